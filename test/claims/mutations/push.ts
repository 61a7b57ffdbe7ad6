import { embeddedContract, type MutationsOfFile, redisContract } from '../mutation.ts';

const goneWithDevice = 'go with their device: when it is signed out, makes room, or leaves for a new code';
const goneWithChat = 'go with the chat, and keep it no longer';

export const pushMutations: readonly MutationsOfFile[] = [
  {
    file: 'test/push/push-sender.test.ts',
    mutations: [
      {
        test: 'says the same to every browser, which alone can read it, and is signed by the servers’ key',
        breaks: 'a push names the browser that it is for',
        file: 'src/push/push-encryption.ts',
        from: 'keys: { p256dh, auth } }, content, {',
        to: 'keys: { p256dh, auth } }, content + auth, {',
      },
    ],
  },
  {
    file: 'test/push/away-notices.test.ts',
    mutations: [
      {
        test: 'is told no more where the push service says that the browser is gone',
        breaks: 'a subscription that is no more is kept',
        file: 'src/push/away-notices.ts',
        from: "        if (outcome === 'gone') await",
        to: "        if (outcome === 'gone' && !deviceId) await",
      },
    ],
  },
  {
    file: 'test/contract/parts/subscriptions.ts',
    mutations: [
      {
        test: goneWithDevice,
        breaks: 'in memory: a subscription outlives its device',
        file: 'src/store/embedded/chat/chat-people.ts',
        from: '    this.bytes -= deviceBytes;\n    this.#forgetSubscription(device);\n',
        to: '    this.bytes -= deviceBytes;\n',
        run: embeddedContract,
      },
      {
        test: goneWithDevice,
        breaks: 'in Redis: a subscription outlives its device',
        file: 'src/store/redis/scripts/includes/devices.lua',
        from: '  forgetSubscription(participant, deviceId)\n  return true\n',
        to: '  return true\n',
        run: redisContract,
      },
      {
        test: goneWithChat,
        breaks: 'in memory: a subscription keeps a chat that fell silent',
        file: 'src/store/embedded/embedded-store.ts',
        from: "    if (outcome === 'subscribed')\n",
        to: "    this.#chats.renew(chat, this.#clock.nowMs());\n    if (outcome === 'subscribed')\n",
        run: embeddedContract,
      },
      {
        test: goneWithChat,
        breaks: 'in Redis: a subscription keeps a chat that fell silent',
        file: 'src/store/redis/scripts/commands/people/subscribe.lua',
        from: 'saveSubscribed(participant, true)\n',
        to: 'saveSubscribed(participant, true)\nsaveAsActivity()\n',
        run: redisContract,
      },
    ],
  },
];
