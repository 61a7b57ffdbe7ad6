local participant = ARGV[2]
if not isAlive() then return end
evenWhenFull()
local untilMs = nowMs + typingMs
call('HSET', people, 'typing:' .. participant, untilMs)
coverKey(people)
typingUntilMs = math.max(typingUntilMs, untilMs)
save()
tell('typing', participant, untilMs)
