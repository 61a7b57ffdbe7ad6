--[[
  Stores that the recipient opened a message that is read once. Activity, unless it was opened before.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the recipient
    ARGV[4]  the recipient's sealed statement of the opening
  Replies:
    { message, '', '', nextErasureAtMs }  the message in its current state, packed, and the time of the chat's next
                                     erasure of messages or unclaimed files
    'unknown'    the message does not exist, or it is not read once
    'not-yours'  the participant wrote it
    'deleted'    its content is gone
    'gone'       the chat is not alive
  Publishes: the changed message, packed
]]
local sealed = ARGV[4]
if not isAlive() then return 'gone' end
local packed = findMessage(ARGV[2])
if not packed then return 'unknown' end
local message = unpackMessage(packed)
if message.sender == ARGV[3] then return 'not-yours' end
if isGone(message) then return 'deleted' end
if not isReadOnce(message) then return 'unknown' end
if message.kind ~= 'once' then return { packed, '', '', msOfNextErasure() } end
allowWritesWhenFull()
message.kind, message.changedAtMs = 'opened ' .. sealed, nowMs
eraseLater('opened ' .. message.sequence, nowMs + readOnceOpenMs)
return { saveChangedMessage(message, #sealed), '', '', msOfNextErasure() }
