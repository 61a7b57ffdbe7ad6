--[[
  Shows a participant's own key, sealed. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the id of the device that asks
    ARGV[4]  the sealed key
  Replies:
    'shown'    also when one is shown already
    'unknown'  the participant has no such device, or no own key
    'gone'     the chat is not alive
  Publishes: own-key
]]
local participant, deviceId, sealed = ARGV[2], ARGV[3], ARGV[4]
if not isAlive() then return 'gone' end
local field = 'own-key:' .. participant
local ownKey = call('HGET', people, field)
if not ownKey or call('HEXISTS', people, 'device:' .. participant .. ':' .. deviceId) == 0 then return 'unknown' end
if ownKey:find('\n', 1, true) then return 'shown' end
allowWritesWhenFull()
call('HSET', people, field, ownKey .. '\n' .. sealed)
publish('own-key', participant, ownKey, sealed)
return 'shown'
