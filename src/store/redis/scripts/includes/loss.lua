--[[
  Chats of which Redis has lost a key, by eviction or by another program. Such a chat counts as lost as a whole: the rest would look
  like a living chat in which nobody wrote, or that nobody entered.

  Needs:   state.lua, lifetime.lua.
  Defines: isKeyMissing, lose, eraseRemains.
]]

-- Whether a key is missing that must exist by the state. Needs one command in every case.
local function isKeyMissing()
  local needed = { tombstone }
  if isOpen then table.insert(needed, people) end
  if hasChanges then table.insert(needed, changes) end
  if (assetBytes or 0) > 0 then table.insert(needed, assets) end
  if (nextErasureAtMs or math.huge) < math.huge then table.insert(needed, erasures) end
  return call('EXISTS', unpack(needed)) < #needed
end

-- Erases the remaining keys and the tombstone, whose reason would be wrong.
local function lose()
  call('UNLINK', chat, changes, people, assets, erasures, tombstone)
  publish('destroyed', 'lost', '')
end

-- Erases the remaining keys of a chat without a state. A planned tombstone outlives the chat's deadline by erasureSlackMs and
-- tombstoneMs. If its TTL is longer than that, the deadline has not come yet, so that the chat is lost. Redis's own time
-- decides, because a server with a slower clock would take an ended chat for a lost one.
local function eraseRemains()
  local remains = call('UNLINK', people, changes, assets, erasures)
  local untilMs, _, isPlanned = readTombstone()
  local isTooEarly = isPlanned and call('PTTL', tombstone) > erasureSlackMs + tombstoneMs
  if isTooEarly or (not untilMs and remains > 0) then lose() end
end
