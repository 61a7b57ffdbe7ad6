local after, limit = tonumber(ARGV[2]), tonumber(ARGV[3])
if not isAlive() then return 'gone' end
local found = {}
if after >= revision or limit < 1 then return found end

-- By the revision that messages were appended at the list ascends: find the first that came after.
local nextPlace, beyond = 0, sequence
while nextPlace < beyond do
  local middle = math.floor((nextPlace + beyond) / 2)
  if tonumber(parse(call('LINDEX', messages, middle)).appendedAt) > after then beyond = middle else nextPlace = middle + 1 end
end

-- Those which have changed since they were appended stand in a second list, ascending by their last change.
local changed = call('ZRANGEBYSCORE', changes, '(' .. ARGV[2], '+inf', 'WITHSCORES', 'LIMIT', 0, limit)
local nextChange = 1
local function takeChangesBefore(laterRevision)
  while #found < limit and changed[nextChange] and tonumber(changed[nextChange + 1]) < laterRevision do
    table.insert(found, call('LINDEX', messages, changed[nextChange] - 1))
    nextChange = nextChange + 2
  end
end

while #found < limit and nextPlace < sequence do
  local records = call('LRANGE', messages, nextPlace, nextPlace + limit - 1)
  nextPlace = nextPlace + limit
  for _, record in ipairs(records) do
    local message = parse(record)
    if message.kind == 'sealed' then
      takeChangesBefore(message.revision)
      if #found < limit then table.insert(found, record) end
    end
  end
end
takeChangesBefore(math.huge)
return found
