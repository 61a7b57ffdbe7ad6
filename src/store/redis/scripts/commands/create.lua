--[[
  Creates a chat that waits for its first entry.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the idle timeout in ms
    ARGV[3]  the unchanging part of the chat, packed by records/chat-record.ts
  Replies:
    'created'
    'taken'  a chat or a tombstone has this id
]]
local idleTimeout, made = ARGV[2], ARGV[3]
if isAlive() or endReason() then return 'taken' end
isOpen, createdAtMs, idleTimeoutMs, lastActivityAtMs = false, nowMs, tonumber(idleTimeout), nowMs
sequence, revision, lastSentAtMs, sealedBytes, ofFirst = 0, 0, 0, 0, 0
keysExpireAtMs, nextLapseAtMs, typingUntilMs = 0, math.huge, 0
call('HSET', chat, 'made', made)
extendKeyTtls()
saveState()
return 'created'
