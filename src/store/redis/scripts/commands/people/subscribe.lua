--[[
  Stores a device's subscription to pushes. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the device's id
    ARGV[4]  the endpoint and the keys, as lines
  Replies:
    'subscribed'
    'unknown'  the participant does not have this device
    'gone'     the chat is not alive
  Publishes: subscription
]]
local participant, deviceId = ARGV[2], ARGV[3]
if not isAlive() then return 'gone' end
if call('HEXISTS', people, 'device:' .. participant .. ':' .. deviceId) == 0 then return 'unknown' end
call('HSET', chat, pushField(participant, deviceId), ARGV[4])
call('HSET', people, 'subscribed:' .. participant .. ':' .. deviceId, '')
saveSubscribed(participant, true)
publish('subscription', participant, deviceId, 'subscribed')
return 'subscribed'
