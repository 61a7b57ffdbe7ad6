-- The one script that runs for every message. Making the functions of the shared parts costs a quarter of it, so while
-- the chat is quiet it goes without them.
local sender, sealed = ARGV[3], ARGV[4]
if not isQuiet and not isAlive() then return 'gone' end
if place then return { call('HGET', chat, place) } end
if sequence >= messagesPerChat or sealedBytes + #sealed > sealedBytesPerChat then return 'chat-full' end

sequence, revision, sealedBytes = sequence + 1, revision + 1, sealedBytes + #sealed
if nowMs > lastSentAtMs then lastSentAtMs = nowMs end
local numbers = sequence .. '\n' .. revision .. '\n' .. lastSentAtMs
local record = 'sealed\n' .. numbers .. '\n' .. sender .. '\n' .. messageId .. '\n' .. sealed
if isQuiet then
  if nowMs > lastActivityAtMs then lastActivityAtMs = nowMs end
  call('HSET', chat, messageId, sequence, sequence, record, 'state', cmsgpack.pack(isOpen, createdAtMs, idleTimeoutMs,
    lastActivityAtMs, sequence, revision, lastSentAtMs, sealedBytes, coveredUntilMs, nextLapseAtMs, typingUntilMs,
    quietUntilMs))
else
  call('HSET', chat, messageId, sequence, sequence, record)
  saveAsActivity()
end
if typingUntilMs > nowMs then call('HDEL', people, 'typing:' .. sender) end
call(publishCommand, chat, record)
return numbers
