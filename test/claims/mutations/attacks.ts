import type { MutationsOfFile } from '../mutation.ts';

const linkPages = 'src/web/entry/link-pages.tsx';
const tryCode = 'src/web/entry/try-code.tsx';
const guard = 'src/web/guard/entry-guard.ts';
const codeTries = 'src/web/guard/code-tries.ts';
const ownOrigin = 'src/web/requests/own-origin.ts';

export const attackMutations: readonly MutationsOfFile[] = [
  {
    file: 'test/attacks/guessing.test.ts',
    mutations: [
      {
        test: 'ends after five tries, after which even the right code has to wait',
        breaks: 'a pause holds up nobody',
        file: guard,
        from: '    if (pausedForMs > 0) return { allowed: false, retryAfterMs: pausedForMs };\n',
        to: '',
        also: [
          {
            file: codeTries,
            from: 'const refused = started.filter((one) => !one.ok);',
            to: 'const refused = started.filter((one) => !one.ok).slice(started.length);',
          },
        ],
      },
      {
        test: 'does not slip past the count by guessing many times at once',
        breaks: 'a try is counted after its code was compared',
        file: codeTries,
        from: 'const taken = await tries.add(key);',
        to: 'const taken = await tries.add(key).then(() => 1);',
      },
      {
        test: 'ends at the link’s own bound, also when all guess at once',
        breaks: 'the tries of all addresses together have no bound',
        file: guard,
        from: 'if (!ofLink.ok && !(await this.#isKnown(linkId, networks, verifier)))\n',
        to: 'if (!ofLink.ok && linkId === "")\n',
      },
      {
        test: 'is not done by a stranger: the right code from another address lets in, while the stranger waits',
        breaks: 'tries are counted for the link, whoever tries',
        file: guard,
        from: 'const keys = this.#keysOf(networks, linkId);\n    const pausedForMs = await this.#tries.pausedForMs(keys);\n    if',
        to: "const keys = this.#keysOf(['everybody'], linkId);\n    const pausedForMs = await this.#tries.pausedForMs(keys);\n    if",
      },
      {
        test: 'is not done by who knows the link only up to its #, from a whole home or company',
        breaks: 'tries without the link’s key count like others',
        file: 'src/web/seats/find-chat.ts',
        from: "const hasLinkKey = found.found === 'chat' && isLinkProof(linkProof, found);",
        to: "const hasLinkKey = found.found === 'chat' && (isLinkProof(linkProof, found) || true);",
      },
      {
        test: 'is not done by who has the link and the networks of a home: its bound is less than the link’s',
        breaks: 'only the /64 of an IPv6 address is counted',
        file: 'src/web/requests/client-networks.ts',
        from: 'return [networkOf(groups, narrowest), ...wider.map((bits) => networkOf(groups, bits))];',
        to: 'return wider.length > 0 ? [networkOf(groups, narrowest)] : ["unknown"];',
      },
      {
        test: 'is not done by the pages of other sites that a person looks at',
        breaks: 'requests that other sites cause count for the person',
        file: 'src/web/seats/find-chat.ts',
        from: "const request = isCrossSite(source) ? 'cross-site' : 'own';",
        to: "const request = isCrossSite(source) ? 'own' : 'own';",
      },
      {
        test: 'is not done by who has the whole link and many addresses where the right code was entered before',
        breaks: 'nothing is known of where the right code was entered',
        file: guard,
        from: '      this.rememberNetwork(linkId, networks, verifier),\n',
        to: '',
      },
      {
        test: 'is the same however near the guess was, and whether anybody has come in',
        breaks: 'the answer tells whether the link’s key was right',
        file: tryCode,
        from: 'return codeTry.allowed ? refuseWrong(c, codeTry) : refusePaused(c, codeTry.retryAfterMs);',
        to: "return codeTry.allowed ? refuse(c, 403, { kind: 'malformed' }) : refusePaused(c, codeTry.retryAfterMs);",
      },
      {
        test: 'is not told by the time it takes: hashes of one length are compared in constant time, once, and nothing else is',
        breaks: 'hashes are compared letter by letter',
        file: 'src/web/seats/secret-tokens.ts',
        from: 'return actual.length === expected.length && timingSafeEqual(actual, expected);',
        to: 'return timingSafeEqual.length > 0 && actual.equals(expected);',
      },
    ],
  },
  {
    file: 'test/web/entry/entry.test.ts',
    mutations: [
      {
        test: 'makes the next pause twice as long each time, up to an hour',
        breaks: 'pauses do not grow',
        file: codeTries,
        from: 'firstCodePauseMs * 2 ** Math.max(0, tries - freeTries)',
        to: 'firstCodePauseMs * Math.sign(tries + freeTries)',
      },
      {
        test: 'makes the next pause twice as long each time, up to an hour',
        breaks: 'pauses grow without end',
        file: codeTries,
        from: 'return Math.min(longestCodePauseMs, ',
        to: 'return Math.max(longestCodePauseMs / 60, ',
      },
    ],
  },
  {
    file: 'test/attacks/acting-as-another.test.ts',
    mutations: [
      {
        test: 'and nothing that the store holds opens anything: neither verifiers nor hashes of tokens',
        breaks: 'the hash of a device’s token opens as the token does',
        file: 'src/web/seats/secret-tokens.ts',
        from: "hash('sha256', token, 'base64url');",
        to: 'token;',
      },
      {
        test: 'and a stranger with the link alone sees the greeting, and no message, key or name',
        breaks: 'the landing page holds the sealed chat key',
        file: linkPages,
        from: 'sealedGreeting={sealedGreeting}\n      hasOwnCode',
        to: 'sealedGreeting={sealedGreeting + participantOf(chat, participantId).sealedChatKey}\n      hasOwnCode',
      },
      {
        test: 'cannot change or take back what the other wrote, by request or by socket',
        breaks: 'everybody in the chat may change every message',
        file: 'src/store/embedded/chat/message-changes.ts',
        from: 'return message.sender === sender ? changed(message) : notYours;',
        to: 'return message.sender === sender || message ? changed(message) : notYours;',
      },
      {
        test: 'not a link of another chat',
        breaks: 'any token opens a link by which somebody has entered',
        file: 'src/store/embedded/chat/chat-people.ts',
        from: 'device.deviceId === deviceId && device.participantId === participantId);',
        to: 'device.deviceId !== deviceId && device.participantId === participantId);',
      },
    ],
  },
  {
    file: 'test/attacks/cross-site.test.ts',
    mutations: [
      {
        test: 'is refused to a page of any other site, even with the right cookie',
        breaks: 'sockets are given to pages of other sites',
        file: 'src/web/chat/live-upgrade.ts',
        from: '  if (!isFromOwnPage(source, services.origins)) {\n    services.reports.foreignOrigin(source);\n    return 403;\n  }\n',
        to: '  void isFromOwnPage;\n',
      },
      {
        test: 'is refused to a page of any other site, even with the right cookie',
        breaks: 'an origin is believed by its end',
        file: ownOrigin,
        from: 'return origin !== undefined && (origin === policy.publicUrl || origin === requestedOrigin(source, policy));',
        to: "return origin !== undefined && origin.startsWith('http');",
      },
    ],
  },
];
