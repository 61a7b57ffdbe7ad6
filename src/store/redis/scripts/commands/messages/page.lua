--[[
  Reads the newest messages before a sequence. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the largest number of messages
    ARGV[3]  the sequence
  Replies: a list of packed messages, ascending; empty when the chat is not alive
]]
local limit, before = tonumber(ARGV[2]), tonumber(ARGV[3])
if not isAlive() then return {} end
local last = math.min(before - 1, sequence)
return messagesBetween(math.max(1, last - limit + 1), last)
