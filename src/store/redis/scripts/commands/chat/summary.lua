--[[
  Reads the newest message, and counts the messages of the other after a participant's read mark. Not activity.
  Each message contains the number of its sender's messages up to it, so that two messages suffice for the count.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the largest count
  Replies:
    { newest, unread, delivered, read, deliveredSeal, readSeal }
            the newest message, packed, or ''; the count; the participant's receipts
    'gone'  the chat is not alive
]]
local participant, mostUnread = ARGV[2], tonumber(ARGV[3])
if not isAlive() then return 'gone' end

local delivered, read, deliveredSeal, readSeal = readReceipts(participant)
local newest = sequence > 0 and call('HGET', chat, sequence)
local unread = countOfOther(participant, sequence) - countOfOther(participant, read)
return { newest or '', math.min(unread, mostUnread), delivered, read, deliveredSeal, readSeal }
