--[[
  Replaces a message's ciphertext by its sender's new one. Activity, unless it was done already. Ends the sender's typing.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the participant who edits
    ARGV[4]  the version that it makes
    ARGV[5]  the new ciphertext
  Replies:
    { message }          the message as it is now, packed
    { message, 'overtaken' }  the same, when its version is not the one before
    'unknown'    no such message
    'not-yours'  the other participant sent it
    'deleted'    it can no longer be edited
    'read-once'  it is read once, and stays as it is
    'chat-full'    the chat's bound is reached
    'waiting-full' the chat's bound until both people have entered is reached
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
