--[[
  Erases a message's ciphertext, its files and all reactions to it, and keeps the sealed statement of the deletion. Activity, unless it
  is deleted already.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the participant who deletes
    ARGV[4]  the new version
    ARGV[5]  the sealed statement of the deletion
  Replies:
    { message, '', assets }  the message in its current state, packed, and the files that were erased with it, with spaces between them
    { message, 'overtaken' }  the same, when the new version does not follow its version
    'unknown'    the message does not exist
    'not-yours'  the other participant sent it
    'gone'       the chat is not alive
  Publishes: the changed message, packed
]]
local sender, version, sealed = ARGV[3], tonumber(ARGV[4]), ARGV[5]
if not isAlive() then return 'gone' end
local packed = findMessage(ARGV[2])
if not packed then return 'unknown' end
local message = unpackMessage(packed)
if message.sender ~= sender then return 'not-yours' end
if isGone(message) then return { packed, '', '' } end
if version ~= tonumber(message.version) + 1 then return { packed, 'overtaken' } end
allowWritesWhenFull()
local opening = message.kind:match('^opened (.*)$') or ''
local growthBytes, erased = eraseContent(message, 'deleted', nowMs, sealed)
return { saveChangedMessage(message, growthBytes - #opening), '', erased }
