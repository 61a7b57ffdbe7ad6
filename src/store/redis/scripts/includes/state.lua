--[[
  The beginning of every script: its keys, the time, and the chat's state.

  Keys, all with the chat's hash tag, so that they share a shard:
    KEYS[1]  hash: the chat's state ('state'), its rarely changing part ('made'), each message under its sequence, and each
             sequence under its message's id. The channel of the chat's events has the same name.
    KEYS[2]  sorted set: the sequences of the messages that have changed since they were appended, by revision
    KEYS[3]  hash of people: entered:<participant>, device:<participant>:<device>, receipts:<participant>,
             presence:<participant>, typing:<participant>, lease:<server>, own-key:<participant>, happenings,
             subscribed:<participant>:<device>,
             erased-files: files of erased messages that may still be in a bucket
    KEYS[4]  hash of sealed files, described in includes/assets.lua
    KEYS[5]  string: the tombstone. It exists while the chat lives as well, and outlives it.
    KEYS[6]  sorted set of scheduled erasures, described in includes/erasures.lua
  Arguments:
    ARGV[1]  the server's time in ms. Deadlines are by the server's clock, not by Redis's.

  Needs:   the limits, participantIds, publishCommand and the layout, which script-texts.ts puts before it.
  Defines: call, format, chat, changes, people, assets, tombstone, erasures, nowMs, hasState; fills the locals of the state.
]]
local call, format = redis.call, string.format
local chat, changes, people, assets, tombstone, erasures = unpack(KEYS)
local nowMs = tonumber(ARGV[1])

-- The state is packed into one field, so that a message needs only one read and one write of it.
local packedState = call('HGET', chat, 'state')
local hasState = packedState ~= false
if hasState then unpackState(packedState) end
-- Another program's data may unpack into numbers.
if hasState and type(isOpen) ~= 'boolean' then error('the state of the chat is unreadable') end
