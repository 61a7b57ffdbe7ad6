--[[
  Appends messages to the chat. Activity. Ends their senders' typing.

  Keys: those of includes/state.lua
  Arguments:
    ARGV[1]           the time in ms
    ARGV[2] to [6]    id, sender, ciphertext, files and kind of the first message, the files with spaces between them; the
                      same for each other message follows
  Replies:
    'gone'    the chat is not alive
    a list with one outcome for each message, in their order:
      { sequence, revision, sentAtMs, subscribed }
                                        appended; the participants who have a subscribed device, with spaces between them
      'chat-full'                       a bound is reached
      'waiting-full'                    the bound until both participants have entered is reached
      'assets-missing'                  a claimed file is unknown, incomplete, not the sender's, or claimed by another message
      'needs-grant'                     the creator's budget must be charged first, for this and all later messages
      any other text                    the chat has a message with this id: that message, packed
  Publishes: each appended message, packed
]]
if not isAlive() then return 'gone' end
lastSentAtMs = math.max(lastSentAtMs, nowMs)
local outcomes, appended, fields, senders = {}, {}, {}, {}
local needsGrant = false
for index = 2, #ARGV, 5 do
  local messageId, sender, sealed, assetIds = ARGV[index], ARGV[index + 1], ARGV[index + 2], ARGV[index + 3]
  local earlier = appended[messageId] or findMessage(messageId)
  local lack
  if earlier then
    table.insert(outcomes, earlier)
  else
    lack = sequence >= messagesPerChat and 'chat-full' or lackOfRoom(#sealed)
  end
  if lack == 'needs-grant' then
    -- No later message may be appended before this one, even if it is short enough.
    grantedBytes, needsGrant = 0, true
  end
  if not earlier and not lack and not mayClaimAssets(messageId, sender, assetIds) then lack = 'assets-missing' end
  if lack then
    table.insert(outcomes, lack)
  elseif not earlier then
    claimAssets(messageId, assetIds)
    sequence, revision, sealedBytes = sequence + 1, revision + 1, sealedBytes + #sealed
    if sender == participantIds[1] then ofFirst = ofFirst + 1 end
    local ofSender = sender == participantIds[1] and ofFirst or sequence - ofFirst
    local packed = packMessage({ kind = ARGV[index + 4], sequence = sequence, revision = revision, appendedRevision = revision,
      ofSender = ofSender, sentAtMs = lastSentAtMs, sender = sender, messageId = messageId, version = 1, sealed = sealed })
    appended[messageId], senders[sender] = packed, true
    for _, value in ipairs({ messageId, sequence, sequence, packed }) do table.insert(fields, value) end
    table.insert(outcomes, { sequence, revision, lastSentAtMs, subscribed or '' })
  end
end
if #fields == 0 then
  if needsGrant then
    allowWritesWhenFull()
    saveState()
  end
  return outcomes
end

saveAsActivity(unpack(fields))
for sender in pairs(senders) do endTypingOf(sender) end
for index = 4, #fields, 4 do call(publishCommand, chat, fields[index]) end
return outcomes
