--[[
  Adds a participant's device. Activity. The first entry opens the chat. For a device that is in the chat already it only restarts the
  idle timeout.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the device's id
    ARGV[4], [5]  the verifier's line in the rarely changing part of the chat, and the verifier of the proved code; may be absent
  Replies:
    'entered'
    'replaced'  the participant has replaced the proved code
    'gone'    the chat is not alive
  Publishes: entered, and signed-out for each device beyond devicesPerParticipant; kept-open for a device that is in the chat
]]
local participant, deviceId = ARGV[2], ARGV[3]
if not isAlive() then return 'gone' end
if ARGV[4] and linesMadeWith()[tonumber(ARGV[4])] ~= ARGV[5] then return 'replaced' end
allowWritesWhenFull()
local prefix = 'device:' .. participant .. ':'

if call('HEXISTS', people, prefix .. deviceId) == 1 then
  saveAsActivity()
  publish('kept-open', participant, lastActivityAtMs)
  return 'entered'
end

-- Removes the devices that entered first, and returns their ids.
local function displaceDevices()
  local devices, displaced = {}, {}
  local fields = call('HGETALL', people)
  for index = 1, #fields, 2 do
    if fields[index]:sub(1, #prefix) == prefix then
      table.insert(devices, { field = fields[index], order = tonumber(fields[index + 1]:match('%d+$')) })
    end
  end
  table.sort(devices, function(one, other) return one.order < other.order end)
  for index = 1, #devices - devicesPerParticipant do
    local displacedId = devices[index].field:sub(#prefix + 1)
    forgetDevice(participant, displacedId)
    table.insert(displaced, displacedId)
  end
  return displaced
end

local isFirst = call('HSETNX', people, 'entered:' .. participant, nowMs) == 1
if isFirst then enteredCount = enteredCount + 1 end
local order = call('HINCRBY', people, 'entries', 1)
call('HSET', people, prefix .. deviceId, nowMs .. '\n' .. order)
local displaced = displaceDevices()
local happening = happen(isFirst and 'came-in' or 'another-device', participant)

-- A waiting chat's deadline may be later than the idle deadline that applies from now on, so that the TTLs may get shorter.
local wasWaiting = not isOpen
isOpen = true
if wasWaiting then keysExpireAtMs = 0 end
saveAsActivity()
publish('entered', deviceId, happening)
for _, displacedId in ipairs(displaced) do publish('signed-out', participant, displacedId) end
return 'entered'
