--[[
  Applies expiry, the end of messages that were read, and lapsed presence. Then replaces a server's lease, if it is told to: who is
  connected through it. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the servers that are lost, and when each lease of theirs ended: <id>:<ms>, with spaces between them
    ARGV[3]  optional: a server's id
    ARGV[4]  the participants that are connected through it, with spaces between them; empty to end its lease
    ARGV[5]  the ids that the server had before, with spaces between them
  Replies:
    { number, servers, files, nextErasureAtMs }
               ms to the next change that time alone makes; the servers that hold somebody, with spaces between them; the files
               of messages that were erased by time, in the same way: each is said once; and when time erases the next message, or
               unclaimed files, 0 for never
    a reason   why the chat ended, while its tombstone stands
    'unknown'  there is nothing
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
