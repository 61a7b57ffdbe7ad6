--[[
  Reads the newest message, and counts the messages of the other after a participant's read mark. Not activity.
  Each message states how many of its sender's there are up to it, so two messages suffice for the count.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the largest count
  Replies:
    { newest, delivered, read, unread }  the newest message, packed, or ''; the participant's receipts; the count
    'gone'                               the chat is not alive
]]
local participant, mostUnread = ARGV[2], tonumber(ARGV[3])
if not isAlive() then return 'gone' end

local delivered, read = (call('HGET', people, 'receipts:' .. participant) or '0\n0'):match('^(%d+)\n(%d+)$')
local newest = sequence > 0 and call('HGET', chat, sequence)
local unread = countOfOther(participant, sequence) - countOfOther(participant, tonumber(read))
return { newest or '', tonumber(delivered), tonumber(read), math.min(unread, mostUnread) }
