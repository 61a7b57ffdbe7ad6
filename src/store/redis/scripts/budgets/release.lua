--[[
  Releases the charges of some chats from a budget.

  Keys: the budget
  Arguments: the masked chats
]]
for _, hidden in ipairs(ARGV) do
  local bytes = tonumber(redis.call('HGET', KEYS[1], hidden) or 0)
  -- HDEL comes first: Redis never refuses it, and then accepts the next write even when its memory is full.
  if redis.call('HDEL', KEYS[1], hidden) == 1 then redis.call('HINCRBY', KEYS[1], 'total', -bytes) end
end
if redis.call('HLEN', KEYS[1]) <= 1 then redis.call('UNLINK', KEYS[1]) end
return 0
