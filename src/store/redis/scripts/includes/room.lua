--[[
  How much the chat may hold: by its own bound, and by what its creator's budget was charged for.

  Needs:   state.lua, and the limits sealedBytesPerChat and sealedBytesUntilBothIn.
  Defines: usedBytes, lackOfRoom.
]]

-- What Redis takes for a message besides its ciphertext, rounded up.
local messageBytes = 256

-- The bytes that count against the grant.
local function usedBytes()
  return sealedBytes + messageBytes * sequence
end

-- Why the chat cannot grow by so many bytes of ciphertext: 'chat-full', 'waiting-full', 'needs-grant', or nil when it can.
local function lackOfRoom(growthBytes)
  if sealedBytes + growthBytes > sealedBytesPerChat then return 'chat-full' end
  local areBothIn = enteredCount == #participantIds
  if not areBothIn and sealedBytes + growthBytes > sealedBytesUntilBothIn then return 'waiting-full' end
  if usedBytes() + messageBytes + growthBytes > grantedBytes then return 'needs-grant' end
end
