--[[
  Publishes a part of a participant's own key: the sealed public half, or after it the agreement. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the id of the requesting device
    ARGV[4]  the sealed part
    ARGV[5]  the line of the part; the lines before it must exist
  Replies:
    'shown'    also when the line exists already
    'unknown'  the participant does not have this device, or the lines before are missing
    'gone'     the chat is not alive
  Publishes: own-key
]]
local participant, deviceId, sealed, line = ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])
if not isAlive() then return 'gone' end
local field = 'own-key:' .. participant
local ownKey = call('HGET', people, field)
if not ownKey or call('HEXISTS', people, 'device:' .. participant .. ':' .. deviceId) == 0 then return 'unknown' end
local lines = select(2, ownKey:gsub('\n', '\n')) + 1
if lines < line then return 'unknown' end
if lines > line then return 'shown' end
allowWritesWhenFull()
call('HSET', people, field, ownKey .. '\n' .. sealed)
publish('own-key', participant, ownKey, sealed)
return 'shown'
