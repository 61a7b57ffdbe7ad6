--[[
  Grants the chat more bytes, for which its creator's budget was charged. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the number of bytes beyond those that it holds or was granted before
  Replies:
    'granted'
    'gone'     the chat is not alive
]]
if not isAlive() then return 'gone' end
grantedBytes = math.max(grantedBytes, usedBytes()) + tonumber(ARGV[2])
saveState()
return 'granted'
