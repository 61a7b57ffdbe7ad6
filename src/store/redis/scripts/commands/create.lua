local idleTimeout, made = ARGV[2], ARGV[3]
if isAlive() or reasonOfEnd() then return 'taken' end
isOpen, createdAtMs, idleTimeoutMs, lastActivityAtMs = false, nowMs, tonumber(idleTimeout), nowMs
sequence, revision, lastSentAtMs, sealedBytes = 0, 0, 0, 0
coveredUntilMs, nextLapseAtMs, typingUntilMs = 0, math.huge, 0
call('HSET', chat, 'made', made)
cover()
save()
return 'created'
