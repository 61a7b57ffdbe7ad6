--[[
  Whether the chat is alive, after the changes that time alone has made.

  Needs:   state.lua, lifetime.lua, presence.lua, loss.lua.
  Defines: isAlive, msToNextTimedChange.
]]

-- Applies expiry, loss and lapsed presence, then returns whether the chat is alive. The first script after a deadline destroys
-- the chat here, and so does the first one that finds a key missing.
local function isAlive()
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
  if nowMs >= nextLapseAtMs then endLapsedLeases() end
  return true
end

local function msToNextTimedChange()
  return math.min(deadline(), nextLapseAtMs) - nowMs
end
