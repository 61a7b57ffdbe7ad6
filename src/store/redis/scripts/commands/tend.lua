-- Makes true what time alone has changed, and says how long nothing more will; for a chat that is gone, why it ended.
if isAlive() then return untilNextMs() end
return reasonOfEnd() or 'unknown'
