import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatIdLength, linkAlphabet, linkTailLength } from '../../src/chat/link.ts';
import { defaultLimits } from '../../src/config/limits.ts';
import { entryFields, paths } from '../../src/protocol/page.ts';
import { withBothStores } from '../support/servers/both-stores.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import {
  aMessage,
  type Invitation,
  isIn,
  letIn,
  makeChat,
  nearMiss,
  openChat,
  sitDown,
  tryCode,
  withoutLinkKey,
  wrongKey,
} from './support/people.ts';
import { head, inOneBreath, statusesIn } from './support/raw-connection.ts';
import { times } from './support/times.ts';
import { type Answer, Visitor } from './support/visitor.ts';

const { codeTriesPerAddress, codeTriesPerLink, unknownLinksPerAddress, ipv6Slash56Factor } = defaultLimits;

const anUnknownLink = () =>
  times(chatIdLength + linkTailLength, () => linkAlphabet[crypto.randomInt(linkAlphabet.length)]).join('');

let addressesGiven = 0;
/** An address of the private networks that nobody had before. */
function anAddress(): string {
  addressesGiven += 1;
  return `10.${addressesGiven >> 16}.${(addressesGiven >> 8) & 255}.${addressesGiven & 255}`;
}

/** Who comes through the trusted proxy from this address, having written this much into the header before. */
const from = (parley: TestParley, address: string, madeUp = ''): Visitor =>
  new Visitor(parley, { 'X-Forwarded-For': madeUp === '' ? address : `${madeUp}, ${address}` });

/** A wrong guess, byte by byte; behind a proxy from the address. */
function guessOf(parley: TestParley, { linkId, linkProof }: Invitation, address = ''): string {
  const body = `${entryFields.accessKey}=${wrongKey()}&${entryFields.linkProof}=${linkProof}`;
  const lines = [
    `POST ${paths.enter(linkId)} HTTP/1.1`,
    `Host: 127.0.0.1:${parley.port}`,
    `Origin: ${parley.url}`,
    'HX-Request: true',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  return head(...lines, ...(address === '' ? [] : [`X-Forwarded-For: ${address}`])) + body;
}

async function guessWrong(visitor: Visitor, invitation: Invitation, times: number): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let guess = 0; guess < times; guess += 1) {
    statuses.push((await tryCode(visitor, invitation, wrongKey())).status);
  }
  return statuses;
}

const statusesOf = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).sort();
const triesLeft = ({ body }: Answer): string | undefined => /(\d+) (?:try|tries) left/.exec(body)?.[1];

/** The answers to an address's wrong tries until it has to wait. */
const wrongUntilPaused = [...times(codeTriesPerAddress - 1, () => 403), 429];

withBothStores((store) => {
  let behindProxy: TestParley;
  let direct: TestParley;
  beforeAll(async () => {
    behindProxy = await startTestParley({ store: store(), environment: { TRUST_PROXY: '1' } });
    direct = await startTestParley({ store: store() });
  });
  afterAll(() => Promise.all([behindProxy.close(), direct.close()]));

  describe('guessing a code from one address', () => {
    it('ends after five tries, after which even the right code has to wait', async () => {
      const { a } = await makeChat(direct);
      const guesser = new Visitor(direct);
      const left: (string | undefined)[] = [];
      for (const _ of wrongUntilPaused) left.push(triesLeft(await tryCode(guesser, a, wrongKey())));
      expect(left).toEqual(['4', '3', '2', '1', undefined]);
      const refused = await tryCode(guesser, a);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(refused.body).not.toContain(a.sealedChatKey);
    });

    it('earns a longer pause each time', async () => {
      const parley = await startTestParley({ store: store(), limits: { firstCodePauseMs: 1_000 } });
      try {
        const { a } = await makeChat(parley);
        const guesser = new Visitor(parley);
        await guessWrong(guesser, a, codeTriesPerAddress - 1);
        for (const pause of ['1', '2']) {
          await until(`a pause of ${pause} s`, async () => {
            const answer = await tryCode(guesser, a, wrongKey());
            return answer.headers['retry-after'] === pause;
          });
        }
      } finally {
        await parley.close();
      }
    });

    it('wins nothing by made-up addresses when no proxy is trusted', async () => {
      const { a } = await makeChat(direct);
      const statuses: number[] = [];
      for (const _ of wrongUntilPaused) {
        const guesser = from(direct, anAddress()).saying({ 'X-Real-IP': anAddress(), Forwarded: `for=${anAddress()}` });
        statuses.push(...(await guessWrong(guesser, a, 1)));
      }
      expect(statuses).toEqual(wrongUntilPaused);
    });

    it('wins nothing by what it writes before the trusted proxy’s word', async () => {
      const { a } = await makeChat(behindProxy);
      const address = anAddress();
      const statuses: number[] = [];
      for (const madeUp of [anAddress(), `${anAddress()}, ${anAddress()}`, '::1', 'unknown', ',,,']) {
        statuses.push(...(await guessWrong(from(behindProxy, address, madeUp), a, 1)));
      }
      expect(statuses).toEqual(wrongUntilPaused);
    });

    it('wins nothing by writing its own address in another way', async () => {
      const { a } = await makeChat(behindProxy);
      const address = anAddress();
      const spellings = [address, `${address}:4711`, `::ffff:${address}`, `[::ffff:${address}]:4711`, ` ${address} `];
      const statuses: number[] = [];
      for (const spelling of spellings) statuses.push(...(await guessWrong(from(behindProxy, spelling), a, 1)));
      expect(statuses).toEqual(wrongUntilPaused);
    });

    it('wins nothing by walking through the addresses of one IPv6 network', async () => {
      const { a } = await makeChat(behindProxy);
      const statuses: number[] = [];
      for (const host of ['::1', ':0:0:0:2', ':dead:beef:0:3', '::ffff:4', ':a::5']) {
        statuses.push(...(await guessWrong(from(behindProxy, `2001:db8:0:7${host}`), a, 1)));
      }
      expect(statuses).toEqual(wrongUntilPaused);
    });

    it('does not slip past the count by guessing many times at once', async () => {
      const { anny, a } = await openChat(direct);
      const watching = await sitDown(anny);
      const guesses = times(40, () => guessOf(direct, a));
      const answers = await inOneBreath(direct.port, guesses);
      expect(answers.flatMap(statusesIn).sort()).toEqual([...times(4, () => 403), ...times(36, () => 429)]);
      // Each code that was compared is told to the people in the chat.
      await watching.until('log-line-wrong-code', codeTriesPerAddress);
      await anny.visitor.command(anny.linkId, aMessage());
      await watching.untilSequence(1);
      expect(watching.html.match(/log-line-wrong-code/g)).toHaveLength(codeTriesPerAddress);
      watching.socket.terminate();
    });
  });

  describe('guessing a code from many addresses', () => {
    it('ends at the link’s own bound, also when all guess at once', async () => {
      const { anny, a } = await openChat(behindProxy);
      const watching = await sitDown(anny);
      const addresses = times(30, anAddress);
      const guesses = addresses.flatMap((address) =>
        times(codeTriesPerAddress, () => guessOf(behindProxy, a, address)),
      );
      const answers = await inOneBreath(behindProxy.port, guesses);
      await watching.until('log-line-wrong-code', codeTriesPerLink);
      expect((await tryCode(from(behindProxy, anAddress()), a, wrongKey())).status).toBe(429);
      await anny.visitor.command(anny.linkId, aMessage());
      await watching.untilSequence(1);
      expect(watching.html.match(/log-line-wrong-code/g)).toHaveLength(codeTriesPerLink);
      expect(new Set(answers.flatMap(statusesIn))).toEqual(new Set([403, 429]));
      watching.socket.terminate();
    });

    it('takes nothing from who is in already', async () => {
      const { anny, a } = await openChat(behindProxy);
      const guessers = times(codeTriesPerLink / codeTriesPerAddress + 1, () => from(behindProxy, anAddress()));
      for (const guesser of guessers) await guessWrong(guesser, a, codeTriesPerAddress);
      expect((await tryCode(from(behindProxy, anAddress()), a)).status).toBe(429);
      expect(await isIn(anny)).toBe(true);
      expect((await anny.visitor.command(anny.linkId, aMessage())).status).toBe(200);
      const watching = await sitDown(anny);
      watching.socket.terminate();
    });
  });

  describe('locking a person out', () => {
    it('is not done by a stranger: the right code from another address lets in, while the stranger waits', async () => {
      const { a } = await makeChat(behindProxy);
      const stranger = from(behindProxy, anAddress());
      expect(await guessWrong(stranger, a, 20)).toEqual([...wrongUntilPaused, ...times(15, () => 429)]);
      const anny = await letIn(behindProxy, a, from(behindProxy, anAddress()));
      expect(await isIn(anny)).toBe(true);
      expect((await tryCode(stranger, a)).status).toBe(429);
    });

    it('is not done by who knows the link only up to its #, from a whole home or company', async () => {
      const { anny, a, b } = await openChat(behindProxy);
      const watching = await sitDown(anny);
      const strangersCopy = withoutLinkKey(a);
      for (let home = 0; home < 25; home += 1) {
        const stranger = from(behindProxy, `2001:db8:5:${(home * 64).toString(16)}::1`);
        const statuses = await guessWrong(stranger, strangersCopy, codeTriesPerAddress);
        if (home < 2) expect(statuses).toEqual(wrongUntilPaused);
      }
      // The person at the very address of the stranger.
      const person = from(behindProxy, '2001:db8:5:0::2');
      expect(triesLeft(await tryCode(person, a, wrongKey()))).toBe('4');
      expect((await tryCode(person, a)).status).toBe(200);
      expect((await tryCode(person, b)).status).toBe(200);
      await watching.until('log-line-wrong-code', 1);
      await anny.visitor.command(anny.linkId, aMessage());
      await watching.untilSequence(1);
      expect(watching.html.match(/log-line-wrong-code/g)).toHaveLength(1);
      watching.socket.terminate();
    });

    it('is not done by who has the link and the networks of a home: its bound is less than the link’s', async () => {
      const { a } = await makeChat(behindProxy);
      const statuses: number[] = [];
      for (let network = 0; network < 20; network += 1) {
        statuses.push(...(await guessWrong(from(behindProxy, `2001:db8:6:${network.toString(16)}::1`), a, 5)));
      }
      const compared = statuses.filter((status) => status === 403).length;
      expect(compared).toBeLessThan(codeTriesPerAddress * ipv6Slash56Factor);
      expect((await tryCode(from(behindProxy, '2001:db8:6:100::1'), a)).status).toBe(200);
    });

    it('is not done by the pages of other sites that a person looks at', async () => {
      const { a } = await makeChat(behindProxy);
      const victim = from(behindProxy, anAddress());
      for (const dest of ['image', 'iframe', 'empty', 'document']) {
        const elsewhere = victim.saying({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': dest });
        for (let count = 0; count <= unknownLinksPerAddress; count += 1)
          await elsewhere.get(paths.link(anUnknownLink()));
      }
      expect((await victim.get(paths.link(a.linkId))).status).toBe(200);
      expect((await tryCode(victim, a)).status).toBe(200);
    });

    it('is not done by who has the whole link and many addresses where the right code was entered before', async () => {
      const { a } = await makeChat(behindProxy);
      const home = anAddress();
      await letIn(behindProxy, a, from(behindProxy, home));
      for (let guesser = 0; guesser <= codeTriesPerLink / codeTriesPerAddress; guesser += 1)
        await guessWrong(from(behindProxy, anAddress()), a, codeTriesPerAddress);
      expect((await tryCode(from(behindProxy, anAddress()), a)).status).toBe(429);
      // Another device of the person.
      expect((await tryCode(from(behindProxy, home), a)).status).toBe(200);
      expect(await guessWrong(from(behindProxy, home), a, codeTriesPerAddress)).toEqual(wrongUntilPaused);
    });

    it('is not done at one link for the other of the same chat', async () => {
      const { a, b } = await makeChat(behindProxy);
      const stranger = from(behindProxy, anAddress());
      await guessWrong(stranger, a, codeTriesPerAddress);
      expect((await tryCode(stranger, b)).status).toBe(200);
    });

    it('is not done by right codes: who comes in again and again uses up no tries', async () => {
      const { a } = await makeChat(behindProxy);
      const address = anAddress();
      for (let entry = 0; entry < codeTriesPerLink + 5; entry += 1)
        await letIn(behindProxy, a, from(behindProxy, address));
      expect(await guessWrong(from(behindProxy, address), a, codeTriesPerAddress)).toEqual(wrongUntilPaused);
    });
  });

  describe('guessing a link', () => {
    const aLink = anUnknownLink;

    it('is bounded for who pretends to be sent by another site, and shows nothing inside its pages', async () => {
      const { a } = await makeChat(behindProxy);
      const guesser = from(behindProxy, anAddress()).saying({ 'Sec-Fetch-Site': 'cross-site' });
      expect((await guesser.get(paths.link(a.linkId), { 'Sec-Fetch-Dest': 'image' })).status).toBe(403);
      expect((await guesser.get(paths.link(a.linkId), { 'Sec-Fetch-Dest': 'document' })).status).toBe(200);
      for (let guess = 0; guess < unknownLinksPerAddress; guess += 1) await guesser.get(paths.link(aLink()));
      expect((await guesser.get(paths.link(a.linkId))).status).toBe(429);
    });

    it('costs the asker: whoever asked for too many is told nothing, not even of a link that exists', async () => {
      const { a } = await makeChat(behindProxy);
      const guesser = from(behindProxy, anAddress());
      const answers: Answer[] = [];
      for (let guess = 0; guess < unknownLinksPerAddress; guess += 1)
        answers.push(await guesser.get(paths.link(aLink())));
      expect(statusesOf(answers)).toEqual(times(unknownLinksPerAddress, () => 404));
      const ofUnknown = await guesser.get(paths.link(aLink()));
      const ofExisting = await guesser.get(paths.link(a.linkId));
      expect([ofUnknown.status, ofExisting.status]).toEqual([429, 429]);
      expect(ofExisting.body).toBe(ofUnknown.body);
      expect(await guesser.statusOfSocket(paths.live(a.linkId))).toBe(429);
      expect((await tryCode(guesser, withoutLinkKey(a))).status).toBe(429);
      // Whoever has the link's key is not guessing.
      expect((await tryCode(guesser, a)).status).toBe(200);
      expect((await from(behindProxy, anAddress()).get(paths.link(a.linkId))).status).toBe(200);
    });

    it('costs the same by whatever way it is asked', async () => {
      const guesser = from(behindProxy, anAddress());
      const ways = [
        () => guesser.get(paths.link(aLink())).then(({ status }) => status),
        () => guesser.get(`${paths.messages(aLink())}?before=1`).then(({ status }) => status),
        () => guesser.command(aLink(), { type: 'typing' }).then(({ status }) => status),
        () =>
          tryCode(guesser, { linkId: aLink(), accessKey: wrongKey(), linkProof: wrongKey() }).then(
            ({ status }) => status,
          ),
        () => guesser.statusOfSocket(paths.live(aLink())),
      ];
      const statuses: number[] = [];
      for (let guess = 0; guess < unknownLinksPerAddress; guess += 1) {
        statuses.push((await ways[guess % ways.length]?.()) ?? 0);
      }
      expect(new Set(statuses)).toEqual(new Set([404]));
      for (const ask of ways) expect(await ask()).toBe(429);
    });

    it('wins nothing by made-up addresses when no proxy is trusted', async () => {
      const fresh = await startTestParley({ store: 'embedded' });
      try {
        const statuses: number[] = [];
        for (let guess = 0; guess <= unknownLinksPerAddress; guess += 1) {
          statuses.push((await from(fresh, anAddress()).get(paths.link(aLink()))).status);
        }
        expect(statuses).toEqual([...times(unknownLinksPerAddress, () => 404), 429]);
      } finally {
        await fresh.close();
      }
    });

    it('does not find the other’s link by one’s own, though both begin alike', async () => {
      const { anny, a } = await openChat(behindProxy);
      const neighbour = a.linkId.slice(0, chatIdLength) + 'A'.repeat(linkTailLength);
      const guesser = anny.visitor.saying({ 'X-Forwarded-For': anAddress() });
      const ofNeighbour = await guesser.get(paths.link(neighbour));
      const ofUnknown = await guesser.get(paths.link(aLink()));
      expect([ofNeighbour.status, ofUnknown.status]).toEqual([404, 404]);
      expect(ofNeighbour.body).toBe(ofUnknown.body);
    });

    it('of others at the same address does not lock out who is in', async () => {
      const address = anAddress();
      const { a, organizer, chatId } = await makeChat(behindProxy);
      const anny = await letIn(behindProxy, a, from(behindProxy, address));
      const guesser = from(behindProxy, address);
      for (let guess = 0; guess <= unknownLinksPerAddress; guess += 1) await guesser.get(paths.link(aLink()));
      expect((await guesser.get(paths.link(a.linkId))).status).toBe(429);
      expect(await isIn(anny)).toBe(true);
      expect((await anny.visitor.command(anny.linkId, aMessage())).status).toBe(200);
      expect(await anny.visitor.statusOfSocket(paths.live(anny.linkId))).toBe(101);
      const organizerThere = organizer.saying({ 'X-Forwarded-For': address });
      expect((await organizerThere.get(paths.organizer(chatId))).status).toBe(200);
    });

    it('of a chat as its organizer costs the asker as well', async () => {
      const guesser = from(behindProxy, anAddress());
      const statuses: number[] = [];
      for (let guess = 0; guess <= unknownLinksPerAddress; guess += 1) {
        const chatId = aLink().slice(0, chatIdLength);
        guesser.cookies.set('organizer', wrongKey());
        statuses.push((await guesser.get(paths.organizer(chatId))).status);
        guesser.cookies.clear();
      }
      expect(statuses).toEqual([...times(unknownLinksPerAddress, () => 404), 429]);
    });
  });

  describe('what the answer to a wrong code tells', () => {
    it('is the same however near the guess was, and whether anybody has come in', async () => {
      const waiting = await makeChat(behindProxy);
      const open = await openChat(behindProxy);
      const answers = await Promise.all(
        [waiting.a, waiting.b, open.a, open.b].flatMap((invitation) => [
          tryCode(from(behindProxy, anAddress()), invitation, wrongKey()),
          tryCode(from(behindProxy, anAddress()), invitation, nearMiss(invitation.accessKey)),
          tryCode(from(behindProxy, anAddress()), invitation, invitation.verifier),
          tryCode(from(behindProxy, anAddress()), withoutLinkKey(invitation)),
          tryCode(from(behindProxy, anAddress()), { ...invitation, linkProof: invitation.linkVerifier }),
          tryCode(from(behindProxy, anAddress()), { ...invitation, linkProof: nearMiss(invitation.linkProof) }),
          tryCode(from(behindProxy, anAddress()), { ...invitation, linkProof: '' }),
        ]),
      );
      const [first, ...others] = answers.map(({ status, headers: { date: _, parley: __, ...headers }, body }) => ({
        status,
        headers,
        body,
      }));
      expect(first?.status).toBe(403);
      for (const other of others) expect(other).toEqual(first);
    });

    it('is not told by the time it takes: hashes of one length are compared in constant time, once, and nothing else is', async () => {
      const { a } = await makeChat(behindProxy);
      const compared: (readonly [number, number])[] = [];
      const { timingSafeEqual } = crypto;
      crypto.timingSafeEqual = (one, other) => {
        compared.push([one.byteLength, other.byteLength]);
        return timingSafeEqual(one, other);
      };
      syncBuiltinESMExports();
      try {
        for (const key of [wrongKey(), nearMiss(a.accessKey), a.accessKey]) {
          await tryCode(from(behindProxy, anAddress()), a, key);
        }
        // The proof of the link's key is compared before each key, and alone when it is wrong.
        await tryCode(from(behindProxy, anAddress()), withoutLinkKey(a));
      } finally {
        crypto.timingSafeEqual = timingSafeEqual;
        syncBuiltinESMExports();
      }
      expect(compared).toEqual(times(7, () => [32, 32]));
    });
  });
});
