-- What every script begins with; scripts.ts puts the settings before it, as locals.
-- All keys of a chat carry its hash tag, so that they share a shard. Its channel is named like its first key.
-- The time is the server's (ARGV[1], milliseconds): deadlines are those of the clock that the server was given.
local call, format = redis.call, string.format
local chat, changes, people, tombstone = unpack(KEYS)
local nowMs = tonumber(ARGV[1])

-- The chat's moving parts. They are packed into one field, so that a message costs one read and one write of them.
local isOpen, createdAtMs, idleTimeoutMs, lastActivityAtMs
local sequence, revision, lastSentAtMs, sealedBytes
-- Until when the keys live by themselves, when the next lease of presence lapses, how long somebody may be typing, and
-- until when a script need not look at any of these times.
local coveredUntilMs, nextLapseAtMs, typingUntilMs, quietUntilMs

-- The chat holds its messages itself: the text of each under its sequence, and its sequence under its id. A script about
-- messages has their places read along with the moving parts.
local found = call('HMGET', chat, 'state', unpack(ARGV, 2, 1 + messageCount))
local state, place = found[1], found[2]
if state then
  isOpen, createdAtMs, idleTimeoutMs, lastActivityAtMs, sequence, revision, lastSentAtMs, sealedBytes,
    coveredUntilMs, nextLapseAtMs, typingUntilMs, quietUntilMs = cmsgpack.unpack(state)
end
local isQuiet = state and nowMs < quietUntilMs

-- Made by the shared parts that follow. A script that mostly needs none of them goes without while the chat is quiet.
local isAlive, saveAsActivity
