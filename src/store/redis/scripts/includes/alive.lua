-- Whether the chat is alive. What time alone has changed is made true and told first: a
-- chat at its deadline is destroyed here, by whichever script comes first.
function isAlive()
  if not state then return false end
  local deadlineMs, reason = deadline()
  if nowMs >= deadlineMs then
    destroy(reason, '', deadlineMs + tombstoneMs)
    return false
  end
  if nowMs >= nextLapseAtMs then lapse() end
  return true
end

-- How long until time alone changes the chat again.
local function untilNextMs()
  return math.min(deadline(), nextLapseAtMs) - nowMs
end
