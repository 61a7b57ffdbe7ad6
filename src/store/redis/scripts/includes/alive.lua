--[[
  Whether the chat is alive, after the changes that time alone has made.

  Needs:   state.lua, lifetime.lua, presence.lua, assets.lua, loss.lua, erasures.lua.
  Defines: isAlive, msToNextTimedChange.
]]

-- Applies expiry, loss, the end of messages that were read, lapsed presence and the end of unclaimed files, then returns whether the
-- chat is alive. The first script after a deadline destroys the chat here, and so does the first one that finds a key missing.
-- A script that shows or tells who is here passes the servers that are lost.
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
