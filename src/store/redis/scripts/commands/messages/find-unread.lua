--[[
  Counts the messages of the other after a participant's read mark, and finds the first of them. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
  Replies: { the count, the sequence of the first one or 0 }; { 0, 0 } when the chat is not alive
]]
local participant = ARGV[2]
if not isAlive() then return { 0, 0 } end
local _, read = readReceipts(participant)
local count = countOfOther(participant, sequence) - countOfOther(participant, read)
return { count, firstOfOtherAfter(participant, read) or 0 }
