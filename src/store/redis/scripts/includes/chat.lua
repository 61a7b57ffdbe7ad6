-- The chat's life, and what is left of it.

local function tell(...)
  call(publishCommand, chat, table.concat({ ... }, '\n'))
end

-- The same rule as src/chat/lifetime.ts.
local function deadline()
  if not isOpen then return createdAtMs + math.min(enterWithinMs, longestLifeMs), 'expired' end
  local idleAtMs, expiresAtMs = lastActivityAtMs + idleTimeoutMs, createdAtMs + longestLifeMs
  if idleAtMs <= expiresAtMs then return idleAtMs, 'idle' end
  return expiresAtMs, 'expired'
end

-- Letting go comes first: it is never refused, and after it Redis takes the tombstone even when its memory is full.
local function destroy(reason, endedBy, tombstoneUntilMs)
  call('UNLINK', chat, changes, people, tombstone)
  local tombstoneLifeMs = tombstoneUntilMs - nowMs
  if tombstoneLifeMs > 0 then
    call('SET', tombstone, reason .. '\n' .. tombstoneUntilMs, 'PX', tombstoneLifeMs)
  end
  tell('destroyed', reason, endedBy)
end

-- Why the chat ended, while its tombstone stands. While the chat lives the tombstone is there as well, and outlives it
-- when the keys go by themselves: so look here only after the chat.
local function reasonOfEnd()
  local text = call('GET', tombstone)
  if not text then return false end
  local reason, untilMs = text:match('^(%a+)\n(.+)$')
  return nowMs < tonumber(untilMs) and reason
end

-- Redis's own expiry erases a chat that no server is left to destroy. The lives of the keys are relative, as the server's
-- clock need not be Redis's, and they reach past the deadline, so that not every message has to renew them; by half of the
-- slack at the least, so that a server comes first.
local leastSlackMs = erasureSlackMs / 2
local function cover(anyway)
  local deadlineMs, reason = deadline()
  local covers = deadlineMs + leastSlackMs <= coveredUntilMs
  -- The last deadline of a chat has its own reason, which its tombstone must know.
  if reason == 'expired' then covers = coveredUntilMs == deadlineMs + erasureSlackMs end
  if covers and not anyway then return end
  coveredUntilMs = deadlineMs + erasureSlackMs
  local lifeMs = coveredUntilMs - nowMs
  call('SET', tombstone, reason .. '\n' .. coveredUntilMs + tombstoneMs, 'PX', lifeMs + tombstoneMs)
  for index = 1, #KEYS - 1 do call('PEXPIRE', KEYS[index], lifeMs) end
end

-- Gives a key that may be new the life of the others.
local function coverKey(key)
  call('PEXPIRE', key, coveredUntilMs - nowMs)
end

local function save()
  local deadlineMs, reason = deadline()
  quietUntilMs = math.min(deadlineMs, nextLapseAtMs)
  if reason == 'idle' then
    -- From when on activity has to renew the keys, or will have another reason for the end before it.
    local coveredFromMs = math.min(coveredUntilMs - leastSlackMs, createdAtMs + longestLifeMs) - idleTimeoutMs
    quietUntilMs = math.min(quietUntilMs, coveredFromMs)
  end
  call('HSET', chat, 'state', cmsgpack.pack(isOpen, createdAtMs, idleTimeoutMs, lastActivityAtMs, sequence, revision,
    lastSentAtMs, sealedBytes, coveredUntilMs, nextLapseAtMs, typingUntilMs, quietUntilMs))
end

-- Starts the silence anew, and saves; a server's clock that is behind another's does not shorten the chat's life.
function saveAsActivity(coverAnyway)
  if nowMs > lastActivityAtMs then lastActivityAtMs = nowMs end
  cover(coverAnyway)
  save()
end

-- Redis whose memory is full refuses whatever may take more, but not once a script has written. Messages are to be
-- refused then; what takes next to nothing must go on.
local function evenWhenFull()
  call('HDEL', people, '')
end
