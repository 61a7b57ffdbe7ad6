--[[
  Grants the chat more bytes of sealed files, for which its creator's budget was charged. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the number of additional bytes
  Replies:
    'granted'
    'gone'     the chat is not alive
]]
if not isAlive() then return 'gone' end
grantedAssetBytes = math.max(grantedAssetBytes or 0, assetBytes or 0) + tonumber(ARGV[2])
saveState()
return 'granted'
