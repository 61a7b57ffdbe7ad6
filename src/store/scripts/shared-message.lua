-- A message is kept as text: kind, sequence, revision, sentAtMs, sender and messageId on lines of their own.
-- Then follows what is sealed; for an edited or deleted message, first when that was and the revision it was appended at.

-- The texts of the messages from one sequence to another; so many at a time as Lua can hand over.
local function recordsBetween(first, last)
  local records = {}
  for start = first, last, 1000 do
    local fields = {}
    for field = start, math.min(start + 999, last) do table.insert(fields, field) end
    for _, record in ipairs(call('HMGET', chat, unpack(fields))) do table.insert(records, record) end
  end
  return records
end

local function parse(record)
  local kind, place, changedAt, sentAtMs, sender, messageId, rest =
    record:match('^(%a+)\n(%d+)\n(%d+)\n(%d+)\n([^\n]*)\n([^\n]*)\n(.*)$')
  local message = { kind = kind, sequence = place, revision = tonumber(changedAt), sentAtMs = sentAtMs, sender = sender,
    messageId = messageId, appendedAt = changedAt, sealed = rest }
  if kind ~= 'sealed' then
    local _, appendedAt, sealed = rest:match('^(%d+)\n(%d+)\n(.*)$')
    message.appendedAt, message.sealed = appendedAt, sealed
  end
  return message
end

-- Puts the message as it is from now on into its old place, as the newest change of the chat; returns its text.
local function replace(message, kind, sealed)
  revision = revision + 1
  sealedBytes = sealedBytes + #sealed - #message.sealed
  local record = table.concat({ kind, message.sequence, revision, message.sentAtMs, message.sender, message.messageId,
    nowMs, message.appendedAt, sealed }, '\n')
  call('HSET', chat, message.sequence, record)
  call('ZADD', changes, revision, message.sequence)
  coverKey(changes)
  saveAsActivity()
  call(publishCommand, chat, record)
  return record
end
