--[[
  Reads the chat. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the lost servers, as in includes/presence.lua
  Replies, which records/chat-record.ts reads:
    { 'open' or 'waiting', createdAtMs, lastActivityAtMs, idleTimeoutMs, revision, sequence, made, people, vanishAfterMs }
    a reason   the chat has ended and its tombstone stands
    nil        neither the chat nor a tombstone exists
]]
if not isAlive(ARGV[2]) then return endReason() end
return { isOpen and 'open' or 'waiting', createdAtMs, lastActivityAtMs, idleTimeoutMs, revision, sequence,
  call('HGET', chat, 'made'), call('HGETALL', people), vanishAfterMs or 0 }
