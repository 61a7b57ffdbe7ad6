--[[
  The sealed files of the chat, in the hash `assets`:
    <asset>         who sent it, how many parts it has, how many are there, its bytes, when the last of them came, and the message that
                    has claimed it, as lines
    <asset>:<part>  the bytes of a part
    of:<message>    the assets that a message has claimed, with spaces between them
    unclaimed       those that no message has claimed, each as <asset>:<when its last part came>, in the order of these times

  Needs:   state.lua, lifetime.lua, and the limit unclaimedAssetMs.
  Defines: readAsset, saveAsset, unclaimedAssets, saveUnclaimed, removeFromUnclaimed,
           renewUnclaimed, mayClaimAssets, claimAssets, eraseAsset, eraseAssetsOf, eraseUnclaimed.
]]

-- nil for an unknown one.
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

-- A list of { id, lastPartAtMs }, the one whose last part came first before the others.
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

-- The unclaimed ones without these, given as { [id] = true }. The caller saves the state.
local function removeFromUnclaimed(ids)
  local left = {}
  for _, each in ipairs(unclaimedAssets()) do
    if not ids[each.id] then table.insert(left, each) end
  end
  saveUnclaimed(left)
end

-- The last part of this one came now. The caller saves the state.
local function renewUnclaimed(unclaimed, assetId)
  local renewed = {}
  for _, each in ipairs(unclaimed) do
    if each.id ~= assetId then table.insert(renewed, each) end
  end
  table.insert(renewed, { id = assetId, lastPartAtMs = nowMs })
  saveUnclaimed(renewed)
end

-- Whether a message of this sender may claim them (text, with spaces between them): all are complete and nobody else's.
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

-- The caller saves the state, and the list of the unclaimed.
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

-- Erases those that no message has claimed in time. They are not among the erased files: their page may just be going on with them, and
-- would lose in the bucket what it is sending again. A sweep through the bucket finds the rest.
local function eraseUnclaimed()
  local left = {}
  for _, each in ipairs(unclaimedAssets()) do
    if each.lastPartAtMs + unclaimedAssetMs <= nowMs then eraseAsset(each.id) else table.insert(left, each) end
  end
  -- HDEL comes first: Redis never refuses it, and accepts the next write after it even when its memory is full.
  call('HDEL', assets, '')
  saveUnclaimed(left)
  saveState()
end
