--[[
  Reads the messages that were appended or changed after a revision. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the revision
    ARGV[3]  the largest number of messages
  Replies:
    a list of packed messages, each once in its current state, ascending by revision
    'gone'  the chat is not alive
]]
local after, limit = tonumber(ARGV[2]), tonumber(ARGV[3])
if not isAlive() then return 'gone' end
local found = {}
if after >= revision then return found end

-- Messages ascend by appendedRevision: find the first one after the revision.
local next, beyond = 1, sequence + 1
while next < beyond do
  local middle = math.floor((next + beyond) / 2)
  local message = unpackMessage(call('HGET', chat, middle))
  if tonumber(message.appendedRevision) > after then beyond = middle else next = middle + 1 end
end

-- Messages that have changed since they were appended are in a second list, ascending by revision. Merge both.
local changed = call('ZRANGEBYSCORE', changes, '(' .. ARGV[2], '+inf', 'WITHSCORES', 'LIMIT', 0, limit)
local nextChange = 1
local function takeChangesBefore(laterRevision)
  while #found < limit and changed[nextChange] and tonumber(changed[nextChange + 1]) < laterRevision do
    table.insert(found, call('HGET', chat, changed[nextChange]))
    nextChange = nextChange + 2
  end
end

while #found < limit and next <= sequence do
  local packed = call('HGET', chat, next)
  local message = unpackMessage(packed)
  if message.revision == message.appendedRevision then
    takeChangesBefore(tonumber(message.revision))
    if #found < limit then table.insert(found, packed) end
  end
  next = next + 1
end
takeChangesBefore(math.huge)
return found
