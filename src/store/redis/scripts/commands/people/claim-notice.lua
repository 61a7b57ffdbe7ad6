--[[
  Decides whether a participant's devices must be sent a push now, by the rule of src/chat/subscription.ts. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  'last' when the server stops and cannot ask again, else empty
    ARGV[4]  optional: the pushedSequence of the failed pushes to the following devices
    ARGV[5], …  devices whose push failed
  Replies:
    { 'tell' or 'close', pushedSequence, device, subscription, device, subscription, … }  each subscription as lines
    a number   the ms after which the caller must ask again
    'stands'   nothing is to be sent, and a notification stands
    'nothing'  nothing is to be sent
    'gone'     the chat is not alive
]]
local participant = ARGV[2]
if not isAlive() then return 'gone' end
if not isSubscribed(participant) then return 'nothing' end
local deviceIds, notice = subscribedDevicesOf(participant), readNotice(participant)
local _, read = readReceipts(participant)
local isUnread = countOfOther(participant, sequence) > countOfOther(participant, read)
-- The first message whose content is not gone and for which no push was sent.
local unpushed, newSinceMs = nil, 0
for place = firstOfOtherAfter(participant, math.max(read, notice.pushedSequence)) or sequence + 1, sequence do
  local message = unpackMessage(call('HGET', chat, place))
  if message.sender ~= participant and not isGone(message) then
    unpushed, newSinceMs = place, tonumber(message.sentAtMs)
    break
  end
end
local standing, missed, wasMissed = {}, {}, {}
for index = 5, #ARGV do wasMissed[ARGV[index]] = isUnread and tonumber(ARGV[4]) == notice.pushedSequence end
for _, deviceId in ipairs(deviceIds) do
  if isStanding(notice, deviceId) then
    table.insert(standing, deviceId)
    if wasMissed[deviceId] then table.insert(missed, deviceId) end
  end
end
local isToClose = not isUnread and #standing > 0
if not unpushed and #missed == 0 and not isToClose then return #standing > 0 and 'stands' or 'nothing' end
local dueAtMs = ARGV[3] == 'last' and 0 or notice.pushedAtMs + noticeEveryMs
if not isToClose then
  dueAtMs = math.max(dueAtMs, math.max(notice.lookedAtMs, newSinceMs) + noticeAfterMs)
end
if nowMs < dueAtMs then return dueAtMs - nowMs end

allowWritesWhenFull()
notice.pushedAtMs = nowMs
if unpushed then notice.pushedSequence, notice.standing = sequence, ' ' .. table.concat(deviceIds, ' ') .. ' ' end
if isToClose then notice.standing = ' ' end
saveNotice(participant, notice)
local answer = { isToClose and 'close' or 'tell', notice.pushedSequence }
for _, deviceId in ipairs(unpushed and deviceIds or isToClose and standing or missed) do
  table.insert(answer, deviceId)
  table.insert(answer, call('HGET', chat, pushField(participant, deviceId)))
end
return answer
