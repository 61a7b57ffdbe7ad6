--[[
  Reading and changing the chat's messages. A message is packed into one text; records/layout.ts has its layout.

  Needs:   state.lua, lifetime.lua, and packMessage and unpackMessage of the layout.
  Defines: findMessage, messagesBetween, saveChangedMessage.
]]

-- The packed message with this id, or false.
local function findMessage(messageId)
  local sequence = call('HGET', chat, messageId)
  return sequence and call('HGET', chat, sequence)
end

-- The packed messages from one sequence to another; a thousand at a time, because Lua's unpack has a bound.
local function messagesBetween(first, last)
  local messages = {}
  for start = first, last, 1000 do
    local fields = {}
    for field = start, math.min(start + 999, last) do table.insert(fields, field) end
    for _, message in ipairs(call('HMGET', chat, unpack(fields))) do table.insert(messages, message) end
  end
  return messages
end

-- Saves a changed message in its place, as the newest change of the chat, and publishes it. Returns it packed.
local function saveChangedMessage(message, growthBytes)
  revision, sealedBytes = revision + 1, sealedBytes + growthBytes
  message.revision = revision
  local packed = packMessage(message)
  call('HSET', chat, message.sequence, packed)
  call('ZADD', changes, revision, message.sequence)
  if not hasChanges then extendKeyTtl(changes) end
  hasChanges = true
  saveAsActivity()
  call(publishCommand, chat, packed)
  return packed
end
