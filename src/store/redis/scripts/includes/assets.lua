--[[
  The sealed files of the chat, in the hash `assets`:
    <asset>         lines: its owner, the number of its parts, the number of stored parts, its size, the time of the last part, and the
                    message that has claimed it
    <asset>:<part>  the bytes of a part
    of:<message>    the assets that a message has claimed, with spaces between them
    unclaimed       the unclaimed assets, each as <asset>:<time of its last part>, in the order of these times

  Needs:   state.lua, lifetime.lua, and the limit unclaimedAssetMs.
  Defines: readAsset, saveAsset, unclaimedAssets, saveUnclaimed, removeFromUnclaimed,
           renewUnclaimed, mayClaimAssets, claimAssets, eraseAsset, eraseAssetsOf, eraseUnclaimed.
]]

-- Returns nil for an unknown asset.
local function readAsset(assetId)
  local packed = call('HGET', assets, assetId)
  if not packed then return nil end
  local owner, parts, stored, bytes, lastPartAtMs, messageId = packed:match('^(%S+)\n(%d+)\n(%d+)\n(%d+)\n(%d+)\n(.*)$')
  return { owner = owner, parts = tonumber(parts), stored = tonumber(stored), bytes = tonumber(bytes),
    lastPartAtMs = tonumber(lastPartAtMs), messageId = messageId }
end

local function saveAsset(assetId, asset, ...)
  local packed = format('%s\n%d\n%d\n%d\n%d\n%s', asset.owner, asset.parts, asset.stored, asset.bytes, asset.lastPartAtMs,
    asset.messageId)
  call('HSET', assets, assetId, packed, ...)
end

-- A list of { id, lastPartAtMs }, in the order of these times.
local function unclaimedAssets()
  local unclaimed = {}
  for id, lastPartAtMs in (call('HGET', assets, 'unclaimed') or ''):gmatch('(%S+):(%d+)') do
    table.insert(unclaimed, { id = id, lastPartAtMs = tonumber(lastPartAtMs) })
  end
  return unclaimed
end

-- The caller saves the state.
local function saveUnclaimed(unclaimed)
  unclaimedEndAtMs = #unclaimed > 0 and unclaimed[1].lastPartAtMs + unclaimedAssetMs or math.huge
  local entries = {}
  for _, each in ipairs(unclaimed) do table.insert(entries, format('%s:%d', each.id, each.lastPartAtMs)) end
  if #entries > 0 then call('HSET', assets, 'unclaimed', table.concat(entries, ' '))
  else call('HDEL', assets, 'unclaimed') end
end

-- Removes assets from the list of the unclaimed, given as { [id] = true }. The caller saves the state.
local function removeFromUnclaimed(ids)
  local left = {}
  for _, each in ipairs(unclaimedAssets()) do
    if not ids[each.id] then table.insert(left, each) end
  end
  saveUnclaimed(left)
end

-- Records that a part of an unclaimed asset was stored now. The caller saves the state.
local function renewUnclaimed(unclaimed, assetId)
  local renewed = {}
  for _, each in ipairs(unclaimed) do
    if each.id ~= assetId then table.insert(renewed, each) end
  end
  table.insert(renewed, { id = assetId, lastPartAtMs = nowMs })
  saveUnclaimed(renewed)
end

-- Whether a message of this sender may claim these assets (ids with spaces between them): all are complete and the sender's own.
local function mayClaimAssets(messageId, sender, assetIds)
  for assetId in assetIds:gmatch('%S+') do
    local asset = readAsset(assetId)
    if not asset or asset.owner ~= sender or asset.stored < asset.parts then return false end
    if asset.messageId ~= '' and asset.messageId ~= messageId then return false end
  end
  return true
end

-- The caller saves the state.
local function claimAssets(messageId, assetIds)
  if assetIds == '' then return end
  local claimed = {}
  for assetId in assetIds:gmatch('%S+') do
    local asset = readAsset(assetId)
    asset.messageId, claimed[assetId] = messageId, true
    saveAsset(assetId, asset)
  end
  call('HSET', assets, 'of:' .. messageId, assetIds)
  removeFromUnclaimed(claimed)
end

-- The caller saves the state and the list of the unclaimed.
local function eraseAsset(assetId)
  local asset = readAsset(assetId)
  if not asset then return end
  local fields = { assetId }
  for part = 0, asset.parts - 1 do table.insert(fields, assetId .. ':' .. part) end
  for first = 1, #fields, 1000 do call('HDEL', assets, unpack(fields, first, math.min(first + 999, #fields))) end
  assetBytes = assetBytes - asset.bytes
end

-- Returns their ids, with spaces between them. The caller saves the state.
local function eraseAssetsOf(messageId)
  local assetIds = (assetBytes or 0) > 0 and call('HGET', assets, 'of:' .. messageId)
  if not assetIds then return '' end
  for assetId in assetIds:gmatch('%S+') do eraseAsset(assetId) end
  call('HDEL', assets, 'of:' .. messageId)
  return assetIds
end

-- Erases the assets that no message has claimed in time. They are not reported as erased files: a page may be sending their parts again
-- just now, and would lose them in the bucket. A sweep through the bucket finds the leftover objects.
local function eraseUnclaimed()
  local left = {}
  for _, each in ipairs(unclaimedAssets()) do
    if each.lastPartAtMs + unclaimedAssetMs <= nowMs then eraseAsset(each.id) else table.insert(left, each) end
  end
  -- HDEL comes first: Redis never refuses it, and then accepts the next write even when its memory is full.
  call('HDEL', assets, '')
  saveUnclaimed(left)
  saveState()
end
