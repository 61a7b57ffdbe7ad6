--[[
  Restarts the idle timeout. Activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant who asks for it
  Replies:
    'kept-open'
    'gone'       the chat is not alive
  Publishes: kept-open
]]
if not isAlive() then return 'gone' end
allowWritesWhenFull()
saveAsActivity()
publish('kept-open', ARGV[2], lastActivityAtMs)
return 'kept-open'
