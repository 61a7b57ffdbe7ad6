--[[
  Applies expiry, due erasures and lapsed presence. Then replaces a server's lease, with the participants that are connected through it,
  if the arguments name a server. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the lost servers and the ends of their leases: <id>:<ms>, with spaces between them
    ARGV[3]  optional: a server's id
    ARGV[4]  the participants that are connected through it, with spaces between them; empty to end its lease
    ARGV[5]  the ids that the server had before, with spaces between them
  Replies:
    { number, servers, files, nextErasureAtMs }
               ms to the next timed change; the servers that hold somebody, with spaces between them; the files of messages
               that were erased by time, in the same way, each reported once; and the time of the next erasure of messages or
               unclaimed files, 0 for never
    a reason   of the chat's end, while its tombstone stands
    'unknown'  neither the chat nor a tombstone exists
  Publishes: each erased message, packed; presence of each participant who came or left, or the servers that hold somebody; or destroyed
]]
if not isAlive(ARGV[2]) then return endReason() or 'unknown' end
if ARGV[3] then
  allowWritesWhenFull()
  holdLease(ARGV[3], ARGV[4], ARGV[5])
end
local files = call('HGET', people, 'erased-files') or ''
if files ~= '' then call('HDEL', people, 'erased-files') end
return { msToNextTimedChange(), holders(), files, msOfNextErasure() }
