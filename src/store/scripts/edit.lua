local messageId, sender, sealed = ARGV[2], ARGV[3], ARGV[4]
if not isAlive() then return 'gone' end
local record = recordOf(messageId)
if not record then return 'unknown' end
local message = parse(record)
if message.sender ~= sender then return 'not-yours' end
if message.kind == 'deleted' then return 'deleted' end
local growth = #sealed - #message.sealed
if growth > 0 and sealedBytes + growth > sealedBytesPerChat then return 'chat-full' end
return { replace(message, 'edited', sealed) }
