--[[
  The presence of participants, by the leases of the servers to which they are connected. A server has one short lease for all its chats
  (servers/renew-lease.lua). Its lease in a chat is long, and ends early with the short one.
  A server of an earlier version has only a short lease in each chat.

  Needs:   state.lua, lifetime.lua, participantIds, typingMs, seatLeaseMs.
  Defines: holders, holdLease, endLapsedLeases, endTypingOf.
]]

-- The leases by server: { untilMs, participants }, the participants as text with spaces between them.
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

local function serversIn(leases)
  local servers = {}
  for serverId in pairs(leases) do table.insert(servers, serverId) end
  table.sort(servers)
  return table.concat(servers, ' ')
end

local servers

-- The servers that hold somebody, with spaces between them.
local function holders()
  servers = servers or nextLapseAtMs < math.huge and serversIn(readLeases()) or ''
  return servers
end

-- Saves and publishes the participants who came or left by the current leases, and the servers that hold somebody. A participant who left
-- was last seen at `seenAtMs[participant]`, or now.
local function savePresence(leases, seenAtMs, serversBefore)
  local isHeld, isTold = {}, false
  servers = serversIn(leases)
  nextLapseAtMs = math.huge
  for _, lease in pairs(leases) do
    nextLapseAtMs = math.min(nextLapseAtMs, lease.untilMs)
    for participant in lease.participants:gmatch('%S+') do isHeld[participant] = true end
  end
  local function change(participant, presence)
    call('HSET', people, 'presence:' .. participant, presence)
    publish('presence', participant, presence, servers)
    isTold = true
  end
  for _, participant in ipairs(participantIds) do
    local wasOnline = call('HGET', people, 'presence:' .. participant) == 'online'
    if isHeld[participant] and not wasOnline then change(participant, 'online') end
    if wasOnline and not isHeld[participant] then change(participant, seenAtMs[participant] or nowMs) end
  end
  if servers ~= serversBefore and not isTold then publish('servers', servers) end
  saveState()
end

-- Replaces a server's lease with one for these participants, or ends it without any. Removes leases under the server's former ids.
local function holdLease(serverId, participants, formerIds)
  local leases, field = readLeases(), 'lease:' .. serverId
  local serversBefore = serversIn(leases)
  for formerId in formerIds:gmatch('%S+') do
    call('HDEL', people, 'lease:' .. formerId)
    leases[formerId] = nil
  end
  if participants == '' then
    call('HDEL', people, field)
    leases[serverId] = nil
  else
    leases[serverId] = { untilMs = nowMs + seatLeaseMs, participants = participants }
    call('HSET', people, field, leases[serverId].untilMs .. '\n' .. participants)
  end
  savePresence(leases, {}, serversBefore)
  extendTtlOfPeople()
end

-- Ends the lapsed leases and those of lost servers, which `lostServers` lists with the ends of their leases. A participant whom
-- no server holds any more was last seen when the last lease ended.
local function endLapsedLeases(lostServers)
  local lostAtMs, leases, seenAtMs, hasEnded = {}, readLeases(), {}, false
  for serverId, atMs in lostServers:gmatch('(%S+):(%d+)') do lostAtMs[serverId] = tonumber(atMs) end
  local serversBefore = serversIn(leases)
  for serverId, lease in pairs(leases) do
    local endedAtMs = math.min(lease.untilMs, lostAtMs[serverId] or math.huge)
    if lostAtMs[serverId] or lease.untilMs <= nowMs then
      call('HDEL', people, 'lease:' .. serverId)
      leases[serverId] = nil
      for participant in lease.participants:gmatch('%S+') do
        seenAtMs[participant] = math.max(seenAtMs[participant] or 0, endedAtMs)
      end
      hasEnded = true
    end
  end
  if hasEnded or nowMs >= nextLapseAtMs then savePresence(leases, seenAtMs, serversBefore) end
end

local function endTypingOf(participant)
  -- The time of typing may be by another server's clock, which may be slower.
  if typingUntilMs + typingMs > nowMs then call('HDEL', people, 'typing:' .. participant) end
end
