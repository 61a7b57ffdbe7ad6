--[[
  Replaces a server's lease: the participants that are connected through it. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the server's id
    ARGV[3]  the participants with spaces between them; empty to end the lease
  Replies:
    a number  ms to the next change that time alone makes
    'gone'    the chat is not alive
  Publishes: presence of each participant who came or left
]]
local serverId, participants = ARGV[2], ARGV[3]
if not isAlive() then return 'gone' end
allowWritesWhenFull()
local leases = readLeases()
if participants == '' then
  call('HDEL', people, 'lease:' .. serverId)
  leases[serverId] = nil
else
  local untilMs = nowMs + presenceLeaseMs
  call('HSET', people, 'lease:' .. serverId, untilMs .. '\n' .. participants)
  leases[serverId] = { untilMs = untilMs, participants = participants }
end
savePresence(leases, {})
extendTtlOfPeople()
return msToNextTimedChange()
