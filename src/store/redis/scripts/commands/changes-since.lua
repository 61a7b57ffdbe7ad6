local after, limit = tonumber(ARGV[2]), tonumber(ARGV[3])
if not isAlive() then return 'gone' end
local found = {}
if after >= revision then return found end

-- By the revision that messages were appended at they ascend: find the first that came after.
local next, beyond = 1, sequence + 1
while next < beyond do
  local middle = math.floor((next + beyond) / 2)
  local appendedAt = parse(call('HGET', chat, middle)).appendedAt
  if tonumber(appendedAt) > after then beyond = middle else next = middle + 1 end
end

-- Those which have changed since they were appended stand in a second list, ascending by their last change.
local changed = call('ZRANGEBYSCORE', changes, '(' .. ARGV[2], '+inf', 'WITHSCORES', 'LIMIT', 0, limit)
local nextChange = 1
local function takeChangesBefore(laterRevision)
  while #found < limit and changed[nextChange] and tonumber(changed[nextChange + 1]) < laterRevision do
    table.insert(found, call('HGET', chat, changed[nextChange]))
    nextChange = nextChange + 2
  end
end

while #found < limit and next <= sequence do
  local record = call('HGET', chat, next)
  local message = parse(record)
  if message.kind == 'sealed' then
    takeChangesBefore(message.revision)
    if #found < limit then table.insert(found, record) end
  end
  next = next + 1
end
takeChangesBefore(math.huge)
return found
