--[[
  Replaces a participant's reaction to a message, or states that they took it back. Activity, unless it was done already.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the participant who reacts
    ARGV[4]  the version that it makes
    ARGV[5]  the sealed reaction or withdrawal
    ARGV[6]  'given' or 'withdrawn'
  Replies:
    { message }  the message as it is now, packed
    { message, 'overtaken' }  the same, when the reaction's version is not the one before
    'unknown'    no such message
    'deleted'    it can no longer be reacted to
    'chat-full'    the chat's bound is reached
    'waiting-full' the chat's bound until both people have entered is reached
    'needs-grant'  the creator's budget must be charged first
    'gone'       the chat is not alive
  Publishes: the changed message, packed
]]
local field, version, sealed, state = 'reaction:' .. ARGV[3], tonumber(ARGV[4]), ARGV[5], ARGV[6]
if not isAlive() then return 'gone' end
local packed = findMessage(ARGV[2])
if not packed then return 'unknown' end
local message = unpackMessage(packed)
if isGone(message) then return 'deleted' end
local reaction = format('%d %s %s', version, state, sealed)
if reaction == message[field] then return { packed } end
local oldVersion, oldSealed = unpackReaction(message[field])
if version ~= oldVersion + 1 then return { packed, 'overtaken' } end
local growthBytes = #sealed - #oldSealed
local lack = growthBytes > 0 and lackOfRoom(growthBytes)
if lack then return lack end
if state == 'withdrawn' and growthBytes <= 0 then allowWritesWhenFull() end
message[field] = reaction
return { saveChangedMessage(message, growthBytes) }
