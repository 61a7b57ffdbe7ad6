if not isAlive() then return 'gone' end
evenWhenFull()
saveAsActivity()
tell('kept-open', ARGV[2], nowMs)
return 'kept-open'
