--[[
  Publishes that a wrong code was typed. Not activity, and nothing is stored.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant whose code was tried
  Replies: nothing
  Publishes: wrong-code
]]
if not isAlive() then return end
publish('wrong-code', ARGV[2], nowMs)
