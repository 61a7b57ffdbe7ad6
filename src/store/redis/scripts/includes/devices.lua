--[[
  The devices of the participants. Their other data is in the hash of the chat, because the hash of people is always read whole:
    storage:<participant>:<device>  the key with which the device seals its storage
    push:<participant>:<device>     lines: endpoint, p256dh and auth of its subscription to pushes
    notice:<participant>            lines: the time when the participant last looked at a page, the time of the last push, the newest
                                    sequence at that time, and the devices that have a notification
  A subscribed device has the field subscribed:<participant>:<device> in the hash of people.

  Needs:   state.lua, lifetime.lua.
  Defines: storageField, pushField, isSubscribed, saveSubscribed, subscribedDevicesOf, forgetSubscription, forgetDevice, readNotice,
           saveNotice, isStanding, endStanding.
]]

local function storageField(participant, deviceId)
  return 'storage:' .. participant .. ':' .. deviceId
end

local function pushField(participant, deviceId)
  return 'push:' .. participant .. ':' .. deviceId
end

-- Whether the participant has a subscribed device.
local function isSubscribed(participant)
  return (subscribed or ''):find(participant, 1, true) ~= nil
end

-- Saves in the state whether the participant has a subscribed device.
local function saveSubscribed(participant, has)
  local others = {}
  for other in (subscribed or ''):gmatch('%S+') do
    if other ~= participant then table.insert(others, other) end
  end
  if has then table.insert(others, participant) end
  subscribed = table.concat(others, ' ')
  saveState()
end

-- The ids of the participant's subscribed devices.
local function subscribedDevicesOf(participant)
  local prefix, deviceIds = 'subscribed:' .. participant .. ':', {}
  local fields = call('HGETALL', people)
  for index = 1, #fields, 2 do
    if fields[index]:sub(1, #prefix) == prefix then table.insert(deviceIds, fields[index]:sub(#prefix + 1)) end
  end
  return deviceIds
end

-- Erases a subscription. Returns whether there was one.
local function forgetSubscription(participant, deviceId)
  call('HDEL', chat, pushField(participant, deviceId))
  local had = call('HDEL', people, 'subscribed:' .. participant .. ':' .. deviceId) == 1
  if had then saveSubscribed(participant, #subscribedDevicesOf(participant) > 0) end
  return had
end

-- Removes the device and its data. Returns whether the participant had it.
local function forgetDevice(participant, deviceId)
  if call('HDEL', people, 'device:' .. participant .. ':' .. deviceId) == 0 then return false end
  call('HDEL', chat, storageField(participant, deviceId))
  forgetSubscription(participant, deviceId)
  return true
end

-- { lookedAtMs, pushedAtMs, pushedSequence, standing } as in src/chat/subscription.ts; standing holds ids with spaces around each.
local function readNotice(participant)
  local lookedAtMs, pushedAtMs, pushedSequence, standing =
    (call('HGET', chat, 'notice:' .. participant) or ''):match('^(%d+)\n(%d+)\n(%d+)\n(.*)$')
  return { lookedAtMs = tonumber(lookedAtMs or 0), pushedAtMs = tonumber(pushedAtMs or 0),
    pushedSequence = tonumber(pushedSequence or 0), standing = standing or ' ' }
end

local function saveNotice(participant, notice)
  call('HSET', chat, 'notice:' .. participant,
    format('%.0f\n%.0f\n%d\n%s', notice.lookedAtMs, notice.pushedAtMs, notice.pushedSequence, notice.standing))
end

local function isStanding(notice, deviceId)
  return notice.standing:find(' ' .. deviceId .. ' ', 1, true) ~= nil
end

-- Returns whether the device had a notification. The caller saves the notice.
local function endStanding(notice, deviceId)
  local first, last = notice.standing:find(' ' .. deviceId .. ' ', 1, true)
  if not first then return false end
  notice.standing = notice.standing:sub(1, first) .. notice.standing:sub(last + 1)
  return true
end
