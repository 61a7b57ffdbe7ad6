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
  return call('EXISTS', unpack(needed)) < #needed
end

-- Erases what is left, the tombstone as well: its reason is not the true one.
local function lose()
  call('UNLINK', chat, changes, people, tombstone)
  publish('destroyed', 'lost', '')
end

-- Erases what is left of a chat without a state. A tombstone that was written while the chat lived names the reason of the
-- chat's deadline; before that deadline the chat cannot have ended that way, so it is lost.
local function eraseRemains()
  local remains = call('UNLINK', people, changes)
  local untilMs = readTombstone()
  local isTooEarly = untilMs and nowMs < untilMs - tombstoneMs - erasureSlackMs
  if isTooEarly or (not untilMs and remains > 0) then lose() end
end
