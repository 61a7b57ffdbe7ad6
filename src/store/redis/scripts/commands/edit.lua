--[[
  Replaces a message's ciphertext by its sender's new one. Activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the participant who edits
    ARGV[4]  the new ciphertext
  Replies:
    { message }  the message as it is now, packed
    'unknown'    no such message
    'not-yours'  the other participant sent it
    'deleted'    it can no longer be edited
    'chat-full'    the chat's bound is reached
    'waiting-full' the chat's bound until both people have entered is reached
    'needs-grant'  the creator's budget must be charged first
    'gone'       the chat is not alive
  Publishes: the changed message, packed
]]
local sender, sealed = ARGV[3], ARGV[4]
if not isAlive() then return 'gone' end
local packed = findMessage(ARGV[2])
if not packed then return 'unknown' end
local message = unpackMessage(packed)
if message.sender ~= sender then return 'not-yours' end
if message.kind == 'deleted' then return 'deleted' end
local growthBytes = #sealed - #message.sealed
local lack = growthBytes > 0 and lackOfRoom(growthBytes)
if lack then return lack end
message.changedAtMs, message.sealed = nowMs, sealed
return { saveChangedMessage(message, growthBytes) }
