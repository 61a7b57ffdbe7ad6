--[[
  Creates a chat that waits for its first entry.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the idle timeout in ms
    ARGV[3]  the rarely changing part of the chat, packed by records/chat-record.ts
    ARGV[4]  its creator, masked by creators/creator-mask.ts; '' for none
    ARGV[5]  the number of granted bytes
    ARGV[6]  the time from reading to erasing a message in ms, 0 for never
  Replies:
    'created'
    'taken'  a chat or a tombstone has this id
    'full'   the rest of Redis's memory is reserved for existing chats
]]
local idleTimeout, made, creator = ARGV[2], ARGV[3], ARGV[4]

if isAlive() or endReason() then return 'taken' end
if isNearlyFull() then return 'full' end
isOpen, createdAtMs, idleTimeoutMs, lastActivityAtMs = false, nowMs, tonumber(idleTimeout), nowMs
sequence, revision, lastSentAtMs, sealedBytes, ofFirst = 0, 0, 0, 0, 0
keysExpireAtMs, nextLapseAtMs, typingUntilMs, hasChanges = 0, math.huge, 0, false
assetBytes, grantedAssetBytes, unclaimedEndAtMs, subscribed = 0, 0, math.huge, ''
enteredCount, grantedBytes = 0, tonumber(ARGV[5])
vanishAfterMs, nextErasureAtMs = tonumber(ARGV[6]), math.huge
call('HSET', chat, 'made', made, 'creator', creator)
extendKeyTtls()
saveState()
return 'created'
