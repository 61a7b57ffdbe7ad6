-- A message is kept as text: kind, sequence, revision, sentAtMs, sender and messageId on lines of their own.
-- Then follows what is sealed. One that was edited, deleted or reacted to has more lines before it: when it was edited or
-- deleted, the revision it was appended at, and each participant's reaction; what there is not of these is an empty line.

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

local changedPattern = '^(%d*)\n(%d+)\n' .. ('([^\n]*)\n'):rep(#participantIds) .. '(.*)$'

local function parse(record)
  local kind, place, changedAt, sentAtMs, sender, messageId, rest =
    record:match('^(%a+)\n(%d+)\n(%d+)\n(%d+)\n([^\n]*)\n([^\n]*)\n(.*)$')
  local message = { kind = kind, sequence = place, revision = tonumber(changedAt), sentAtMs = sentAtMs, sender = sender,
    messageId = messageId, changedAtMs = '', appendedAt = changedAt, reactions = {}, sealed = rest }
  if kind ~= 'sealed' then
    local parts = { rest:match(changedPattern) }
    message.changedAtMs, message.appendedAt, message.sealed = parts[1], parts[2], parts[#parts]
    for index, participant in ipairs(participantIds) do message.reactions[participant] = parts[2 + index] end
  end
  return message
end

-- Puts a changed message into its old place, as the newest change of the chat; returns its text.
local function replace(message, growth)
  revision, sealedBytes = revision + 1, sealedBytes + growth
  local lines = { message.kind, message.sequence, revision, message.sentAtMs, message.sender, message.messageId,
    message.changedAtMs, message.appendedAt }
  for _, participant in ipairs(participantIds) do table.insert(lines, message.reactions[participant] or '') end
  table.insert(lines, message.sealed)
  local record = table.concat(lines, '\n')
  call('HSET', chat, message.sequence, record)
  call('ZADD', changes, revision, message.sequence)
  coverKey(changes)
  saveAsActivity()
  call(publishCommand, chat, record)
  return record
end
