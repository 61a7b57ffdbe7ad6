--[[
  Whether a participant's devices must be sent a push now. The same rule as src/chat/subscription.ts. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
  Replies:
    { 'tell' or 'close', device, subscription, device, subscription, … }  each subscription as lines
    a number   ms after which to ask again
    'stands'   nothing is to be sent, and a notification stands
    'nothing'  nothing is to be sent
    'gone'     the chat is not alive
]]
local participant = ARGV[2]
if not isAlive() then return 'gone' end
if not isTold(participant) then return 'nothing' end
local deviceIds, notice = devicesToldOf(participant), readNotice(participant)
local standing = {}
for _, deviceId in ipairs(deviceIds) do
  if isStanding(notice, deviceId) then table.insert(standing, deviceId) end
end
local _, read = readReceipts(participant)
local isUnread = countOfOther(participant, sequence) > countOfOther(participant, read)
local untold = firstOfOtherAfter(participant, math.max(read, notice.toldSequence))
if not untold and (isUnread or #standing == 0) then return #standing > 0 and 'stands' or 'nothing' end
local dueAtMs = notice.toldAtMs + noticeEveryMs
if untold then
  local newSinceMs = tonumber(unpackMessage(call('HGET', chat, untold)).sentAtMs)
  dueAtMs = math.max(dueAtMs, math.max(notice.lookedAtMs, newSinceMs) + noticeAfterMs)
end
if nowMs < dueAtMs then return dueAtMs - nowMs end

allowWritesWhenFull()
local answer = { untold and 'tell' or 'close' }
for _, deviceId in ipairs(untold and deviceIds or standing) do
  table.insert(answer, deviceId)
  table.insert(answer, call('HGET', chat, pushField(participant, deviceId)))
end
notice.toldAtMs, notice.standing = nowMs, ' '
if untold then
  notice.toldSequence = sequence
  notice.standing = ' ' .. table.concat(deviceIds, ' ') .. ' '
end
saveNotice(participant, notice)
return answer
