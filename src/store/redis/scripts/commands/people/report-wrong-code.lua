--[[
  Stores that a wrong code was typed. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant whose code was tried
  Replies: nothing
  Publishes: happened
]]
if not isAlive() then return end
allowWritesWhenFull()
local happening = happen('wrong-code', ARGV[2])
extendTtlOfPeople()
saveState()
publish('happened', happening)
