--[[
  The happenings at the participants' seats (src/chat/happening.ts). All happenings of a chat are lines of one field, which
  records/happening-record.ts reads.

  Needs:   state.lua, and the limit happeningsPerParticipant.
  Defines: happen.
]]

-- Adds a happening as the newest change of the chat, by the rule of src/chat/happening.ts, and returns it packed. The caller saves the
-- state.
local function happen(kind, participant)
  revision = revision + 1
  local lines, own, firstOwn, newestOwn = {}, 0, nil, nil
  for line in (call('HGET', people, 'happenings') or ''):gmatch('[^\n]+') do
    table.insert(lines, line)
    if line:match('^%S+ (%S+)') == participant then
      own = own + 1
      firstOwn, newestOwn = firstOwn or #lines, #lines
    end
  end
  local firstRevision, firstAtMs, count, dropped = revision, nowMs, 0, nil
  local newestKind, earlierRevision, earlierAtMs, earlierCount =
    (lines[newestOwn] or ''):match('^(%S+) %S+ (%d+) %d+ %d+ (%d+) %d+ (%d+)$')
  if kind == 'wrong-code' and newestKind == kind then
    firstRevision, firstAtMs, count, dropped = earlierRevision, earlierAtMs, earlierCount, newestOwn
  elseif own >= happeningsPerParticipant then
    dropped = firstOwn
  end
  if dropped then table.remove(lines, dropped) end
  local packed = format('%s %s %d %d %d %d %d %d', kind, participant, firstRevision, revision, sequence, firstAtMs, nowMs,
    count + 1)
  table.insert(lines, packed)
  call('HSET', people, 'happenings', table.concat(lines, '\n'))
  return packed
end
