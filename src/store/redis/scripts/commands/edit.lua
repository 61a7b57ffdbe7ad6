local sender, sealed = ARGV[3], ARGV[4]
if not isAlive() then return 'gone' end
if not place then return 'unknown' end
local message = parse(call('HGET', chat, place))
if message.sender ~= sender then return 'not-yours' end
if message.kind == 'deleted' then return 'deleted' end
local growth = #sealed - #message.sealed
if growth > 0 and sealedBytes + growth > sealedBytesPerChat then return 'chat-full' end
message.kind, message.changedAtMs, message.sealed = 'edited', nowMs, sealed
return { replace(message, growth) }
