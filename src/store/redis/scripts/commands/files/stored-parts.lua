--[[
  Reads the numbers of a sealed file's stored parts. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the asset
  Replies: a list of numbers, ascending; empty for an unknown asset, or when the chat is not alive
]]
if not isAlive() then return {} end
local asset = readAsset(ARGV[2])
local there = {}
for part = 0, (asset and asset.parts or 0) - 1 do
  if call('HEXISTS', assets, ARGV[2] .. ':' .. part) == 1 then table.insert(there, part) end
end
return there
