--[[
  Reads the creator of a chat, masked by creators/creator-mask.ts. Not activity.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
  Replies:
    the masked creator, '' for a chat without one
    'gone'  the chat is not alive
]]
if not isAlive() then return 'gone' end
return call('HGET', chat, 'creator') or ''
