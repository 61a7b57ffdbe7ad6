--[[
  Finds a message's sequence. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
    ARGV[2]  the message's id
  Replies: its sequence; 0 when the message does not exist, or the chat is not alive
]]
if not isAlive() then return 0 end
local message = findMessage(ARGV[2])
return message and tonumber(unpackMessage(message).sequence) or 0
