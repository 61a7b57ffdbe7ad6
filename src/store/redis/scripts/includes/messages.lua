--[[
  Reading and changing the chat's messages. A message is packed into one text; records/layout.ts has its layout.

  Needs:   state.lua, lifetime.lua, and packMessage and unpackMessage of the layout.
  Defines: findMessage, messagesBetween, countOfOther, unpackReaction, saveChangedMessage.
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

-- How many messages of the other than this participant there are up to a sequence. Each message states how many of its
-- sender's there are up to it, so one read suffices.
local function countOfOther(participant, place)
  local packed = place > 0 and call('HGET', chat, place)
  if not packed then return 0 end
  local message = unpackMessage(packed)
  local ofSender = tonumber(message.ofSender)
  return message.sender == participant and place - ofSender or ofSender
end

-- The version and the ciphertext of a reaction; 0 and '' where there is none.
local function unpackReaction(reaction)
  local version, sealed = reaction:match('^(%d+) %a+ (.*)$')
  return tonumber(version or 0), sealed or ''
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
