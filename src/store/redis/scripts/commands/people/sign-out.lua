--[[
  Removes a participant's device. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the device's id
  Replies:
    'signed-out'
    'unknown'  the participant does not have this device
    'gone'     the chat is not alive
  Publishes: signed-out
]]
local participant, deviceId = ARGV[2], ARGV[3]
if not isAlive() then return 'gone' end
if not forgetDevice(participant, deviceId) then return 'unknown' end
publish('signed-out', participant, deviceId)
return 'signed-out'
