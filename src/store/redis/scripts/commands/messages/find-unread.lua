--[[
  Counts the messages of the other after a participant's read mark, and finds the first of them. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the participant
  Replies: { how many, the sequence of the first one or 0 }; { 0, 0 } when the chat is not alive
]]
local participant = ARGV[2]
if not isAlive() then return { 0, 0 } end
local _, read = readReceipts(participant)
local readOfOther = countOfOther(participant, read)
local count = countOfOther(participant, sequence) - readOfOther
if count == 0 then return { 0, 0 } end

-- The first place with one more message of the other than at the mark, found by halving.
local first, last = read + 1, sequence
while first < last do
  local middle = math.floor((first + last) / 2)
  if countOfOther(participant, middle) > readOfOther then last = middle else first = middle + 1 end
end
return { count, first }
