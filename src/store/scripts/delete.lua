local messageId, sender = ARGV[2], ARGV[3]
if not isAlive() then return 'gone' end
local record = recordOf(messageId)
if not record then return 'unknown' end
local message = parse(record)
if message.sender ~= sender then return 'not-yours' end
if message.kind == 'deleted' then return { record } end
evenWhenFull()
return { replace(message, 'deleted', '') }
