-- Whether there is a chat; then its moving parts are known. What time alone has changed is made true and told first: a
-- chat at its deadline is destroyed here, by whichever script comes first.
local function isAlive()
  local state = call('HGET', chat, 'state')
  if not state then return false end
  isOpen, createdAtMs, idleTimeoutMs, lastActivityAtMs, sequence, revision, lastSentAtMs,
    sealedBytes, coveredUntilMs, nextLapseAtMs, typingUntilMs = cmsgpack.unpack(state)
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
