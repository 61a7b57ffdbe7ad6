local participant, deviceId = ARGV[2], ARGV[3]
if not isAlive() then return 'gone' end
if call('HDEL', people, 'device:' .. participant .. ':' .. deviceId) == 0 then return 'unknown' end
tell('signed-out', participant, deviceId)
return 'signed-out'
