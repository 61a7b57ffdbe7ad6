import { embeddedContract, type MutationsOfFile, redisContract } from '../mutation.ts';

const embeddedChat = 'src/store/embedded/chat/embedded-chat.ts';
const messageChanges = 'src/store/embedded/chat/message-changes.ts';
const chatPeople = 'src/store/embedded/chat/chat-people.ts';
const livingChats = 'src/store/embedded/living-chats.ts';
const lifetime = 'src/store/redis/scripts/includes/lifetime.lua';

const lastSeen = 'shows when a participant was last seen, once their server withdraws them';
const typing = 'shows a participant typing for as long as typing lives, also to one who comes meanwhile';
const edited = "replaces a message's ciphertext by its writer's new one, in its place";
const deleted = "erases a message's ciphertext and keeps its place";
const atDeadline = 'is gone at its deadline and not a millisecond earlier';
const tombstoneTime = 'keeps the tombstone for its time and not a millisecond longer';
const wins = 'wins against every change that is under way';

const replaceCode = 'src/store/redis/scripts/commands/people/replace-code.lua';
const showOwnKey = 'src/store/redis/scripts/commands/people/show-own-key.lua';
const ownCodeInOneStep = 'takes the place of the verifier and the sealed key in one step, and of nothing else';
const othersLeave =
  'signs out the other devices of this participant in the same step, where it is wished, and no others';
const replacedBySeat =
  'is replaced by who sits there alone: not by the other, a stranger, or a device that was signed out';
const agreementKept =
  'keeps that a device has agreed with the other’s on a key, and tells it, once the own key is shown';
const oneAgreement = 'keeps one agreement of each, whichever device says it first, and it is no activity';
const oneOwnKey = 'is not replaced with another own key: a participant has one, whatever codes they choose';
const earlierCodeKeptOut = 'keeps out who proved the earlier code a moment ago, and lets in who proved the new one';
const filesOfDeleted = 'erases the files of a deleted message, and no others';
const slowFiles =
  'keeps a file while parts of it come, however long that takes, and erases it when no more have come in time';
const unclaimedFiles = 'erases what no message has claimed in time, and nothing else';

export const contractMutations: readonly MutationsOfFile[] = [
  {
    file: 'test/contract/parts/vanishing.ts',
    mutations: [
      {
        test: 'keeps a message that is read once until it was opened and closed, then erases it and tells everybody',
        breaks: 'in memory: what was read once keeps its text',
        file: messageChanges,
        from: 'old.content.readOnce?.opened ? erasureOfRead(old, nowMs) :',
        to: 'old.content.readOnce?.opened ? changed(old) :',
        run: embeddedContract,
      },
      {
        test: 'keeps a message that is read once until it was opened and closed, then erases it and tells everybody',
        breaks: 'in Redis: what was read once keeps its text',
        file: 'src/store/redis/scripts/commands/messages/close.lua',
        from: 'local growthBytes, erased = eraseReadMessage(message, nowMs)',
        to: "local growthBytes, erased = 0, ''",
        run: redisContract,
      },
      {
        test: 'erases each message of the other so long after it was read, and none that is unread or one’s own',
        breaks: 'in memory: one’s own messages vanish as well',
        file: 'src/store/embedded/chat/due-erasures.ts',
        from: "content.kind === 'sealed' && writer === sender &&",
        to: "content.kind === 'sealed' && writer.length === sender.length &&",
        run: embeddedContract,
      },
      {
        test: 'erases each message of the other so long after it was read, and none that is unread or one’s own',
        breaks: 'in Redis: messages that were read stay',
        file: 'src/store/redis/scripts/includes/erasures.lua',
        from: "message.sender == sender and message.kind == 'sealed' end",
        to: "message.sender == sender and message.kind == 'none' end",
        run: redisContract,
      },
      {
        test: 'erases the files of a message with it, whether it vanished or was read once',
        breaks: 'in memory: the files of what was read stay',
        file: embeddedChat,
        from: '    if (isContentGone(content)) this.assets?.eraseOf(messageId);\n',
        to: '',
        run: embeddedContract,
      },
    ],
  },
  {
    file: 'test/browser/messages/read-once.test.ts',
    mutations: [
      {
        test: 'shows a message that is read once closed, opens it, and erases it everywhere once it is closed',
        breaks: 'a message that is read once is shown open',
        file: 'src/browser/messages/sealed-message.ts',
        from: "'text' in content ? withPlainLineBreaks(content.text) : ''",
        to: "'text' in content ? withPlainLineBreaks(content.text) : JSON.stringify(content)",
        also: [
          {
            file: 'src/browser/read-once/read-once-messages.ts',
            from: 'else shown.replaceChildren(this.#makeOpener(message, content));',
            to: 'else shown.append(this.#makeOpener(message, content));',
          },
        ],
      },
      {
        test: 'closes it where it is open as soon as another device has closed it, or its writer has deleted it',
        breaks: 'another device of the reader goes on showing what was closed',
        file: 'src/browser/chat-page/message-actions.ts',
        from: '    this.#readOnce.messagesCame();\n',
        to: '',
      },
      {
        test: 'says so, and erases each message for both so long after the other has read it, and none before',
        breaks: 'messages vanish for the store alone, and the pages take it for a lie',
        file: 'src/browser/ledger/openings.ts',
        from: "return erased === 'vanished' && openChat()?.vanishAfterMs ? 'vanished' : undefined;",
        to: 'return undefined;',
      },
    ],
  },
  {
    file: 'test/contract/parts/assets.ts',
    mutations: [
      {
        test: filesOfDeleted,
        breaks: 'in memory: the files of a deleted message stay',
        file: embeddedChat,
        from: '    if (isContentGone(content)) this.assets?.eraseOf(messageId);\n',
        to: '',
        run: embeddedContract,
      },
      {
        test: filesOfDeleted,
        breaks: 'in Redis: the files of a deleted message stay',
        file: 'src/store/redis/scripts/includes/messages.lua',
        from: 'local erased = eraseAssetsOf(message.messageId)\n',
        to: "local erased = ''\n",
        run: redisContract,
      },
      {
        test: unclaimedFiles,
        breaks: 'in memory: files that no message claims stay',
        file: 'src/store/embedded/chat/chat-assets.ts',
        from: '<= nowMs) this.#erase(assetId);',
        to: '<= nowMs) this.#unclaimed.delete(assetId);',
        run: embeddedContract,
      },
      {
        test: unclaimedFiles,
        breaks: 'in Redis: files that no message claims stay',
        file: 'src/store/redis/scripts/includes/assets.lua',
        from: '<= nowMs then eraseAsset(each.id) else table.insert(left, each) end',
        to: '> nowMs then table.insert(left, each) end',
        run: redisContract,
      },
      {
        test: slowFiles,
        breaks: 'in memory: the hour is counted from the first part on',
        file: 'src/store/embedded/chat/chat-assets.ts',
        from: '    asset.lastPartAtMs = nowMs;\n',
        to: '',
        run: embeddedContract,
      },
      {
        test: slowFiles,
        breaks: 'in Redis: the hour is counted from the first part on',
        file: 'src/store/redis/scripts/includes/assets.lua',
        from: '    if each.id ~= assetId then table.insert(renewed, each) end\n',
        to: '    table.insert(renewed, each)\n',
        run: redisContract,
      },
    ],
  },
  {
    file: 'test/contract/parts/own-codes.ts',
    mutations: [
      {
        test: ownCodeInOneStep,
        breaks: 'in memory: the earlier sealed key stays',
        file: chatPeople,
        from: '{ verifier, sealedChatKey, ownKey }',
        to: '{ verifier, ownKey }',
        run: embeddedContract,
      },
      {
        test: ownCodeInOneStep,
        breaks: 'in Redis: the earlier verifier stays',
        file: replaceCode,
        from: 'lines[verifierLine], lines[keyLine] = verifier, sealedChatKey',
        to: 'lines[keyLine] = sealedChatKey',
        run: redisContract,
      },
      {
        test: othersLeave,
        breaks: 'in memory: the other devices stay',
        file: 'src/store/embedded/embedded-store.ts',
        from: "otherDevices === 'leave' ? chat.people.signOutOthers(participantId, deviceId) : []",
        to: "otherDevices === 'leave' ? [] : []",
        run: embeddedContract,
      },
      {
        test: othersLeave,
        breaks: 'in Redis: devices of both people leave',
        file: replaceCode,
        from: 'local other = fields[index]:sub(#prefix + 1)\n    if fields[index]:sub(1, #prefix) == prefix and other ~= deviceId then',
        to: "local other = fields[index]:sub(#prefix + 1)\n    if fields[index]:sub(1, 7) == 'device:' and other ~= deviceId then",
        run: redisContract,
      },
      {
        test: replacedBySeat,
        breaks: 'in memory: any device replaces anybody’s code',
        file: 'src/store/embedded/embedded-store.ts',
        from: "    if (!chat.people.device(participantId, deviceId)) return Promise.resolve('unknown');\n",
        to: '',
        run: embeddedContract,
      },
      {
        test: replacedBySeat,
        breaks: 'in Redis: any device replaces anybody’s code',
        file: replaceCode,
        from: "if call('HEXISTS', people, prefix .. deviceId) == 0 then return 'unknown' end\n",
        to: '',
        run: redisContract,
      },
      {
        test: oneOwnKey,
        breaks: 'in memory: another own key is taken',
        file: 'src/store/embedded/embedded-store.ts',
        from: "    if (ownKey && ownKey.hash !== seals.ownKeyHash) return Promise.resolve('overtaken');\n",
        to: '',
        run: embeddedContract,
      },
      {
        test: oneOwnKey,
        breaks: 'in Redis: another own key is taken',
        file: replaceCode,
        from: "if ownKey and ownKey:match('^[^\\n]+') ~= ARGV[9] then return 'overtaken' end\n",
        to: '',
        run: redisContract,
      },
      {
        test: agreementKept,
        breaks: 'in memory: an agreement is taken before the own key is shown',
        file: 'src/store/embedded/embedded-store.ts',
        from: 'if (ownKey?.sealed === undefined || !chat.people.device',
        to: 'if (ownKey === undefined || !chat.people.device',
        run: embeddedContract,
      },
      {
        test: agreementKept,
        breaks: 'in Redis: an agreement is taken before the own key is shown',
        file: showOwnKey,
        from: "if lines < line then return 'unknown' end\n",
        to: '',
        run: redisContract,
      },
      {
        test: oneAgreement,
        breaks: 'in memory: an agreement takes the place of the public half',
        file: 'src/store/embedded/embedded-store.ts',
        from: 'this.#changeOwnKey(chat, participantId, { ...ownKey, agreement: sealed });',
        to: 'this.#changeOwnKey(chat, participantId, { ...ownKey, sealed });',
        run: embeddedContract,
      },
      {
        test: oneAgreement,
        breaks: 'in Redis: an agreement is told and not kept',
        file: showOwnKey,
        from: "call('HSET', people, field, ownKey .. '\\n' .. sealed)",
        to: "call('HSET', people, field, ownKey)",
        run: redisContract,
      },
      {
        test: earlierCodeKeptOut,
        breaks: 'in memory: an entry does not look at the code that is in force',
        file: 'src/store/embedded/embedded-store.ts',
        from: 'participantOf(chat.people, participantId).verifier !== verifier)',
        to: 'participantOf(chat.people, participantId).verifier === undefined)',
        run: embeddedContract,
      },
      {
        test: earlierCodeKeptOut,
        breaks: 'in Redis: an entry does not look at the code that is in force',
        file: 'src/store/redis/scripts/commands/people/enter.lua',
        from: "if ARGV[4] and linesMadeWith()[tonumber(ARGV[4])] ~= ARGV[5] then return 'replaced' end\n",
        to: '',
        run: redisContract,
      },
    ],
  },
  {
    file: 'test/contract/parts/presence.ts',
    mutations: [
      {
        test: lastSeen,
        breaks: 'in memory: whoever leaves is said to have been there a second longer',
        file: 'src/store/embedded/chat/presence.ts',
        from: 'held ? online : awaySince(nowMs)',
        to: 'held ? online : awaySince(nowMs + 1_000)',
        run: embeddedContract,
      },
      {
        test: lastSeen,
        breaks: 'in Redis: whoever leaves was last seen never',
        file: 'src/store/redis/scripts/includes/presence.lua',
        from: 'seenAtMs[participant] or nowMs',
        to: 'seenAtMs[participant] or 0',
        run: redisContract,
      },
      {
        test: typing,
        breaks: 'in memory: who types is not kept for those who come',
        file: embeddedChat,
        from: '[participantId]: untilMs });',
        to: '[participantId]: 0 });',
        run: embeddedContract,
      },
      {
        test: typing,
        breaks: 'in Redis: who types is not kept for those who come',
        file: 'src/store/redis/scripts/commands/people/typing.lua',
        from: "call('HSET', people, 'typing:' .. participant, untilMs)\n",
        to: '',
        run: redisContract,
      },
    ],
  },
  {
    file: 'test/contract/parts/messages.ts',
    mutations: [
      {
        test: edited,
        breaks: 'in memory: an edit keeps the earlier text',
        file: messageChanges,
        from: "const content = Object.freeze({ kind: 'sealed', version, sealed, editedAtMs: nowMs } as const);",
        to: "const content = Object.freeze({ kind: 'sealed', version, sealed: message.content.sealed, editedAtMs: nowMs } as const);",
        run: embeddedContract,
      },
      {
        test: edited,
        breaks: 'in Redis: an edit keeps the earlier text',
        file: 'src/store/redis/scripts/commands/messages/edit.lua',
        from: 'message.changedAtMs, message.version, message.sealed = nowMs, version, sealed',
        to: 'message.changedAtMs, message.version = nowMs, version',
        run: redisContract,
      },
      {
        test: deleted,
        breaks: 'in memory: a deletion keeps the text',
        file: messageChanges,
        from: "{ kind: 'deleted', version, sealed, deletedAtMs: nowMs }",
        to: "{ ...message.content, kind: 'deleted', version, deletedAtMs: nowMs } as never",
        run: embeddedContract,
      },
      {
        test: deleted,
        breaks: 'in Redis: a deletion keeps the text',
        file: 'src/store/redis/scripts/includes/messages.lua',
        from: 'message.kind, message.changedAtMs, message.version, message.sealed = kind, atMs, tonumber(message.version) + 1, sealed',
        to: 'message.kind, message.changedAtMs, message.version = kind, atMs, tonumber(message.version) + 1',
        run: redisContract,
      },
    ],
  },
  {
    file: 'test/contract/parts/destroying.ts',
    mutations: [
      {
        test: atDeadline,
        breaks: 'the deadline comes a millisecond late',
        file: 'src/chat/lifetime.ts',
        from: 'lifetime.lastActivityAtMs + lifetime.idleTimeoutMs;',
        to: 'lifetime.lastActivityAtMs + lifetime.idleTimeoutMs + 1;',
        run: embeddedContract,
      },
      {
        test: atDeadline,
        breaks: 'in Redis: the deadline comes a millisecond late',
        file: 'src/store/redis/scripts/includes/alive.lua',
        from: 'if nowMs >= deadlineMs then',
        to: 'if nowMs > deadlineMs then',
        run: redisContract,
      },
      {
        test: tombstoneTime,
        breaks: 'in memory: a tombstone stands a millisecond too long',
        file: livingChats,
        from: 'nowMs + this.#limits.tombstoneMs)',
        to: 'nowMs + this.#limits.tombstoneMs + 1)',
        run: embeddedContract,
      },
      {
        test: tombstoneTime,
        breaks: 'in Redis: a tombstone stands a millisecond too long',
        file: lifetime,
        from: 'return untilMs ~= nil and nowMs < untilMs and reason',
        to: 'return untilMs ~= nil and nowMs <= untilMs and reason',
        run: redisContract,
      },
      {
        test: wins,
        breaks: 'in memory: an ended chat stays among the living',
        file: livingChats,
        from: '    this.#chats.delete(chat.chatId);\n    this.#wakeQueue.remove(chat);',
        to: '    this.#wakeQueue.remove(chat);',
        run: embeddedContract,
      },
      {
        test: wins,
        breaks: 'in Redis: the state of an ended chat stays',
        file: lifetime,
        from: "  call('UNLINK', chat, changes, people, assets, erasures, tombstone)\n  local tombstoneTtlMs",
        to: "  call('UNLINK', changes, people, assets, erasures, tombstone)\n  local tombstoneTtlMs",
        run: redisContract,
      },
    ],
  },
  {
    file: 'test/store/redis-erasure.test.ts',
    mutations: [
      {
        test: 'goes by itself and says that it expired, when nobody ever came or it lived its longest',
        breaks: 'in Redis: the tombstone of a chat that lived its longest names another reason',
        file: lifetime,
        from: "  return expiresAtMs, 'expired'",
        to: "  return expiresAtMs, 'idle'",
      },
      {
        test: 'goes by itself when no server is left, and still says why for the time of a tombstone',
        breaks: 'in Redis: the keys of a chat have no expiry',
        file: lifetime,
        from: "  for _, key in ipairs({ chat, changes, people }) do call('PEXPIRE', key, ttlMs) end\n",
        to: '',
      },
    ],
  },
  {
    file: 'test/contract/parts/entering.ts',
    mutations: [
      {
        test: 'gathers the wrong codes of a seat in one line until somebody enters there, however many there are',
        breaks: 'in memory: each wrong code is a line of its own',
        file: 'src/chat/happening.ts',
        from: "kind === 'wrong-code' && newest?.kind === kind ? newest : undefined",
        to: "kind === 'wrong-code' && newest?.kind === 'came-in' ? newest : undefined",
        run: embeddedContract,
      },
      {
        test: 'gathers the wrong codes of a seat in one line until somebody enters there, however many there are',
        breaks: 'in Redis: each wrong code is a line of its own',
        file: 'src/store/redis/scripts/includes/happenings.lua',
        from: "if kind == 'wrong-code' and newestKind == kind then",
        to: "if kind == 'wrong-code' and newestKind == 'came-in' then",
        run: redisContract,
      },
    ],
  },
];
