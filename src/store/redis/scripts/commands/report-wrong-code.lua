if not isAlive() then return end
tell('wrong-code', ARGV[2], nowMs)
