local messageId, sender, sealed = ARGV[2], ARGV[3], ARGV[4]
if not isAlive() then return 'gone' end
if sequence >= messagesPerChat or sealedBytes + #sealed > sealedBytesPerChat then
  local known = recordOf(messageId)
  return known and { known } or 'chat-full'
end
if call('HSETNX', ids, messageId, sequence + 1) == 0 then return { recordOf(messageId) } end

sequence, revision, sealedBytes = sequence + 1, revision + 1, sealedBytes + #sealed
if nowMs > lastSentAtMs then lastSentAtMs = nowMs end
local place = sequence .. '\n' .. revision .. '\n' .. lastSentAtMs
local record = 'sealed\n' .. place .. '\n' .. sender .. '\n' .. messageId .. '\n' .. sealed
call('RPUSH', messages, record)
if typingUntilMs > nowMs then call('HDEL', people, 'typing:' .. sender) end
-- The first message makes keys that have no end yet.
saveAsActivity(sequence == 1)
call(publishCommand, chat, record)
return place
