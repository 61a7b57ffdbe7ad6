if not isAlive() then return reasonOfEnd() end
return { isOpen and 'open' or 'waiting', createdAtMs, lastActivityAtMs, idleTimeoutMs, revision, sequence,
  call('HGET', chat, 'made'), call('HGETALL', people) }
