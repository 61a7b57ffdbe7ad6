--[[
  The room for a chat: by its own bound, by the bytes that were charged to its creator's budget, and by Redis's memory.

  Needs:   state.lua, and the limits sealedBytesPerChat, sealedBytesUntilBothIn and keptFreePercent.
  Defines: usedBytes, lackOfRoom, isNearlyFull.
]]

-- Redis's overhead for a message, rounded up.
local messageBytes = 256

-- The bytes that count against the grant.
local function usedBytes()
  return sealedBytes + messageBytes * sequence
end

-- The reason why the chat cannot grow by so many bytes of ciphertext: 'chat-full', 'waiting-full' or 'needs-grant'; nil when it can.
local function lackOfRoom(growthBytes)
  if sealedBytes + growthBytes > sealedBytesPerChat then return 'chat-full' end
  local areBothIn = enteredCount == #participantIds
  if not areBothIn and sealedBytes + growthBytes > sealedBytesUntilBothIn then return 'waiting-full' end
  if usedBytes() + messageBytes + growthBytes > grantedBytes then return 'needs-grant' end
end

-- Counts memory as Redis does before it refuses a write. Without a bound, or without the right to read it, there is room.
local function isNearlyFull()
  local memory = redis.pcall('INFO', 'memory')
  if type(memory) ~= 'string' or not memory:find('maxmemory_policy:noeviction', 1, true) then return false end
  local function bytesOf(name) return tonumber(memory:match('\n' .. name .. ':(%d+)') or 0) end
  local bound = bytesOf('maxmemory')
  local used = bytesOf('used_memory') - bytesOf('mem_not_counted_for_evict')
  return bound > 0 and used > bound * (1 - keptFreePercent / 100)
end
