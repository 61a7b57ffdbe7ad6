--[[
  Applies timed changes, and then says whether the chat is alive.

  Needs:   state.lua, lifetime.lua, presence.lua, assets.lua, loss.lua, erasures.lua.
  Defines: isAlive, msToNextTimedChange.
]]

-- Applies expiry, loss, due erasures of messages and unclaimed files, and lapsed presence. Then returns whether the chat is alive.
-- The first script after a deadline destroys the chat here, and so does the first one that finds a key missing.
-- A script that reads or publishes presence passes the lost servers.
local function isAlive(lostServers)
  if not hasState then
    eraseRemains()
    return false
  end
  local deadlineMs, reason = deadline()
  if nowMs >= deadlineMs then
    destroy(reason, '', deadlineMs + tombstoneMs)
    return false
  end
  if isKeyMissing() then
    lose()
    return false
  end
  if nowMs >= (nextErasureAtMs or math.huge) then eraseRead() end
  local isHeld, hasLost = nextLapseAtMs < math.huge, (lostServers or '') ~= ''
  if nowMs >= nextLapseAtMs or (isHeld and hasLost) then endLapsedLeases(lostServers or '') end
  if nowMs >= (unclaimedEndAtMs or math.huge) then eraseUnclaimed() end
  return true
end

local function msToNextTimedChange()
  return math.min(deadline(), nextLapseAtMs, unclaimedEndAtMs or math.huge, nextErasureAtMs or math.huge) - nowMs
end
