local participant, deviceId = ARGV[2], ARGV[3]
if not isAlive() then return 'gone' end
evenWhenFull()
local devices = 'device:' .. participant .. ':'
local again = call('HSETNX', people, 'entered:' .. participant, nowMs) == 0
local displaced = {}

if call('HEXISTS', people, devices .. deviceId) == 0 then
  local order = call('HINCRBY', people, 'entries', 1)
  call('HSET', people, devices .. deviceId, nowMs .. '\n' .. order)
  local entered = {}
  local fields = call('HGETALL', people)
  for index = 1, #fields, 2 do
    if fields[index]:sub(1, #devices) == devices then
      table.insert(entered, { field = fields[index], order = tonumber(fields[index + 1]:match('%d+$')) })
    end
  end
  table.sort(entered, function(one, other) return one.order < other.order end)
  for index = 1, #entered - devicesPerParticipant do
    call('HDEL', people, entered[index].field)
    table.insert(displaced, entered[index].field:sub(#devices + 1))
  end
end

-- The wait for the first entry may have covered more than the silence that counts from now on.
local wasWaiting = not isOpen
isOpen = true
coverKey(people)
saveAsActivity(wasWaiting)
tell('entered', participant, deviceId, again and 'again' or 'first', nowMs)
for _, displacedId in ipairs(displaced) do tell('signed-out', participant, displacedId) end
return 'entered'
