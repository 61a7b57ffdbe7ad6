--[[
  Counts a participant as typing for typingMs. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
  Replies: nothing
  Publishes: typing
]]
local participant = ARGV[2]
if not isAlive() then return end
allowWritesWhenFull()
local untilMs = nowMs + typingMs
call('HSET', people, 'typing:' .. participant, untilMs)
extendTtlOfPeople()
typingUntilMs = math.max(typingUntilMs, untilMs)
saveState()
publish('typing', participant, untilMs, typingMs)
