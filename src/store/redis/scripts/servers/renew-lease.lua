--[[
  Renews the lease of a server, and records lapsed leases of others. A lapsed lease stays lapsed: its server must take another id.

  Keys:
    KEYS[1]  hash of all servers by their ids: the end of the lease in ms, followed by 'lapsed' for a lapsed one
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the server's id
    ARGV[3]  the duration of its lease in ms
    ARGV[4]  the time in ms for which lapsed leases are kept: the longest life of a chat
    ARGV[5]  the largest number of lapsed leases
    then the id and the end of the lease of each other server that is overdue
  Replies:
    { 'renewed', 'new' or 'lapsed', servers and the ends of their leases }   'lapsed': it must take another id
]]
local key, nowMs, ownId, keptMs, mostKept = KEYS[1], tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[4]), tonumber(ARGV[5])
local call = redis.call
-- When its memory is full, Redis lets a script write that has written before.
call('HDEL', key, '')

local function read(serverId)
  local untilMs, state = (call('HGET', key, serverId) or ''):match('^(%d+) ?(%a*)$')
  return tonumber(untilMs), state == 'lapsed'
end

local ownUntilMs, hasLapsed = read(ownId)
if not hasLapsed then call('HSET', key, ownId, nowMs + tonumber(ARGV[3])) end
call('PEXPIRE', key, keptMs)

-- The server may have renewed its lease since. A missing lease, which Redis has lost, was not renewed.
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
