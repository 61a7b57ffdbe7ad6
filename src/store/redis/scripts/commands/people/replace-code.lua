--[[
  Replaces a participant's code. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the id of the requesting device
    ARGV[4]  'leave' to remove the participant's other devices, else 'stay'
    ARGV[5], [6]  the verifier's line in the rarely changing part of the chat, and the new verifier
    ARGV[7], [8]  the same for the sealed chat key
    ARGV[9]  the hash of the participant's own key
  Replies:
    'replaced'  also when the code is the current one
    'overtaken' the participant has another own key
    'unknown'   the participant does not have this device
    'gone'      the chat is not alive
  Publishes: happened, own-key the first time, and signed-out for each removed device
]]
local participant, deviceId, otherDevices = ARGV[2], ARGV[3], ARGV[4]
local verifierLine, verifier, keyLine, sealedChatKey = tonumber(ARGV[5]), ARGV[6], tonumber(ARGV[7]), ARGV[8]
if not isAlive() then return 'gone' end
local prefix = 'device:' .. participant .. ':'
if call('HEXISTS', people, prefix .. deviceId) == 0 then return 'unknown' end

local lines = linesMadeWith()
if lines[verifierLine] == verifier then return 'replaced' end
local ownKeyField = 'own-key:' .. participant
local ownKey = call('HGET', people, ownKeyField)
if ownKey and ownKey:match('^[^\n]+') ~= ARGV[9] then return 'overtaken' end
lines[verifierLine], lines[keyLine] = verifier, sealedChatKey
allowWritesWhenFull()
call('HSET', chat, 'made', table.concat(lines, '\n'))
if not ownKey then call('HSET', people, ownKeyField, ARGV[9]) end

local leaving = {}
if otherDevices == 'leave' then
  local fields = call('HGETALL', people)
  for index = 1, #fields, 2 do
    local other = fields[index]:sub(#prefix + 1)
    if fields[index]:sub(1, #prefix) == prefix and other ~= deviceId then
      forgetDevice(participant, other)
      table.insert(leaving, { id = other, order = tonumber(fields[index + 1]:match('%d+$')) })
    end
  end
  table.sort(leaving, function(one, other) return one.order < other.order end)
end
local happening = happen('own-code', participant)
saveState()
publish('happened', happening)
if not ownKey then publish('own-key', participant, ARGV[9]) end
for _, device in ipairs(leaving) do publish('signed-out', participant, device.id) end
return 'replaced'
