--[[
  The people in the chat, by the leases of the servers that hold them.

  Needs:   state.lua, lifetime.lua, participantIds, typingMs.
  Defines: readLeases, savePresence, endLapsedLeases, endTypingOf.
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

-- Saves and publishes who came and who left, by the leases there are now. A participant who left was last seen at
-- `seenAtMs[participant]`, or now.
local function savePresence(leases, seenAtMs)
  local isHeld = {}
  nextLapseAtMs = math.huge
  for _, lease in pairs(leases) do
    nextLapseAtMs = math.min(nextLapseAtMs, lease.untilMs)
    for participant in lease.participants:gmatch('%S+') do isHeld[participant] = true end
  end
  for _, participant in ipairs(participantIds) do
    local field = 'presence:' .. participant
    local wasOnline = call('HGET', people, field) == 'online'
    if isHeld[participant] and not wasOnline then
      call('HSET', people, field, 'online')
      publish('presence', participant, 'online')
    elseif wasOnline and not isHeld[participant] then
      local lastSeenAtMs = seenAtMs[participant] or nowMs
      call('HSET', people, field, lastSeenAtMs)
      publish('presence', participant, lastSeenAtMs)
    end
  end
  saveState()
end

-- Ends the leases that have lapsed. A participant whom no server holds any more was last seen when the last lease ended.
local function endLapsedLeases()
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
  savePresence(leases, seenAtMs)
end

local function endTypingOf(participant)
  -- Typing may be of another server's clock, which may be behind.
  if typingUntilMs + typingMs > nowMs then call('HDEL', people, 'typing:' .. participant) end
end
