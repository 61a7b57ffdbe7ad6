--[[
  Erases a message that its recipient opened. Activity, unless its content is gone already.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the recipient
  Replies:
    { message, '', assets }  the message in its current state, packed, and the files that were erased with it, with spaces between them
    'unknown'    the message does not exist, or is no opened message that is read once
    'not-yours'  the participant wrote it
    'gone'       the chat is not alive
  Publishes: the changed message, packed
]]
if not isAlive() then return 'gone' end
local packed = findMessage(ARGV[2])
if not packed then return 'unknown' end
local message = unpackMessage(packed)
if message.sender == ARGV[3] then return 'not-yours' end
if isGone(message) then return { packed, '', '' } end
if not message.kind:match('^opened') then return 'unknown' end
allowWritesWhenFull()
local growthBytes, erased = eraseReadMessage(message, nowMs)
return { saveChangedMessage(message, growthBytes), '', erased }
