--[[
  Replaces or takes back a participant's reaction to a message. Activity, unless nothing changes.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
    ARGV[3]  the participant who reacts
    ARGV[4]  the sealed reaction; empty to take it back
  Replies:
    { message }  the message as it is now, packed
    'unknown'    no such message
    'deleted'    it can no longer be reacted to
    'chat-full'    the chat's bound is reached
    'waiting-full' the chat's bound until both people have entered is reached
    'needs-grant'  the creator's budget must be charged first
    'gone'       the chat is not alive
  Publishes: the changed message, packed
]]
local field, reaction = 'reaction:' .. ARGV[3], ARGV[4]
if not isAlive() then return 'gone' end
local packed = findMessage(ARGV[2])
if not packed then return 'unknown' end
local message = unpackMessage(packed)
if message.kind == 'deleted' then return 'deleted' end
if reaction == message[field] then return { packed } end
local growthBytes = #reaction - #message[field]
local lack = growthBytes > 0 and lackOfRoom(growthBytes)
if lack then return lack end
if reaction == '' then allowWritesWhenFull() end
message[field] = reaction
return { saveChangedMessage(message, growthBytes) }
