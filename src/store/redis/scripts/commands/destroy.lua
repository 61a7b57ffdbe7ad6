if not isAlive() then return 'gone' end
destroy('ended', ARGV[2], nowMs + tombstoneMs)
return 'destroyed'
