--[[
  Whether a participant's devices must be sent a push now. The same rule as src/chat/subscription.ts. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
    ARGV[3]  'last' where the server stops and cannot ask later, else empty
    ARGV[4]  optional: what was told when the devices were missed that follow
    ARGV[5], …  devices whose push failed
  Replies:
    { 'tell' or 'close', toldSequence, device, subscription, device, subscription, … }  each subscription as lines
    a number   ms after which to ask again
    'stands'   nothing is to be sent, and a notification stands
    'nothing'  nothing is to be sent
    'gone'     the chat is not alive
]]
local participant = ARGV[2]
if not isAlive() then return 'gone' end
if not isTold(participant) then return 'nothing' end
local deviceIds, notice = devicesToldOf(participant), readNotice(participant)
local _, read = readReceipts(participant)
local isUnread = countOfOther(participant, sequence) > countOfOther(participant, read)
local untold = firstOfOtherAfter(participant, math.max(read, notice.toldSequence))
local standing, missed, wasMissed = {}, {}, {}
for index = 5, #ARGV do wasMissed[ARGV[index]] = isUnread and tonumber(ARGV[4]) == notice.toldSequence end
for _, deviceId in ipairs(deviceIds) do
  if isStanding(notice, deviceId) then
    table.insert(standing, deviceId)
    if wasMissed[deviceId] then table.insert(missed, deviceId) end
  end
end
local isToClose = not isUnread and #standing > 0
if not untold and #missed == 0 and not isToClose then return #standing > 0 and 'stands' or 'nothing' end
local dueAtMs = ARGV[3] == 'last' and 0 or notice.toldAtMs + noticeEveryMs
if not isToClose then
  local newSinceMs = untold and tonumber(unpackMessage(call('HGET', chat, untold)).sentAtMs) or 0
  dueAtMs = math.max(dueAtMs, math.max(notice.lookedAtMs, newSinceMs) + noticeAfterMs)
end
if nowMs < dueAtMs then return dueAtMs - nowMs end

allowWritesWhenFull()
notice.toldAtMs = nowMs
if untold then notice.toldSequence, notice.standing = sequence, ' ' .. table.concat(deviceIds, ' ') .. ' ' end
if isToClose then notice.standing = ' ' end
saveNotice(participant, notice)
local answer = { isToClose and 'close' or 'tell', notice.toldSequence }
for _, deviceId in ipairs(untold and deviceIds or isToClose and standing or missed) do
  table.insert(answer, deviceId)
  table.insert(answer, call('HGET', chat, pushField(participant, deviceId)))
end
return answer
