--[[
  Stores a part of a sealed file. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant who sends it
    ARGV[3]  the asset
    ARGV[4]  the part, from 0 on
    ARGV[5]  the number of the asset's parts
    ARGV[6]  the bytes
    ARGV[7]  the size to count for them
  Replies:
    'stored'       also when the part was stored before
    'gone'         the chat is not alive
    'conflict'     the asset has another owner or another number of parts
    'too-large'    the bound of one file is reached
    'too-many'     too many files wait for a message
    'files-full'   the chat's bound is reached
    'needs-grant'  the creator's budget must be charged first
    'store-full'   the rest of Redis's memory is reserved for messages
]]
local owner, assetId, part, parts, bytes = ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5]), ARGV[6]
local countedBytes = tonumber(ARGV[7])

-- Redis's overhead for a part and for an asset, rounded up.
local partBytes, newAssetBytes = 128, 256

if not isAlive() then return 'gone' end
local asset = readAsset(assetId)
if asset and (asset.owner ~= owner or asset.parts ~= parts) then return 'conflict' end
local field = assetId .. ':' .. part
if asset and call('HEXISTS', assets, field) == 1 then return 'stored' end

local unclaimed = unclaimedAssets()
if not asset and #unclaimed >= unclaimedAssetsPerChat then return 'too-many' end
local growthBytes = countedBytes + partBytes + (asset and 0 or newAssetBytes)
if (asset and asset.bytes or 0) + growthBytes > assetBytesPerFile then return 'too-large' end
assetBytes = (assetBytes or 0) + growthBytes
if assetBytes > assetBytesPerChat then return 'files-full' end
if assetBytes > (grantedAssetBytes or 0) then return 'needs-grant' end
if isNearlyFull() then return 'store-full' end

asset = asset or { owner = owner, parts = parts, stored = 0, bytes = 0, messageId = '' }
asset.stored, asset.bytes, asset.lastPartAtMs = asset.stored + 1, asset.bytes + growthBytes, nowMs
saveAsset(assetId, asset, field, bytes)
if asset.messageId == '' then renewUnclaimed(unclaimed, assetId) end
extendKeyTtl(assets)
saveState()
return 'stored'
