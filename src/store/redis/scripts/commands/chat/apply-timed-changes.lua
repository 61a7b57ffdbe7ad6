--[[
  Applies expiry and lapsed presence.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]  the time in ms
  Replies:
    a number   ms to the next change that time alone makes
    a reason   why the chat ended, while its tombstone stands
    'unknown'  there is nothing
  Publishes: presence of each participant whose last lease lapsed, or destroyed
]]
if isAlive() then return msToNextTimedChange() end
return endReason() or 'unknown'
