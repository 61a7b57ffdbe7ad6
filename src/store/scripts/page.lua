local limit, before = tonumber(ARGV[2]), tonumber(ARGV[3])
if not isAlive() then return {} end
local last = math.min(before - 1, sequence)
local first = math.max(1, last - limit + 1)
if first > last then return {} end
return call('LRANGE', messages, first - 1, last - 1)
