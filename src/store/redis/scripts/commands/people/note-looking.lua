--[[
  Stores that a participant is looking at a page on a device, which closes the device's notification. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the device's id
  Replies:
    'noted'
    'gone'   the chat is not alive
  Publishes: notice-closed when the device had a notification
]]
local participant, deviceId = ARGV[2], ARGV[3]
if not isAlive() then return 'gone' end
if not isSubscribed(participant) then return 'noted' end
allowWritesWhenFull()
local notice = readNotice(participant)
notice.lookedAtMs = nowMs
local stood = endStanding(notice, deviceId)
saveNotice(participant, notice)
if stood then publish('notice-closed', participant, deviceId) end
return 'noted'
