--[[
  Keeps that the reader opened a message which is read once. Activity, unless it was opened already.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the participant who reads
    ARGV[4]  their sealed statement that they opened it
  Replies:
    { message, '', '', nextErasureAtMs }  the message as it is now, packed, and when time erases the next message of
                                     the chat, or unclaimed files
    'unknown'    no such message, or it is not read once
    'not-yours'  the participant wrote it
    'deleted'    it is gone
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
