import type { MutationsOfFile } from '../mutation.ts';

const agreement = 'src/browser/own-keys/agreement.ts';
const agreedKey = 'src/sealing/keys/agreed-key.ts';

/** What makes a chat the two people's alone. */
export const ownKeyMutations: readonly MutationsOfFile[] = [
  {
    file: 'test/browser/own-keys/own-code.test.ts',
    mutations: [
      {
        test: 'that was made for a person alone lets in from then on, with all that was written before',
        breaks: 'another key is sealed under the new code',
        file: 'src/browser/own-keys/replace-code.ts',
        from: 'sealChatKeys({ chatKey, ownKey }, wrapKey)',
        to: 'sealChatKeys({ chatKey: ownKey, ownKey }, wrapKey)',
      },
      {
        test: 'is said to both and to the organizer, also to a page that is opened later',
        breaks: 'the organizer is not told',
        file: 'views/fragments/organizer-fragment.ts',
        from: 'return newNotice(event.happening, words) + ownCode(event.happening, words);',
        to: 'return ownCode(event.happening, words);',
      },
      {
        test: 'takes the dead code off the panel, on paper too, and “I am NAME” says why it does not come in',
        breaks: 'an open panel is not told',
        file: 'views/fragments/organizer-fragment.ts',
        from: 'return newNotice(event.happening, words) + ownCode(event.happening, words);',
        to: 'return newNotice(event.happening, words);',
      },
      {
        test: 'takes the dead code off the panel, on paper too, and “I am NAME” says why it does not come in',
        breaks: 'a panel that is loaded later shows the dead code',
        file: 'views/components/organizer/invitation.tsx',
        from: '{ownKey && <OwnCodeNotice participantId={participantId} words={words} />}',
        to: '',
        also: [
          {
            file: 'views/fragments/organizer-fragment.ts',
            from: "(ownKey ? renderOwnCode(participantId, words) : '')",
            to: "(ownKey && !participantId ? renderOwnCode(participantId, words) : '')",
          },
        ],
      },
      {
        test: 'takes the dead code off the panel, on paper too, and “I am NAME” says why it does not come in',
        breaks: '“I am NAME” tries the dead code',
        file: 'src/browser/start-page/invitation-card.ts',
        from: '      if (this.#hasOwnCode) return this.#say(ownCodeWords(invitation));\n',
        to: '',
      },
      {
        test: 'never leaves the browser, nor does a phrase or a key',
        breaks: 'the new code is sent along',
        file: 'src/browser/own-keys/replace-code.ts',
        from: '[ownCodeFields.otherDevices]: otherDevices,',
        to: '[ownCodeFields.otherDevices]: otherDevices,\n    code,',
      },
    ],
  },
  {
    file: 'test/browser/own-keys/safety-words.test.ts',
    mutations: [
      {
        test: 'are the same five on both screens, made of both own keys, also on another device',
        breaks: 'each page puts its own key first',
        file: 'src/browser/own-keys/safety-words-view.ts',
        from: 'safetyWords(this.#keys.inOrder(mine.half, others.half), this.#around)',
        to: 'safetyWords([mine.half, others.half], this.#around)',
      },
      {
        test: 'differ when a server that has the organizer’s keys puts keys of its own between the two',
        breaks: 'the words are made of the chat’s key alone',
        file: 'src/sealing/safety-words.ts',
        from: "wordsOf(deriveKey(concatBytes(chatKey, ...halves), label('safety words', chatId)));",
        to: "wordsOf(deriveKey(halves.length > 0 ? chatKey : concatBytes(), label('safety words', chatId)));",
      },
      {
        test: 'are not shown when a server shows another key of the other than before',
        breaks: 'the page takes the newest hash that it is shown',
        file: 'src/browser/own-keys/shown-own-keys.ts',
        from: 'this.#firstHashes.get(participantId) ?? hash',
        to: 'hash || (this.#firstHashes.get(participantId) ?? hash)',
        also: [{ file: agreement, from: '!(made && isSameKey(made, kept))', to: '!made' }],
      },
      {
        test: 'are not shown when a server shows another key as one’s own',
        breaks: 'the page does not compare its own key with what is shown',
        file: 'src/browser/own-keys/known-own-keys.ts',
        from: "hash === '' || isHashOf(hash, half) ? { state: 'known', half }",
        to: "hash !== undefined || isHashOf(hash, half) ? { state: 'known', half }",
      },
      {
        test: 'are made of keys that nobody could choose by the other’s: a key is shown once both hashes are there',
        breaks: 'a key is shown as soon as there is one',
        file: 'src/browser/own-keys/known-own-keys.ts',
        from: 'this.#isShowing || !shown.areBothThere || shown.of(me).sealed',
        to: 'this.#isShowing || shown.of(me).sealed',
      },
    ],
  },
  {
    file: 'test/browser/own-keys/agreed-key.test.ts',
    mutations: [
      {
        test: 'is told in the header of both, without a reload, once both have a code of their own, and not before',
        breaks: 'no page says that it has the key',
        file: agreement,
        from: "if (this.#isTelling || sealed === '' || agreement !== '') return;",
        to: "if (!this.#isTelling || sealed === '' || agreement !== '') return;",
      },
      {
        test: 'seals what is written from then on: what the organizer has opens only what was written before',
        breaks: 'the organizer’s key goes on sealing',
        file: 'src/browser/own-keys/own-key-buttons.ts',
        from: '      open.chatKey = agreed;\n      open.otherKey = chatKey;\n',
        to: '',
      },
      {
        test: 'is made on another device by link and own code, which reads all that was written before and after',
        breaks: 'the page does not wait for the key at its start',
        file: 'src/browser/chat-page/chat-page.ts',
        from: "'agreed' in chat.dataset;",
        to: "'agreed' in chat.dataset && linkId === '';",
      },
      {
        test: 'stays the same when one chooses a code once more, and that code opens it',
        breaks: 'another code brings another own key',
        file: 'src/browser/own-keys/known-own-keys.ts',
        from: '    return own ?? this.#candidate;',
        to: '    return makeOwnKey(verifier);',
      },
      {
        test: 'reaches two devices of one person at once, also one that was away meanwhile',
        breaks: 'a page that was away goes on as it is',
        file: agreement,
        from: 'if (isMissed && agreementOf(this.#around, this.#keys.other, agreedKey)) return this.#around.startAnew();',
        to: 'if (isMissed && agreementOf(this.#around, this.#keys.other, agreedKey)) return;',
      },
      {
        test: 'sends a device that does not know the own code to the page where it is typed, and no further',
        breaks: 'an open page stays, and can open nothing new',
        file: agreement,
        from: "if (own.state === 'unknown-here' && shown.areAgreed) return this.#around.comeInAgain();",
        to: "if (own.state === 'unknown-here' && shown.areAgreed) return;",
      },
      {
        test: 'sends a device that does not know the own code to the page where it is typed, and no further',
        breaks: 'a page that is loaded later shows the chat with the earlier key',
        file: 'src/browser/own-keys/own-keys.ts',
        from: 'if (!found) return undefined;',
        to: 'if (!found) return keys;',
        also: [
          {
            file: agreement,
            from: "if (own.state === 'unknown-here' && shown.areAgreed) return this.#around.comeInAgain();",
            to: "if (own.state === 'unknown-here' && shown.areAgreed && shown.isNews) return this.#around.comeInAgain();",
          },
        ],
      },
      {
        test: 'is not used, nor told of, while a server withholds one person’s part: the chat goes on with the earlier key',
        breaks: 'a page seals with the key before the other has said that they have it',
        file: agreement,
        from: 'if (others) this.#around.sealWith(agreedKey, ownKey);',
        to: 'this.#around.sealWith(agreedKey, ownKey);',
      },
      {
        test: 'leaves a plain line at what still came with the earlier key, on both screens',
        breaks: 'what came late has no line',
        file: 'src/browser/own-keys/late-messages.ts',
        from: "const isLate = sequenceOf(message) > since.sequence || timeIn(message, '.edited') > since.atMs;",
        to: "const isLate = timeIn(message, '.edited') > since.atMs;",
      },
      {
        test: 'leaves that line where nothing was written with the new key yet, also at an edit, and after a reload',
        breaks: 'only what comes after a message with the new key is late',
        file: 'src/browser/own-keys/own-key-buttons.ts',
        from: '      late?.since(since);\n',
        to: '',
      },
      {
        test: 'leaves that line where nothing was written with the new key yet, also at an edit, and after a reload',
        breaks: 'the tab does not keep since when it has the key',
        file: 'src/browser/own-keys/own-key-buttons.ts',
        from: '      keep({ agreedSince: encodeReach(since) });\n',
        to: '',
      },
      {
        test: 'seals anew what waits on a device from before, and is sent after the agreement',
        breaks: 'it is sent as it was sealed',
        file: 'src/browser/chat-page/room.ts',
        from: 'isSealedWithEarlierKey: (message) => isSealedWithEarlierKey(message, this.#open),',
        to: 'isSealedWithEarlierKey: (message) => isSealedWithEarlierKey(message, this.#open) && false,',
      },
      {
        test: 'is remembered by a tab, whatever a server says of the agreement later',
        breaks: 'the tab does not keep the key',
        file: 'src/browser/own-keys/own-key-buttons.ts',
        from: 'keep({ ownKey, agreedKey: agreed });',
        to: 'keep({ ownKey });',
      },
      {
        test: 'is agreed on with somebody in between, who has the organizer’s keys, only under other safety words',
        breaks: 'the words are made of the chat’s key alone',
        file: 'src/sealing/safety-words.ts',
        from: "wordsOf(deriveKey(concatBytes(chatKey, ...halves), label('safety words', chatId)));",
        to: "wordsOf(deriveKey(halves.length > 0 ? chatKey : concatBytes(), label('safety words', chatId)));",
      },
      {
        test: 'has no safety words, and no line, where what a server shows does not make it: after a reload, and in another tab',
        breaks: 'the key that the tab has is not compared with what is shown',
        file: agreement,
        from: '!(made && isSameKey(made, kept))',
        to: '!made',
      },
      {
        test: 'has no safety words, and no line, while a server withholds what it was made of',
        breaks: 'the key that the tab has is compared only when everything is shown',
        file: agreement,
        from: '!(made && isSameKey(made, kept))',
        to: 'made && !isSameKey(made, kept)',
      },
    ],
  },
  {
    file: 'test/sealing/keys/own-key.test.ts',
    mutations: [
      {
        test: 'shows nothing with which a guess at its code could be checked, by whoever has the link and the chat’s key',
        breaks: 'the verifier itself is shown',
        file: agreedKey,
        from: "sha256(concatBytes(label('own code'), ownKey))",
        to: 'ownKey.subarray(keyLength)',
      },
      {
        test: 'is bound by what it shows to its secret and to its code',
        breaks: 'the half is bound to the secret alone',
        file: agreedKey,
        from: "sha256(concatBytes(label('own code'), ownKey))",
        to: "sha256(concatBytes(label('own code'), ownKey.subarray(0, keyLength)))",
      },
    ],
  },
  {
    file: 'test/sealing/keys/agreed-key.test.ts',
    mutations: [
      {
        test: 'is not made by who has everything but the secret of one of the two',
        breaks: 'the key is made of what the organizer has',
        file: agreedKey,
        from: 'deriveKey(concatBytes(shared, chatKey),',
        to: 'deriveKey(shared.length > 0 ? chatKey : shared,',
      },
      {
        test: 'is another one with any other chat, chat key, secret or code, and when the seats are changed',
        breaks: 'the key is bound to no code and no seat',
        file: agreedKey,
        from: "concatBytes(label('agreed key', chatId), ...halves)",
        to: "concatBytes(label('agreed key', chatId), halves.length > 0 ? label('agreed key') : halves[0])",
      },
      {
        test: 'is told by its person alone, in its chat, and by who has the key',
        breaks: 'the word of one counts for the other',
        file: 'src/sealing/keys/agreement.ts',
        from: "label('agreement', chatId, participantId)",
        to: "label('agreement', chatId, participantId.slice(1))",
      },
    ],
  },
];
