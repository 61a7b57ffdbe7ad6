local limit, before = tonumber(ARGV[2]), tonumber(ARGV[3])
if not isAlive() then return {} end
local last = math.min(before - 1, sequence)
return recordsBetween(math.max(1, last - limit + 1), last)
