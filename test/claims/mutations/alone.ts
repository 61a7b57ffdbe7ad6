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
        from: 'sealChatKey(chatKey, wrapKey)',
        to: 'sealChatKey(chatKey.map((byte) => byte ^ 1), wrapKey)',
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
        from: '{hasOwnCode && <OwnCodeNotice participantId={participantId} />}',
        to: '',
        also: [
          {
            file: 'views/fragments/organizer-fragment.ts',
            from: "(hasOwnCode ? renderOwnCode(participantId) : '')",
            to: "(hasOwnCode && !participantId ? renderOwnCode(participantId) : '')",
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
];
