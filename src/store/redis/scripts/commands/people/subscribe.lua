--[[
  Keeps where a device is told of messages while its person is away. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the device's id
    ARGV[4]  the endpoint and the keys, as lines
  Replies:
    'subscribed'
    'unknown'  the participant has no such device
    'gone'     the chat is not alive
  Publishes: told-device
]]
local participant, deviceId = ARGV[2], ARGV[3]
if not isAlive() then return 'gone' end
if call('HEXISTS', people, 'device:' .. participant .. ':' .. deviceId) == 0 then return 'unknown' end
call('HSET', chat, pushField(participant, deviceId), ARGV[4])
call('HSET', people, 'told:' .. participant .. ':' .. deviceId, '')
saveTold(participant, true)
publish('told-device', participant, deviceId, 'told')
return 'subscribed'
