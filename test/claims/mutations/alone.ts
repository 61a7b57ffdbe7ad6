import type { MutationsOfFile } from '../mutation.ts';

/** What makes a chat the two people's alone. */
export const aloneMutations: readonly MutationsOfFile[] = [
  {
    file: 'test/browser/alone/own-code.test.ts',
    mutations: [
      {
        test: 'that was made for a person alone lets in from then on, with all that was written before',
        breaks: 'another key is sealed under the new code',
        file: 'src/browser/alone/replace-code.ts',
        from: 'sealChatKeys({ chatKey, ownKey }, wrapKey)',
        to: 'sealChatKeys({ chatKey: ownKey, ownKey }, wrapKey)',
      },
      {
        test: 'is said to both and to the organizer, also to a page that is opened later',
        breaks: 'the organizer is not told',
        file: 'views/fragments/organizer-fragment.ts',
        from: 'return newNotice(event.happening) + ownCode(event.happening);',
        to: 'return ownCode(event.happening);',
      },
      {
        test: 'takes the dead code off the panel, on paper too, and “I am NAME” says why it does not come in',
        breaks: 'an open panel is not told',
        file: 'views/fragments/organizer-fragment.ts',
        from: 'return newNotice(event.happening) + ownCode(event.happening);',
        to: 'return newNotice(event.happening);',
      },
      {
        test: 'takes the dead code off the panel, on paper too, and “I am NAME” says why it does not come in',
        breaks: 'a panel that is loaded later shows the dead code',
        file: 'views/components/organizer/organizer-panel.tsx',
        from: '{ownKey && <OwnCodeNotice participantId={participantId} />}',
        to: '',
        also: [
          {
            file: 'views/fragments/organizer-fragment.ts',
            from: "(ownKey ? renderOwnCode(participantId) : '')",
            to: "(ownKey && !participantId ? renderOwnCode(participantId) : '')",
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
        file: 'src/browser/alone/replace-code.ts',
        from: '[ownCodeFields.otherDevices]: otherDevices,',
        to: '[ownCodeFields.otherDevices]: otherDevices,\n    code,',
      },
    ],
  },
  {
    file: 'test/browser/alone/safety-words.test.ts',
    mutations: [
      {
        test: 'are the same five on both screens, made of both own keys, also on another device',
        breaks: 'each page puts its own key first',
        file: 'src/browser/alone/safety-words-view.ts',
        from: "me === 'a' ? ([mine.key, others.key] as const)",
        to: 'me !== undefined ? ([mine.key, others.key] as const)',
      },
      {
        test: 'differ when a server that has the organizer’s keys puts keys of its own between the two',
        breaks: 'the words are made of the chat’s key alone',
        file: 'src/sealing/safety-words.ts',
        from: "wordsOf(deriveKey(concatBytes(chatKey, ...ownKeys), label('safety words', chatId)));",
        to: "wordsOf(deriveKey(ownKeys.length > 0 ? chatKey : concatBytes(), label('safety words', chatId)));",
      },
      {
        test: 'are not shown when a server shows another key of the other than before',
        breaks: 'the page takes the newest hash that it is shown',
        file: 'src/browser/alone/shown-own-keys.ts',
        from: 'this.#firstHashes.get(participantId) ?? hash',
        to: 'hash || (this.#firstHashes.get(participantId) ?? hash)',
      },
      {
        test: 'are not shown when a server shows another key as one’s own',
        breaks: 'the page does not compare its own key with what is shown',
        file: 'src/browser/alone/own-keys.ts',
        from: "hash === '' || isHashOf(hash, key) ? { state: 'known', key }",
        to: "hash !== undefined || isHashOf(hash, key) ? { state: 'known', key }",
      },
      {
        test: 'are made of keys that nobody could choose by the other’s: a key is shown once both hashes are there',
        breaks: 'a key is shown as soon as there is one',
        file: 'src/browser/alone/own-keys.ts',
        from: 'this.#isShowing || !shown.areBothThere || shown.of(me).sealed',
        to: 'this.#isShowing || shown.of(me).sealed',
      },
    ],
  },
];
