--[[
  Renews the lease of a server, and says which of the others have lapsed. A lease that has lapsed stays so: its server takes another id.

  Keys:
    KEYS[1]  hash of all servers by their ids: when the lease ends in ms; for one that has lapsed, 'lapsed' behind it
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the server's id
    ARGV[3]  how long its lease is in ms
    ARGV[4]  how long it is kept which leases lapsed, in ms: as long as a chat may live
    ARGV[5]  how many of them are kept
    then the id of each other server that was due to renew its lease, and when that ends
  Replies:
    { 'renewed', 'new' or 'lapsed', servers and when their leases end }   'lapsed': it is to take another id
]]
local key, nowMs, ownId, keptMs, mostKept = KEYS[1], tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[4]), tonumber(ARGV[5])
local call = redis.call
-- Redis lets a script that has written go on writing when its memory is full.
call('HDEL', key, '')

local function read(serverId)
  local untilMs, state = (call('HGET', key, serverId) or ''):match('^(%d+) ?(%a*)$')
  return tonumber(untilMs), state == 'lapsed'
end

local ownUntilMs, hasLapsed = read(ownId)
if not hasLapsed then call('HSET', key, ownId, nowMs + tonumber(ARGV[3])) end
call('PEXPIRE', key, keptMs)

-- It may have renewed its lease since. One that is missing, because Redis lost it, has not.
for index = 6, #ARGV, 2 do
  local untilMs, isLapsed = read(ARGV[index])
  if not isLapsed and (untilMs or 0) <= nowMs then
    call('HSET', key, ARGV[index], (untilMs or ARGV[index + 1]) .. ' lapsed')
  end
end

local servers, lapsed = call('HGETALL', key), {}
for index = 1, #servers, 2 do
  local endedAtMs = servers[index + 1]:match('^(%d+) lapsed$')
  if endedAtMs then table.insert(lapsed, { id = servers[index], endedAtMs = tonumber(endedAtMs) }) end
end
table.sort(lapsed, function(one, other) return one.endedAtMs > other.endedAtMs end)
for place, server in ipairs(lapsed) do
  if place > mostKept or server.endedAtMs + keptMs < nowMs then call('HDEL', key, server.id) end
end
return { hasLapsed and 'lapsed' or ownUntilMs and 'renewed' or 'new', servers }
