local serverId, participants = ARGV[2], ARGV[3]
if not isAlive() then return 'gone' end
evenWhenFull()
local leases = readLeases()
if participants == '' then
  call('HDEL', people, 'lease:' .. serverId)
  leases[serverId] = nil
else
  local untilMs = nowMs + presenceLeaseMs
  call('HSET', people, 'lease:' .. serverId, untilMs .. '\n' .. participants)
  leases[serverId] = { untilMs = untilMs, participants = participants }
end
settlePresence(leases, {})
coverKey(people)
return untilNextMs()
