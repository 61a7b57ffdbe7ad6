--[[
  The chat's deadline, its end, the lives of its keys, and saving.

  Needs:   state.lua, and the limits longestLifeMs, enterWithinMs, tombstoneMs, erasureSlackMs.
  Defines: publish, deadline, destroy, readTombstone, endReason, extendKeyTtls, extendKeyTtl,
           extendTtlOfPeople, saveState, saveAsActivity, linesMadeWith, allowWritesWhenFull.
]]

-- Publishes an event: its type and its fields, each on a line. records/event-record.ts reads it.
local function publish(...)
  call(publishCommand, chat, table.concat({ ... }, '\n'))
end

-- The time and the reason of the chat's end if there is no more activity, by the rule of src/chat/lifetime.ts.
local function deadline()
  if not isOpen then return createdAtMs + math.min(enterWithinMs, longestLifeMs), 'expired' end
  local idleAtMs, expiresAtMs = lastActivityAtMs + idleTimeoutMs, createdAtMs + longestLifeMs
  if idleAtMs <= expiresAtMs then return idleAtMs, 'idle' end
  return expiresAtMs, 'expired'
end

-- Erases the chat. UNLINK comes first: Redis never refuses it, and then accepts the tombstone even when its memory is full.
local function destroy(reason, endedBy, tombstoneUntilMs)
  call('UNLINK', chat, changes, people, assets, erasures, tombstone)
  local tombstoneTtlMs = tombstoneUntilMs - nowMs
  if tombstoneTtlMs > 0 then
    call('SET', tombstone, reason .. '\n' .. tombstoneUntilMs, 'PX', tombstoneTtlMs)
  end
  publish('destroyed', reason, endedBy)
end

-- The end of the tombstone, its reason, and whether it was written while the chat lived; nil without a tombstone.
local function readTombstone()
  local text = call('GET', tombstone)
  if not text then return nil end
  local reason, untilMs, planned = text:match('^(%a+)\n(%S+)\n?(%a*)$')
  return tonumber(untilMs), reason, planned == 'planned'
end

-- The reason of the chat's end, or false. The caller has checked that the chat is not alive, because a living chat has a tombstone too.
local function endReason()
  local untilMs, reason = readTombstone()
  return untilMs ~= nil and nowMs < untilMs and reason
end

-- Extends the TTLs of the chat's keys to erasureSlackMs after its deadline. Redis's expiry erases a chat when no server is left to
-- destroy it. TTLs are relative, because the server's clock and Redis's may differ. They are extended only when less
-- than half of the slack remains after the deadline: so not every message extends them, and a server is still earlier than Redis.
local leastSlackMs = erasureSlackMs / 2
local function extendKeyTtls()
  local deadlineMs, reason = deadline()
  local isLongEnough = deadlineMs + leastSlackMs <= keysExpireAtMs
  -- The tombstone must have the reason 'expired' before the last deadline.
  if reason == 'expired' then isLongEnough = keysExpireAtMs == deadlineMs + erasureSlackMs end
  if isLongEnough then return end
  keysExpireAtMs = deadlineMs + erasureSlackMs
  local ttlMs = keysExpireAtMs - nowMs
  call('SET', tombstone, reason .. '\n' .. keysExpireAtMs + tombstoneMs .. '\nplanned', 'PX', ttlMs + tombstoneMs)
  for _, key in ipairs({ chat, changes, people }) do call('PEXPIRE', key, ttlMs) end
  if (assetBytes or 0) > 0 then call('PEXPIRE', assets, ttlMs) end
  if (nextErasureAtMs or math.huge) < math.huge then call('PEXPIRE', erasures, ttlMs) end
end

-- Gives a key, which may be new, the TTL of the others.
local function extendKeyTtl(key)
  call('PEXPIRE', key, keysExpireAtMs - nowMs)
end

-- The same for the hash of people, which exists as soon as the chat is open.
local function extendTtlOfPeople()
  if not isOpen then extendKeyTtl(people) end
end

-- Saves the state, and other fields of the chat in the same write.
local function saveState(...)
  call('HSET', chat, 'state', packState(), ...)
end

-- Restarts the idle timeout, and saves like saveState. A server with a slower clock does not shorten the chat's life.
local function saveAsActivity(...)
  lastActivityAtMs = math.max(lastActivityAtMs, nowMs)
  extendKeyTtls()
  saveState(...)
end

-- The lines of the rarely changing part of the chat, in the order of records/chat-record.ts.
local function linesMadeWith()
  local lines = {}
  for line in call('HGET', chat, 'made'):gmatch('[^\n]+') do table.insert(lines, line) end
  return lines
end

-- Lets the script write when Redis's memory is full. Redis then refuses commands that may need more memory, except in a
-- script that has written before. Scripts that add few bytes call this; those that add messages do not.
local function allowWritesWhenFull()
  call('HDEL', people, '')
end
