-- An empty reaction takes it back.
local participant, reaction = ARGV[3], ARGV[4]
if not isAlive() then return 'gone' end
if not place then return 'unknown' end
local record = call('HGET', chat, place)
local message = parse(record)
if message.kind == 'deleted' then return 'deleted' end
local earlier = message.reactions[participant] or ''
if reaction == earlier then return { record } end
local growth = #reaction - #earlier
if growth > 0 and sealedBytes + growth > sealedBytesPerChat then return 'chat-full' end
if reaction == '' then evenWhenFull() end
if message.kind == 'sealed' then message.kind = 'reacted' end
message.reactions[participant] = reaction
return { replace(message, growth) }
