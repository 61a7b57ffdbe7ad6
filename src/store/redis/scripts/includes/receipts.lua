--[[
  Reading a participant's receipts. They are packed as lines of text: delivered, read, and the sealed statement of each.

  Needs:   state.lua.
  Defines: readReceipts.
]]

-- Returns delivered, read, deliveredSeal and readSeal; 0 and '' before the first receipt.
local function readReceipts(participant)
  local packed = call('HGET', people, 'receipts:' .. participant) or '0\n0\n\n'
  local delivered, read, deliveredSeal, readSeal = packed:match('^(%d+)\n(%d+)\n([^\n]*)\n([^\n]*)$')
  return tonumber(delivered), tonumber(read), deliveredSeal, readSeal
end
