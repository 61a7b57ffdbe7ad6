--[[
  Erases the chat and leaves a tombstone for tombstoneMs.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the person who ended it
  Replies:
    'destroyed'
    'gone'       the chat is not alive
  Publishes: destroyed
]]
if not isAlive() then return 'gone' end
destroy('ended', ARGV[2], nowMs + tombstoneMs)
return 'destroyed'
