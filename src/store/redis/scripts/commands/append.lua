-- The one script that runs for every message: it takes all that came for a chat at one moment. Their ids come first, then
-- sender and ciphertext of each. Making the functions of the shared parts costs a quarter of it, so while the chat is quiet
-- it goes without them; and Lua is slow to write a number, so each is written once.
if not isQuiet and not isAlive() then return 'gone' end
if nowMs > lastSentAtMs then lastSentAtMs = nowMs end
local sentAt = lastSentAtMs == nowMs and ARGV[1] or format('%d', lastSentAtMs)
local outcomes, fields, last = {}, {}, 0
for index = 1, messageCount do
  local messageId, sender, sealed = ARGV[1 + index], ARGV[messageCount + 2 * index], ARGV[messageCount + 2 * index + 1]
  place = found[1 + index]
  if place then
    outcomes[index] = { call('HGET', chat, place) }
  elseif sequence >= messagesPerChat or sealedBytes + #sealed > sealedBytesPerChat then
    outcomes[index] = 'chat-full'
  else
    sequence, revision, sealedBytes = sequence + 1, revision + 1, sealedBytes + #sealed
    place = format('%d', sequence)
    local numbers = place .. '\n' .. format('%d', revision) .. '\n' .. sentAt
    local record = 'sealed\n' .. numbers .. '\n' .. sender .. '\n' .. messageId .. '\n' .. sealed
    fields[last + 1], fields[last + 2], fields[last + 3], fields[last + 4] = messageId, place, place, record
    outcomes[index], last = numbers, last + 4
  end
end
if last == 0 then return outcomes end

if isQuiet then
  if nowMs > lastActivityAtMs then lastActivityAtMs = nowMs end
  call('HSET', chat, 'state', cmsgpack.pack(isOpen, createdAtMs, idleTimeoutMs, lastActivityAtMs, sequence, revision,
    lastSentAtMs, sealedBytes, coveredUntilMs, nextLapseAtMs, typingUntilMs, quietUntilMs), unpack(fields))
else
  call('HSET', chat, unpack(fields))
  saveAsActivity()
end
if typingUntilMs > nowMs then
  for index = 1, messageCount do call('HDEL', people, 'typing:' .. ARGV[messageCount + 2 * index]) end
end
for index = 4, last, 4 do call(publishCommand, chat, fields[index]) end
return outcomes
