--[[
  The scheduled erasures of messages, in the sorted set `erasures` by their times:
    read <sender> <first> <last>  a sender's messages from one sequence to another, except those that are read once
    opened <sequence>             an opened message that is read once

  Needs:   state.lua, lifetime.lua, assets.lua, messages.lua.
  Defines: eraseLater, msOfNextErasure, eraseReadMessage, eraseRead.
]]

-- The caller saves the state.
local function eraseLater(name, atMs)
  call('ZADD', erasures, atMs, name)
  extendKeyTtl(erasures)
  nextErasureAtMs = math.min(nextErasureAtMs or math.huge, atMs)
end

-- The time of the next erasure of messages or unclaimed files in ms; 0 for never.
local function msOfNextErasure()
  local atMs = math.min(nextErasureAtMs or math.huge, unclaimedEndAtMs or math.huge)
  return atMs < math.huge and atMs or 0
end

-- Erases a message that was read. Returns its growth in bytes, and the ids of its files with spaces between them.
local function eraseReadMessage(message, atMs)
  local opening = message.kind:match('^opened (.*)$')
  return eraseContent(message, opening and format('erased %s %d', opening, message.changedAtMs) or 'erased', atMs, '')
end

-- Adds the messages of one entry of the set, each as { message, atMs }.
local function addMessagesOf(found, name, atMs)
  local sender, first, last = name:match('^read (%S+) (%d+) (%d+)$')
  local sequence = name:match('^opened (%d+)$')
  for _, packed in ipairs(messagesBetween(tonumber(first or sequence), tonumber(last or sequence))) do
    local message = unpackMessage(packed)
    local isDue = sequence and message.kind:match('^opened')
    if sender then isDue = message.sender == sender and message.kind == 'sealed' end
    if isDue then table.insert(found, { message = message, atMs = atMs }) end
  end
end

-- Erases the due messages, in the order of their times and then of their sequences. Not activity. HDEL comes first:
-- Redis never refuses it, and then accepts the next write even when its memory is full.
local function eraseRead()
  call('HDEL', people, '')
  local due = call('ZRANGEBYSCORE', erasures, '-inf', nowMs, 'WITHSCORES')
  local found = {}
  for index = 1, #due, 2 do
    call('ZREM', erasures, due[index])
    addMessagesOf(found, due[index], tonumber(due[index + 1]))
  end
  table.sort(found, function(one, other)
    if one.atMs ~= other.atMs then return one.atMs < other.atMs end
    return tonumber(one.message.sequence) < tonumber(other.message.sequence)
  end)
  local published = {}
  for _, each in ipairs(found) do
    local growthBytes, files = eraseReadMessage(each.message, each.atMs)
    if files ~= '' then call('HSET', people, 'erased-files', (call('HGET', people, 'erased-files') or '') .. ' ' .. files) end
    table.insert(published, keepChangedMessage(each.message, growthBytes))
  end
  local _, nextAtMs = unpack(call('ZRANGEBYSCORE', erasures, '-inf', '+inf', 'WITHSCORES', 'LIMIT', 0, 1))
  nextErasureAtMs = tonumber(nextAtMs or math.huge)
  saveState()
  for _, packed in ipairs(published) do call(publishCommand, chat, packed) end
end
