--[[
  Whether the chat is alive, after the changes that time alone has made.

  Needs:   state.lua, lifetime.lua, presence.lua.
  Defines: isAlive, msToNextTimedChange.
]]

-- Applies expiry and lapsed presence, then returns whether the chat is alive. The first script after a deadline destroys the
-- chat here.
local function isAlive()
  if not hasState then return false end
  local deadlineMs, reason = deadline()
  if nowMs >= deadlineMs then
    destroy(reason, '', deadlineMs + tombstoneMs)
    return false
  end
  if nowMs >= nextLapseAtMs then endLapsedLeases() end
  return true
end

local function msToNextTimedChange()
  return math.min(deadline(), nextLapseAtMs) - nowMs
end
