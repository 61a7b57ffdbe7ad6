--[[
  Charges budgets of a creator for one of its chats: all of them, or none.

  Keys: the budgets, each a hash of bytes by masked chat, with their sum under 'total'
  Arguments:
    ARGV[1]  the number of bytes
    ARGV[2]  the TTL of the budgets in ms: the longest life of a chat
    then the bound of each budget and the masked chat, in the order of the keys
  Replies: 0, or the number of the first budget that has too little left
]]
local bytes, lifeMs = tonumber(ARGV[1]), ARGV[2]
for index, key in ipairs(KEYS) do
  local total = tonumber(redis.call('HGET', key, 'total') or 0)
  if total + bytes > tonumber(ARGV[1 + 2 * index]) then return index end
end
for index, key in ipairs(KEYS) do
  redis.call('HINCRBY', key, ARGV[2 + 2 * index], bytes)
  redis.call('HINCRBY', key, 'total', bytes)
  redis.call('PEXPIRE', key, lifeMs)
end
return 0
