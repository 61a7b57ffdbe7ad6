--[[
  Chats of which Redis has lost a key, by eviction or by another program. Such a chat is lost as a whole: half a chat would look
  alive and say that nobody wrote, or that nobody entered.

  Needs:   state.lua, lifetime.lua.
  Defines: isKeyMissing, lose, eraseRemains.
]]

-- Whether a key is missing that the state says must exist. One command, whatever the state says.
local function isKeyMissing()
  local needed = { tombstone }
  if isOpen then table.insert(needed, people) end
  if hasChanges then table.insert(needed, changes) end
  if (assetBytes or 0) > 0 then table.insert(needed, assets) end
  if (nextErasureAtMs or math.huge) < math.huge then table.insert(needed, erasures) end
  return call('EXISTS', unpack(needed)) < #needed
end

-- Erases what is left, the tombstone as well: its reason is not the true one.
local function lose()
  call('UNLINK', chat, changes, people, assets, erasures, tombstone)
  publish('destroyed', 'lost', '')
end

-- Erases what is left of a chat without a state. A planned tombstone outlives the chat's deadline by erasureSlackMs and
-- tombstoneMs: while Redis would keep it for longer, the chat cannot have ended by its deadline, so it is lost. Redis's own time
-- decides: a server whose clock is behind must not take an ended chat for a lost one.
local function eraseRemains()
  local remains = call('UNLINK', people, changes, assets, erasures)
  local untilMs, _, isPlanned = readTombstone()
  local isTooEarly = isPlanned and call('PTTL', tombstone) > erasureSlackMs + tombstoneMs
  if isTooEarly or (not untilMs and remains > 0) then lose() end
end
