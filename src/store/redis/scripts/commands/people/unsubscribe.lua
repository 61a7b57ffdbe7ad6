--[[
  Erases a device's subscription to pushes. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the device's id
    ARGV[4]  the endpoint of the only subscription to erase; '' for any
  Replies: nothing
  Publishes: subscription when one was erased
]]
local participant, deviceId, endpoint = ARGV[2], ARGV[3], ARGV[4]
if not isAlive() then return end
local kept = call('HGET', chat, pushField(participant, deviceId))
if not kept or (endpoint ~= '' and kept:match('^[^\n]*') ~= endpoint) then return end
forgetSubscription(participant, deviceId)
publish('subscription', participant, deviceId, '')
