--[[
  Reading and changing the chat's messages. A message is packed into one text; records/layout.ts has its layout.

  Needs:   state.lua, lifetime.lua, assets.lua, and packMessage and unpackMessage of the layout.
  Defines: findMessage, isGone, isReadOnce, messagesBetween, countOfOther, firstOfOtherAfter, unpackReaction,
           keepChangedMessage, saveChangedMessage, eraseContent.
]]

-- The packed message with this id, or false.
local function findMessage(messageId)
  local sequence = call('HGET', chat, messageId)
  return sequence and call('HGET', chat, sequence)
end

-- Whether the content is gone.
local function isGone(message)
  return message.kind == 'deleted' or message.kind:match('^erased') ~= nil
end

local function isReadOnce(message)
  return message.kind == 'once' or message.kind:match('^opened') ~= nil
end

-- The packed messages from one sequence to another. Reads a thousand at a time, because Lua's unpack has a bound.
local function messagesBetween(first, last)
  local messages = {}
  for start = first, last, 1000 do
    local fields = {}
    for field = start, math.min(start + 999, last) do table.insert(fields, field) end
    for _, message in ipairs(call('HMGET', chat, unpack(fields))) do table.insert(messages, message) end
  end
  return messages
end

-- The number of the other's messages up to a sequence. Each message contains the number of its sender's messages up to it, so that one
-- read suffices.
local function countOfOther(participant, place)
  local packed = place > 0 and call('HGET', chat, place)
  if not packed then return 0 end
  local message = unpackMessage(packed)
  local ofSender = tonumber(message.ofSender)
  return message.sender == participant and place - ofSender or ofSender
end

-- The sequence of the other's first message after a sequence; nil without one. A binary search finds the first sequence at which
-- countOfOther is larger.
local function firstOfOtherAfter(participant, place)
  local before = countOfOther(participant, place)
  if countOfOther(participant, sequence) == before then return nil end
  local first, last = place + 1, sequence
  while first < last do
    local middle = math.floor((first + last) / 2)
    if countOfOther(participant, middle) > before then last = middle else first = middle + 1 end
  end
  return first
end

-- The version and the ciphertext of a reaction; 0 and '' without one.
local function unpackReaction(reaction)
  local version, sealed = reaction:match('^(%d+) %a+ (.*)$')
  return tonumber(version or 0), sealed or ''
end

-- Saves a changed message in its place, as the newest change of the chat. Returns it packed. The caller saves the state and publishes it.
local function keepChangedMessage(message, growthBytes)
  revision, sealedBytes = revision + 1, sealedBytes + growthBytes
  message.revision = revision
  local packed = packMessage(message)
  call('HSET', chat, message.sequence, packed)
  call('ZADD', changes, revision, message.sequence)
  if not hasChanges then extendKeyTtl(changes) end
  hasChanges = true
  return packed
end

-- Saves a changed message as activity, and publishes it.
local function saveChangedMessage(message, growthBytes)
  local packed = keepChangedMessage(message, growthBytes)
  saveAsActivity()
  call(publishCommand, chat, packed)
  return packed
end

-- Replaces a message's content by the given rest as its next version, and erases its files and all reactions to it. Returns its growth in
-- bytes, and the ids of the files with spaces between them. The caller saves the message.
local function eraseContent(message, kind, atMs, sealed)
  local erased = eraseAssetsOf(message.messageId)
  local growthBytes = #sealed - #message.sealed
  for _, participant in ipairs(participantIds) do
    local _, reaction = unpackReaction(message['reaction:' .. participant])
    growthBytes = growthBytes - #reaction
    message['reaction:' .. participant] = ''
  end
  message.kind, message.changedAtMs, message.version, message.sealed = kind, atMs, tonumber(message.version) + 1, sealed
  return growthBytes, erased
end
