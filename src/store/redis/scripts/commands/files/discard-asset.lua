--[[
  Erases a sealed file that no message has claimed. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the asset
    ARGV[3]  the participant who must be its owner
  Replies: 'done'
]]
if not isAlive() then return 'done' end
local asset = readAsset(ARGV[2])
if not asset or asset.owner ~= ARGV[3] or asset.messageId ~= '' then return 'done' end
eraseAsset(ARGV[2])
removeFromUnclaimed({ [ARGV[2]] = true })
saveState()
return 'done'
