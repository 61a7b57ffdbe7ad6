import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import type { WithAssets } from '../../src/store/asset-store.ts';
import type { ChatStore, NewMessage } from '../../src/store/chat-store.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import {
  appendMessage,
  everythingTold,
  findChat,
  idleTimeoutMs,
  makeFullyOpenChat,
  makeWaitingChat,
  newDeviceId,
  newMessage,
  watchChat,
} from '../contract/support.ts';
import { changeOf, reactionOf, upTo } from '../support/commands/changes.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { type SharedRedis, shareRedis } from '../support/stores/redis.ts';

const { presenceLeaseMs, typingMs } = defaultLimits;
const lost = { type: 'destroyed', reason: 'lost' };

let redis: SharedRedis;
let admin: Redis;
beforeAll(async () => {
  redis = await shareRedis();
  admin = new Redis(redis.url);
});
afterAll(() => admin.disconnect());

let stores: ChatStore[] = [];
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
});

async function startStore(clock: TestClock): Promise<ChatStore & WithAssets> {
  const store = await createRedisStore({ address: parseRedisAddress(redis.url), clock, limits: defaultLimits });
  stores.push(store);
  return store;
}

const keysOf = (chatId: string) => admin.keys(`{${chatId}}:*`);

const messageOf = newMessage('a');
const openingOf = ({ messageId }: NewMessage) => ({ messageId, participantId: 'b', sealed: 'b3BlbmVk' }) as const;
/** Each touches a chat; the reply is that of a chat that is gone. */
const touches: Readonly<Record<string, (store: ChatStore, chatId: string) => Promise<unknown>>> = {
  find: (store, chatId) => store.find(chatId),
  enter: (store, chatId) => store.enter(chatId, 'b', newDeviceId()),
  signOut: (store, chatId) => store.signOut(chatId, 'a', newDeviceId()),
  storageKey: (store, chatId) => store.storageKey(chatId, 'organizer'),
  reportWrongCode: (store, chatId) => store.reportWrongCode(chatId, 'a'),
  append: (store, chatId) => store.append(chatId, newMessage('a')),
  edit: (store, chatId) => store.edit(chatId, changeOf(messageOf, 'c2Vjb25k', 3)),
  delete: (store, chatId) => store.delete(chatId, changeOf(messageOf, 'Z29uZQ', 3)),
  react: (store, chatId) => store.react(chatId, reactionOf('b', messageOf)),
  openMessage: (store, chatId) => store.openMessage(chatId, openingOf(messageOf)),
  closeMessage: (store, chatId) => store.closeMessage(chatId, openingOf(messageOf)),
  advanceReceipts: (store, chatId) => store.advanceReceipts(chatId, 'b', { read: upTo(1) }),
  keepOpen: (store, chatId) => store.keepOpen(chatId, 'a'),
  holdPresence: (store, chatId) => store.holdPresence(chatId, ['a']),
  typing: (store, chatId) => store.typing(chatId, 'a'),
  page: (store, chatId) => store.page(chatId, 10),
  summary: (store, chatId) => store.summary(chatId, 'a'),
  changesSince: (store, chatId) => store.changesSince(chatId, 0, 10),
  destroy: (store, chatId) => store.destroy(chatId, 'a'),
};
const goneReplies = [undefined, 'gone', [], { found: 'unknown' }, { outcome: 'gone' }];

describe('a chat of which Redis evicted a key', () => {
  let store: ChatStore & WithAssets;
  beforeEach(async () => {
    store = await startStore(new TestClock());
  });

  describe.each(['chat', 'people', 'changes', 'assets', 'erasures', 'tombstone'])('%s', (key) => {
    it.each(Object.keys(touches))('is lost as a whole at the next touch: %s', async (touch) => {
      const chatId = await makeFullyOpenChat(store, { vanishAfterMs: 60_000 });
      await appendMessage(store, chatId, newMessage('b'));
      await store.advanceReceipts(chatId, 'a', { read: upTo(1) });
      await appendMessage(store, chatId, messageOf);
      await store.edit(chatId, changeOf(messageOf, 'Zmlyc3Q'));
      await store.assets.putPart(chatId, {
        assetId: messageOf.messageId,
        participantId: 'a',
        part: 0,
        parts: 1,
        bytes: new Uint8Array(9),
      });
      const log = await watchChat(store, chatId);
      expect(await admin.del(`{${chatId}}:${key}`)).toBe(1);
      const reply = await touches[touch]?.(store, chatId);
      expect(goneReplies).toContainEqual(reply);
      expect(await log.first(1)).toEqual([lost]);
      expect(await keysOf(chatId)).toEqual([]);
      expect(await store.find(chatId)).toEqual({ found: 'unknown' });
    });
  });

  it('is lost before anybody has entered too', async () => {
    for (const key of ['chat', 'tombstone']) {
      const { chatId } = await makeWaitingChat(store);
      await admin.del(`{${chatId}}:${key}`);
      expect(await store.find(chatId)).toEqual({ found: 'unknown' });
      expect(await keysOf(chatId)).toEqual([]);
    }
  });

  it('ended as it did when it had ended before', async () => {
    const chatId = await makeFullyOpenChat(store);
    await store.destroy(chatId, 'a');
    for (const touch of Object.values(touches)) await touch(store, chatId);
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'ended' } });
  });
});

describe('a Redis that lost everything and says nothing', () => {
  it('is noticed by those who only watch', async () => {
    const clock = new TestClock();
    const store = await startStore(clock);
    const log = await watchChat(store, await makeFullyOpenChat(store));
    await admin.flushall();
    await clock.advance(presenceLeaseMs);
    expect(await log.first(1)).toEqual([lost]);
  });

  it('is noticed at the next renewal of presence', async () => {
    const store = await startStore(new TestClock());
    const chatId = await makeFullyOpenChat(store);
    const log = await watchChat(store, chatId);
    await admin.flushall();
    await store.holdPresence(chatId, ['a']);
    expect(await log.first(1)).toEqual([lost]);
  });
});

describe('a chat that ended', () => {
  const noonMs = Date.UTC(2030, 0, 1, 12);

  it.each([1, 6_000, 60_000, 3_600_000])('stays ended for a server whose clock is %d ms behind', async (behindMs) => {
    const [ahead, behind] = await Promise.all([
      startStore(new TestClock(noonMs)),
      startStore(new TestClock(noonMs - behindMs)),
    ]);
    const chatId = await makeFullyOpenChat(ahead);
    await ahead.destroy(chatId, 'a');
    for (const touch of Object.values(touches)) await touch(behind, chatId);
    expect(await ahead.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'ended' } });
  });

  it('by its idle timeout stays ended for a server that asks late with an earlier time', async () => {
    const clock = new TestClock(noonMs);
    const [ahead, behind] = await Promise.all([startStore(clock), startStore(new TestClock(noonMs))]);
    const chatId = await makeFullyOpenChat(ahead);
    await clock.advance(idleTimeoutMs);
    expect(await ahead.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'idle' } });
    await behind.find(chatId);
    expect(await ahead.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'idle' } });
  });
});

describe('two servers whose clocks differ by five seconds', () => {
  const noonMs = Date.UTC(2030, 0, 1, 12);
  const clocks = { behind: new TestClock(noonMs - 5_000), ahead: new TestClock(noonMs) };

  it.each([
    ['ahead', 'behind'],
    ['behind', 'ahead'],
  ] as const)('show to the one %s who types at the one %s, for as long as anywhere', async (here, elsewhere) => {
    const [reading, writing] = await Promise.all([startStore(clocks[here]), startStore(clocks[elsewhere])]);
    const chatId = await makeFullyOpenChat(writing);
    const log = await watchChat(reading, chatId);
    await writing.typing(chatId, 'a');
    expect(await log.first(1)).toEqual([
      { type: 'typing', participantId: 'a', untilMs: clocks[here].nowMs() + typingMs },
    ]);
    const { typingUntilMs } = await findChat(reading, chatId);
    expect(typingUntilMs.a).toBeLessThanOrEqual(clocks[here].nowMs() + typingMs);
    await appendMessage(reading, chatId, newMessage('a'));
    await everythingTold(reading);
    expect((await findChat(writing, chatId)).typingUntilMs.a).toBe(0);
  });
});
