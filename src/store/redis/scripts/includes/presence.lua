-- Who is in the chat, by the leases of the servers that hold them: 'lease:<server>' in the chat's people.

local function readLeases()
  local leases = {}
  local fields = call('HGETALL', people)
  for index = 1, #fields, 2 do
    local serverId = fields[index]:match('^lease:(.*)$')
    if serverId then
      local untilMs, participants = fields[index + 1]:match('^(%d+)\n(.*)$')
      leases[serverId] = { untilMs = tonumber(untilMs), participants = participants }
    end
  end
  return leases
end

-- Tells who came and who left, by the leases that there are now; who left was last seen now unless `seenAtMs` knows.
local function settlePresence(leases, seenAtMs)
  local held = {}
  nextLapseAtMs = math.huge
  for _, lease in pairs(leases) do
    nextLapseAtMs = math.min(nextLapseAtMs, lease.untilMs)
    for participant in lease.participants:gmatch('%S+') do held[participant] = true end
  end
  for _, participant in ipairs(participantIds) do
    local field = 'presence:' .. participant
    local wasOnline = call('HGET', people, field) == 'online'
    if held[participant] and not wasOnline then
      call('HSET', people, field, 'online')
      tell('presence', participant, 'online')
    elseif wasOnline and not held[participant] then
      local lastSeenAtMs = seenAtMs[participant] or nowMs
      call('HSET', people, field, lastSeenAtMs)
      tell('presence', participant, lastSeenAtMs)
    end
  end
  save()
end

-- Ends the leases whose time is over; whoever nobody holds any more was last seen when the last of theirs ended.
local function lapse()
  local leases, seenAtMs = readLeases(), {}
  for serverId, lease in pairs(leases) do
    if lease.untilMs <= nowMs then
      call('HDEL', people, 'lease:' .. serverId)
      leases[serverId] = nil
      for participant in lease.participants:gmatch('%S+') do
        seenAtMs[participant] = math.max(seenAtMs[participant] or 0, lease.untilMs)
      end
    end
  end
  settlePresence(leases, seenAtMs)
end
