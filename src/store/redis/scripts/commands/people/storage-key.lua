--[[
  Reads the key with which a browser seals its storage for the chat; the first request creates it. Not activity. The field is in the hash
  of the chat, because the hash of people is always read whole.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  a new key, used if there is none
    ARGV[3], [4]  the participant and the device's id; absent for the organizer
  Replies:
    the key
    nothing  the chat is not alive, or does not have the device
]]
local participant, deviceId = ARGV[3], ARGV[4]
if not isAlive() then return nil end
if participant and call('HEXISTS', people, 'device:' .. participant .. ':' .. deviceId) == 0 then return nil end
local field = participant and storageField(participant, deviceId) or 'storage:organizer'
local known = call('HGET', chat, field)
if known then return known end
allowWritesWhenFull()
call('HSET', chat, field, ARGV[2])
return ARGV[2]
