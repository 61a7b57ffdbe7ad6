import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import type { ChatStore } from '../../src/store/chat-store.ts';
import { CreatorMask } from '../../src/store/redis/creators/creator-mask.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import { newChat, newDeviceId, newMessage } from '../contract/support.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';

const kibiBytes = 1024;
const limits = { ...defaultLimits, storedBytesPerCreator: 1_500 * kibiBytes };
const creatorKey = (): string => randomBytes(16).toString('base64url');

let redis: RedisProcess;
let admin: Redis;
let clock: TestClock;
let store: ChatStore;
beforeAll(async () => {
  redis = await startRedis();
  admin = new Redis(redis.url);
});
afterAll(async () => {
  admin.disconnect();
  await redis.stop();
});
beforeEach(async () => {
  clock = new TestClock();
  store = await createRedisStore({ address: parseRedisAddress(redis.url), clock, limits, secret: 'of all servers' });
});
afterEach(async () => {
  await store.close();
  await admin.flushall();
});

async function openChatOf(creatorKeys: readonly string[]): Promise<string> {
  const chat = newChat();
  expect(await store.create(chat, creatorKeys)).toBe('created');
  await store.enter(chat.chatId, 'a', newDeviceId());
  await store.enter(chat.chatId, 'b', newDeviceId());
  return chat.chatId;
}

const large = (sender: 'a' | 'b' = 'a') => newMessage(sender, 40_000);

describe('the bytes of a creator’s chats', () => {
  it('are charged ahead without any message overtaking another', async () => {
    const chatId = await openChatOf([]);
    const messages = Array.from({ length: 30 }, (_, index) =>
      index % 3 === 2 ? newMessage('b', 20) : large(index % 2 ? 'a' : 'b'),
    );
    const outcomes = await Promise.all(
      messages.map(async (message, index) => {
        if (index % 5 === 4) await new Promise((resolve) => setImmediate(resolve));
        return store.append(chatId, message);
      }),
    );
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['appended']));
    // A short message fits into what is left of a grant where the long one before it does not.
    for (let round = 0; round < 20; round += 1) {
      const pair = await Promise.all([store.append(chatId, large()), store.append(chatId, newMessage('a', 20))]);
      const [long = 0, short = 0] = pair.map((one) => ('message' in one ? one.message.sequence : Number.NaN));
      expect(short).toBe(long + 1);
    }
  });

  it('end at the creator’s bound: further messages are refused as by a full store, those of others are not', async () => {
    const creator = [creatorKey()];
    const [chatId, another] = [await openChatOf(creator), await openChatOf([creatorKey()])];
    const outcomes: string[] = [];
    for (let count = 0; count < 45; count += 1) outcomes.push((await store.append(chatId, large())).outcome);
    const appended = outcomes.filter((outcome) => outcome === 'appended').length;
    expect(40_000 * appended).toBeLessThan(limits.storedBytesPerCreator);
    expect(40_000 * appended).toBeGreaterThan(limits.storedBytesPerCreator / 2);
    expect(outcomes.slice(appended)).toEqual(Array.from({ length: 45 - appended }, () => 'store-full'));
    expect((await store.append(another, large())).outcome).toBe('appended');
    expect(await store.create(newChat(), creator)).toBe('creator-full');
    await store.destroy(chatId, 'a');
    await clock.advance(limits.readinessMs);
    expect(await store.create(newChat(), creator)).toBe('created');
  });

  it('are counted for all servers together', async () => {
    const other = await createRedisStore({
      ...{ address: parseRedisAddress(redis.url), clock, limits, secret: 'of all servers' },
    });
    const creator = [creatorKey()];
    const chatId = await openChatOf(creator);
    let appended = 0;
    for (let count = 0; count < 45; count += 1) {
      const { outcome } = await (count % 2 ? store : other).append(chatId, large());
      if (outcome === 'appended') appended += 1;
    }
    expect(40_000 * appended).toBeLessThan(limits.storedBytesPerCreator);
    expect(await other.create(newChat(), creator)).toBe('creator-full');
    await other.close();
  });

  it('go from Redis at the longest life of a chat at the latest, and say nothing of which chats are whose', async () => {
    const creator = [creatorKey(), creatorKey()];
    const chats = [await openChatOf(creator), await openChatOf(creator)];
    const hidden = await Promise.all(chats.map((chatId) => admin.hget(`{${chatId}}:chat`, 'creator')));
    expect(new Set(hidden).size).toBe(2);
    const budgets = await admin.keys('parley:creator:*');
    expect(budgets).toHaveLength(2);
    const entries: string[] = [];
    for (const budget of budgets) {
      entries.push(...Object.keys(await admin.hgetall(budget)).filter((field) => field !== 'total'));
      const ttlMs = await admin.pttl(budget);
      expect(ttlMs).toBeGreaterThan(0);
      expect(ttlMs).toBeLessThanOrEqual(limits.longestLifeMs + limits.erasureSlackMs);
    }
    expect(new Set(entries).size).toBe(4);
    const everything = [...budgets, ...entries, ...hidden].map((text) =>
      Buffer.from(text ?? '', 'base64url').toString('latin1'),
    );
    for (const chatId of chats) {
      for (const text of [...entries, ...everything]) expect(text).not.toContain(chatId);
      // Another secret finds neither the chat nor its creator.
      for (const entry of entries) expect(new CreatorMask('another').chatIn(entry)).not.toBe(chatId);
    }
    const mask = new CreatorMask('of all servers');
    expect(entries.map((entry) => mask.chatIn(entry)).sort()).toEqual([...chats, ...chats].sort());
    expect(mask.creatorKeysIn(hidden[0] ?? '', chats[0] ?? '')).toEqual(creator);
    expect(mask.creatorKeysIn(hidden[0] ?? '', chats[1] ?? '')).not.toEqual(creator);
  });

  it('leave room in Redis for the messages of chats that exist: new ones are refused before', async () => {
    const chatId = await openChatOf([creatorKey()]);
    const used = Number(/used_memory:(\d+)/.exec(await admin.info('memory'))?.[1]);
    // Some 5 % are left.
    await admin.config('SET', 'maxmemory', String(Math.ceil(used * 1.05) + 100_000));
    try {
      expect(await store.create(newChat(), [creatorKey()])).toBe('full');
      expect((await store.append(chatId, large())).outcome).toBe('appended');
      await expect(store.checkHealth()).resolves.toBeUndefined();
    } finally {
      await admin.config('SET', 'maxmemory', '0');
    }
  });
});
