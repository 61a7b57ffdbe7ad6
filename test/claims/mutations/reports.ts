import type { MutationsOfFile } from '../mutation.ts';

/** Faults that people reported of chats like this one. SECURITY.md claims nothing of them. */
export const reportMutations: readonly MutationsOfFile[] = [
  {
    file: 'test/browser/chat/long-chats.test.ts',
    mutations: [
      {
        test: 'opens at the first of 60 messages, and tells no other as read than those in view',
        breaks: 'all that was there before the reader counts as read',
        file: 'src/browser/receipts/unread.ts',
        from: 'const firstUnread = count > 0 ? first : newest + 1;',
        to: 'const firstUnread = newest + 1 + 0 * (count + first);',
      },
    ],
  },
  {
    file: 'test/browser/chat/blocked-sockets.test.ts',
    mutations: [
      {
        test: 'a network that opens sockets and lets only the server’s words through them is found out',
        breaks: 'a socket by which the server was heard is never given up',
        file: 'src/browser/connection/socket-carrier.ts',
        from: '    const wasProven = this.#isProven;\n',
        to: '    if (this.#heardAtMs > 0) return;\n    const wasProven = this.#isProven;\n',
      },
    ],
  },
  {
    file: 'test/browser/notices/settling.test.ts',
    mutations: [
      {
        test: 'is not closed by a page that had asked before the message came',
        breaks: 'an answer closes what was shown after it was asked for',
        file: 'src/browser/installed/settle-notices.ts',
        from: 'for (const shown of shownBefore)',
        to: 'for (const shown of await registration.getNotifications())',
      },
      {
        test: 'is not closed by an earlier push whose answer is late',
        breaks: 'pushes ask side by side',
        file: 'src/browser/installed/pushes.ts',
        from: 'settling = settling.then(settle, settle);',
        to: 'settling = settle();',
      },
    ],
  },
  {
    file: 'test/browser/everywhere/keyboard.test.ts',
    mutations: [
      {
        test: 'a chat is made, found and ended on the start page by keyboard alone',
        breaks: 'no ring shows where the keyboard is',
        file: 'public/styles/base.css',
        from: 'outline: 3px solid var(--accent);',
        to: 'outline: none;',
      },
    ],
  },
  {
    file: 'test/faults/upgrade.test.ts',
    mutations: [
      {
        test: 'ten of ten landing pages greet while two versions stand behind one balancer',
        breaks: 'a server knows the scripts of its own version alone',
        file: 'src/web/app/shared-assets.ts',
        from: 'if (sha256 === undefined) return undefined;',
        to: "if (sha256 !== '') return undefined;",
      },
    ],
  },
];
