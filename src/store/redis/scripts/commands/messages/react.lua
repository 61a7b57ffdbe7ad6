--[[
  Replaces a participant's reaction to a message, or withdraws it. Activity, unless this change was made before.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the participant who reacts
    ARGV[4]  the new version of the reaction
    ARGV[5]  the sealed reaction or withdrawal
    ARGV[6]  'given' or 'withdrawn'
  Replies:
    { message }  the message in its current state, packed
    { message, 'overtaken' }  the same, when the new version does not follow the reaction's version
    'unknown'    the message does not exist
    'deleted'    its content is gone
    'chat-full'    the chat's bound is reached
    'waiting-full' the chat's bound until both participants have entered is reached
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
