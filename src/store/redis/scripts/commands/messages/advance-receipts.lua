--[[
  Advances a participant's receipts, and schedules the erasure of read messages in a chat where messages vanish. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the sequence up to which messages were delivered
    ARGV[4]  the participant's sealed statement of that
    ARGV[5]  the sequence up to which messages were read
    ARGV[6]  the participant's sealed statement of that
  Replies:
    { delivered, read, deliveredSeal, readSeal, nextErasureAtMs }
            the current receipts, and the time of the chat's next erasure of messages or unclaimed files, 0 for never
    'gone'  the chat is not alive
  Publishes: receipts, when they moved
]]
local participant = ARGV[2]
if not isAlive() then return 'gone' end
local delivered, read, deliveredSeal, readSeal = readReceipts(participant)

-- The same rule as src/chat/receipt.ts.
local wantedDelivered, wantedRead, hasMoved = tonumber(ARGV[3]), tonumber(ARGV[5]), false
local readBefore = read
if wantedRead > read and wantedRead <= sequence then
  read, readSeal, hasMoved = wantedRead, ARGV[6], true
end
if wantedDelivered > delivered and wantedDelivered <= sequence then
  delivered, deliveredSeal, hasMoved = wantedDelivered, ARGV[4], true
end
if read > delivered then delivered, deliveredSeal = read, readSeal end

if hasMoved then
  allowWritesWhenFull()
  revision = revision + 1
  call('HSET', people, 'receipts:' .. participant, table.concat({ delivered, read, deliveredSeal, readSeal }, '\n'))
  extendTtlOfPeople()
  if read > readBefore and (vanishAfterMs or 0) > 0 then
    for _, sender in ipairs(participantIds) do
      local name = format('read %s %d %d', sender, readBefore + 1, read)
      if sender ~= participant then eraseLater(name, nowMs + vanishAfterMs) end
    end
  end
  saveState()
  publish('receipts', revision, participant, delivered, read, deliveredSeal, readSeal)
end
return { delivered, read, deliveredSeal, readSeal, msOfNextErasure() }
