import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { paths } from '../../src/protocol/page.ts';
import { withBothStores } from '../support/servers/both-stores.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { aMessage, creationForm, type Guest, letIn, makeChat, openChat, sitDown, tryCode } from './support/people.ts';
import { times } from './support/times.ts';
import { type Answer, Visitor } from './support/visitor.ts';

const { chatsPerAddress, commandsPerWindow } = defaultLimits;

const withStatus = (answers: readonly Answer[], wanted: number): readonly Answer[] =>
  answers.filter(({ status }) => status === wanted);

/** Does it so many times, a hundred at once. */
async function inHundreds(count: number, ask: (index: number) => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let first = 0; first < count; first += 100) {
    answers.push(...(await Promise.all(times(Math.min(100, count - first), (index) => ask(first + index)))));
  }
  return answers;
}

withBothStores((store) => {
  let direct: TestParley;
  let behindProxy: TestParley;
  beforeAll(async () => {
    direct = await startTestParley({ store: store() });
    behindProxy = await startTestParley({
      store: store(),
      limits: { commandWindowMs: 60 * 60 * 1000 },
      environment: { TRUST_PROXY: '1' },
    });
  });
  afterAll(() => Promise.all([direct.close(), behindProxy.close()]));

  describe('making thousands of chats from one address', () => {
    const { form } = creationForm();

    it('makes so many and no more, whatever addresses are made up and however many are asked for at once', async () => {
      const answers = await inHundreds(2_000, (index) =>
        new Visitor(direct, { 'X-Forwarded-For': `10.0.${index >> 8}.${index & 255}` }).post(paths.chats, form),
      );
      expect(withStatus(answers, 201)).toHaveLength(chatsPerAddress);
      const refused = withStatus(answers, 429);
      expect(refused).toHaveLength(2_000 - chatsPerAddress);
      for (const { headers } of refused) {
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
        expect(headers['set-cookie']).toBeUndefined();
      }
    });

    it('makes no more from all addresses of one IPv6 network', async () => {
      const answers = await inHundreds(200, (index) =>
        new Visitor(behindProxy, { 'X-Forwarded-For': `2001:db8::${index.toString(16)}` }).post(paths.chats, form),
      );
      expect(withStatus(answers, 201)).toHaveLength(chatsPerAddress);
    });

    it('does not keep others from making theirs', async () => {
      const other = new Visitor(behindProxy, { 'X-Forwarded-For': '192.0.2.1' });
      expect((await other.post(paths.chats, form)).status).toBe(201);
    });
  });

  describe('writing without end', () => {
    it('without a socket is bounded as it is with one', async () => {
      const { a, b } = await makeChat(behindProxy, new Visitor(behindProxy, { 'X-Forwarded-For': '192.0.2.2' }));
      const anny = await letIn(behindProxy, a);
      await letIn(behindProxy, b);
      const answers = await inHundreds(500, () => anny.visitor.command(anny.linkId, aMessage()));
      expect(withStatus(answers, 200)).toHaveLength(commandsPerWindow);
      const refused = withStatus(answers, 429);
      expect(refused).toHaveLength(500 - commandsPerWindow);
      expect(refused[0]?.body).toContain('data-refusal="too-frequent"');
    });
  });

  describe('asking and asking', () => {
    it('is bounded for a device on every way that reads its chat, and takes nothing from the other', async () => {
      const parley = await startTestParley({
        store: store(),
        limits: { readsPerDevice: 20, chatsPerAddress: 100_000 },
      });
      try {
        const { anny, bert, chatId, organizer } = await openChat(parley);
        const ways = (guest: Guest) => [
          () => guest.visitor.get(paths.link(guest.linkId)).then(({ status }) => status),
          () => guest.visitor.get(`${paths.messages(guest.linkId)}?before=2`).then(({ status }) => status),
          () => guest.visitor.get(paths.chats).then(({ status }) => status),
          () => guest.visitor.statusOfSocket(paths.live(guest.linkId)),
        ];
        const statuses: number[] = [];
        for (let round = 0; round < 5; round += 1) {
          for (const ask of ways(anny)) statuses.push(await ask());
        }
        expect(new Set(statuses)).toEqual(new Set([200, 101]));
        for (const ask of ways(anny)) expect(await ask()).toBe(429);
        const refused = await anny.visitor.get(paths.link(anny.linkId));
        expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
        for (const ask of ways(bert)) expect([200, 101]).toContain(await ask());
        const panels = await inHundreds(21, () => organizer.get(paths.organizer(chatId)));
        expect(withStatus(panels, 200)).toHaveLength(20);
        expect(await organizer.statusOfSocket(paths.organizerLive(chatId))).toBe(429);
      } finally {
        await parley.close();
      }
    });

    it('is bounded for an address, whatever it asks for and as whoever, and not for its neighbour', async () => {
      const limits = { readsPerAddress: 60, readsPerDevice: 1_000, chatsPerAddress: 100_000 };
      const parley = await startTestParley({ store: store(), limits, environment: { TRUST_PROXY: '1' } });
      try {
        const { a } = await makeChat(parley);
        const pathsAsked = [paths.start, paths.chats, paths.security, paths.link(a.linkId)];
        const ask = (address: string) => (index: number) =>
          new Visitor(parley, { 'X-Forwarded-For': address }).get(pathsAsked[index % pathsAsked.length] ?? '');
        expect(withStatus(await inHundreds(100, ask('192.0.2.7')), 429)).toHaveLength(40);
        const flooder = new Visitor(parley, { 'X-Forwarded-For': '192.0.2.7' });
        expect(await flooder.statusOfSocket(paths.chatsLive)).toBe(429);
        expect((await flooder.get('/healthz')).status).toBe(200);
        expect(withStatus(await inHundreds(4, ask('192.0.2.8')), 200)).toHaveLength(4);
      } finally {
        await parley.close();
      }
    });
  });
});

describe('filling the server from many addresses', () => {
  it('takes no more than it may hold, says so, and goes on serving the chats that are there', async () => {
    const parley = await startTestParley({ limits: { chats: 50 }, environment: { TRUST_PROXY: '1' } });
    try {
      const chat = await openChat(parley);
      const { form } = creationForm();
      const fromAnywhere = (index: number) => new Visitor(parley, { 'X-Forwarded-For': `10.0.0.${index}` });
      const answers = await inHundreds(200, (index) => fromAnywhere(index).post(paths.chats, form));
      expect(withStatus(answers, 201)).toHaveLength(49);
      expect(withStatus(answers, 503)).toHaveLength(151);
      const bert = await sitDown(chat.bert);
      expect((await chat.anny.visitor.command(chat.anny.linkId, aMessage())).status).toBe(200);
      await bert.untilSequence(1);
      await chat.anny.visitor.command(chat.anny.linkId, { type: 'end' });
      expect(await bert.closed).toBe(1000);
      // Who was refused has lost nothing of what an address may make.
      expect((await fromAnywhere(199).post(paths.chats, form)).status).toBe(201);
    } finally {
      await parley.close();
    }
  });

  it('with ciphertext stops at the bound of one chat, and of all', async () => {
    const parley = await startTestParley({ limits: { sealedBytesPerChat: 100_000 } });
    try {
      const { anny, bert } = await openChat(parley);
      const large = () => ({ ...aMessage(), sealed: 'a'.repeat(40_000) });
      const answers = await inHundreds(20, () => anny.visitor.command(anny.linkId, large()));
      expect(withStatus(answers, 200)).toHaveLength(2);
      expect(withStatus(answers, 409)).toHaveLength(18);
      expect((await bert.visitor.command(bert.linkId, aMessage())).status).toBe(200);
    } finally {
      await parley.close();
    }
  });

  it('with entries keeps no more devices than it may, and each code still lets in', async () => {
    const parley = await startTestParley();
    try {
      const { a } = await makeChat(parley);
      const first = await letIn(parley, a);
      const answers = await inHundreds(300, () => tryCode(new Visitor(parley), a));
      expect(withStatus(answers, 200)).toHaveLength(300);
      expect((await first.visitor.command(first.linkId, { type: 'typing' })).status).toBe(401);
      expect((await (await letIn(parley, a)).visitor.get(paths.link(a.linkId))).body).toContain('chat-room');
    } finally {
      await parley.close();
    }
  });
});
