--[[
  Replaces a message's ciphertext with its sender's new one. Activity, unless this edit was made before. Ends the sender's typing.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the participant who edits
    ARGV[4]  the new version
    ARGV[5]  the new ciphertext
  Replies:
    { message }          the message in its current state, packed
    { message, 'overtaken' }  the same, when the new version does not follow its version
    'unknown'    the message does not exist
    'not-yours'  the other participant sent it
    'deleted'    its content is gone
    'read-once'  a message that is read once cannot be edited
    'chat-full'    the chat's bound is reached
    'waiting-full' the chat's bound until both participants have entered is reached
    'needs-grant'  the creator's budget must be charged first
    'gone'       the chat is not alive
  Publishes: the changed message, packed
]]
local sender, version, sealed = ARGV[3], tonumber(ARGV[4]), ARGV[5]
if not isAlive() then return 'gone' end
local packed = findMessage(ARGV[2])
if not packed then return 'unknown' end
local message = unpackMessage(packed)
if message.sender ~= sender then return 'not-yours' end
if isGone(message) then return 'deleted' end
if isReadOnce(message) then return 'read-once' end
local oldVersion = tonumber(message.version)
if version == oldVersion and sealed == message.sealed then return { packed } end
if version ~= oldVersion + 1 then return { packed, 'overtaken' } end
local growthBytes = #sealed - #message.sealed
local lack = growthBytes > 0 and lackOfRoom(growthBytes)
if lack then return lack end
message.changedAtMs, message.version, message.sealed = nowMs, version, sealed
endTypingOf(sender)
return { saveChangedMessage(message, growthBytes) }
