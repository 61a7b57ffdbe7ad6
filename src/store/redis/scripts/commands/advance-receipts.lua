--[[
  Moves a participant's receipts forward. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  the sequence up to which messages were delivered
    ARGV[4]  the sequence up to which messages were read
  Replies:
    { delivered, read }  the receipts as they are now
    'gone'               the chat is not alive
  Publishes: receipts, when they moved
]]
local participant, wantedDelivered, wantedRead = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
if not isAlive() then return 'gone' end
local field = 'receipts:' .. participant
local oldDelivered, oldRead = (call('HGET', people, field) or '0\n0'):match('^(%d+)\n(%d+)$')
oldDelivered, oldRead = tonumber(oldDelivered), tonumber(oldRead)

-- The same rule as src/chat/receipt.ts.
local read = math.max(oldRead, math.min(wantedRead, sequence))
local delivered = math.max(oldDelivered, math.min(wantedDelivered, sequence), read)
if read ~= oldRead or delivered ~= oldDelivered then
  allowWritesWhenFull()
  revision = revision + 1
  call('HSET', people, field, delivered .. '\n' .. read)
  extendTtlOfPeople()
  saveState()
  publish('receipts', revision, participant, delivered, read)
end
return { delivered, read }
