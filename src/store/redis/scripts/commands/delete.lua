local sender = ARGV[3]
if not isAlive() then return 'gone' end
if not place then return 'unknown' end
local record = call('HGET', chat, place)
local message = parse(record)
if message.sender ~= sender then return 'not-yours' end
if message.kind == 'deleted' then return { record } end
evenWhenFull()
local growth = -#message.sealed
for _, reaction in pairs(message.reactions) do growth = growth - #reaction end
message.kind, message.changedAtMs, message.sealed, message.reactions = 'deleted', nowMs, '', {}
return { replace(message, growth) }
