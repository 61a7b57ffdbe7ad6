--[[
  Reads the number of bytes by which the chat's sealed files may grow. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
  Replies: a number; 0 when the chat is not alive
]]
if not isAlive() then return 0 end
return math.max(0, assetBytesPerChat - (assetBytes or 0))
