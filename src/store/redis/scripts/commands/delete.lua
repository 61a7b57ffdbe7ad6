--[[
  Erases a message's ciphertext and all reactions to it. Activity, unless it is deleted already.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the participant who deletes
  Replies:
    { message }  the message as it is now, packed
    'unknown'    no such message
    'not-yours'  the other participant sent it
    'gone'       the chat is not alive
  Publishes: the changed message, packed
]]
local sender = ARGV[3]
if not isAlive() then return 'gone' end
local packed = findMessage(ARGV[2])
if not packed then return 'unknown' end
local message = unpackMessage(packed)
if message.sender ~= sender then return 'not-yours' end
if message.kind == 'deleted' then return { packed } end
allowWritesWhenFull()
local growthBytes = -#message.sealed
for _, participant in ipairs(participantIds) do
  growthBytes = growthBytes - #message['reaction:' .. participant]
  message['reaction:' .. participant] = ''
end
message.kind, message.changedAtMs, message.sealed = 'deleted', nowMs, ''
return { saveChangedMessage(message, growthBytes) }
