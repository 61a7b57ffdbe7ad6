import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostUnread } from '../../src/chat/limits.ts';
import { defaultLimits } from '../../src/config/limits.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import type { ChatStore } from '../../src/store/chat-store.ts';
import { gatherWrites } from '../../src/store/redis/connection/write-gathering.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import {
  appendMessage,
  makeFullyOpenChat,
  makeOpenChat,
  newDeviceId,
  newMessage,
  watchChat,
} from '../contract/support.ts';
import { changeOf, reactionOf, upTo } from '../support/commands/changes.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';

describe('a change in Redis', () => {
  let redis: RedisProcess;
  let store: ChatStore;
  let clock: TestClock;
  let admin: Redis;
  beforeAll(async () => {
    redis = await startRedis();
    clock = new TestClock();
    store = await createRedisStore({ address: parseRedisAddress(redis.url), clock, limits: defaultLimits });
    admin = new Redis(redis.url);
  });
  afterAll(async () => {
    admin.disconnect();
    await store.close();
    await redis.stop();
  });

  /** Every command that clients send while something is done; what scripts do themselves is not counted. */
  async function commandsDuring(doing: () => Promise<unknown>): Promise<readonly string[]> {
    const monitor = await admin.monitor();
    const commands: string[] = [];
    const ended = new Promise<void>((resolve) => {
      monitor.on('monitor', (_time: string, [name = '', word]: string[], source: string) => {
        if (name.toLowerCase() === 'echo' && word === 'end') resolve();
        else if (source !== 'lua') commands.push(name.toLowerCase());
      });
    });
    await doing();
    await admin.echo('end');
    await ended;
    monitor.disconnect();
    return commands;
  }

  it('is one round trip, whichever change it is', async () => {
    const chatId = await makeOpenChat(store);
    const reacted = await appendMessage(store, chatId, newMessage('a'));
    const log = await watchChat(store, chatId);
    const changes: (() => Promise<unknown>)[] = [
      () => store.append(chatId, newMessage('a')),
      async () =>
        store.edit(chatId, await appendMessage(store, chatId, newMessage('a')).then((message) => changeOf(message))),
      () => store.react(chatId, reactionOf('b', reacted)),
      () => store.signOut(chatId, 'a', newDeviceId()),
      () => store.advanceReceipts(chatId, 'b', { read: upTo(1) }),
      () => store.keepOpen(chatId, 'a'),
      () => store.typing(chatId, 'a'),
      () => store.holdPresence(chatId, []),
      () => store.find(chatId),
      () => store.page(chatId, 50),
      () => store.summary(chatId, 'b'),
      () => store.changesSince(chatId, 0, 50),
      () => store.reportWrongCode(chatId, 'a'),
    ];
    // The text of a script is sent when Redis does not know it yet, and its hash otherwise.
    for (const change of changes) await change();
    for (const [index, change] of changes.entries()) {
      const expected = index === 1 ? ['evalsha', 'evalsha'] : ['evalsha'];
      expect(await commandsDuring(change), `change ${index}`).toEqual(expected);
    }
    log.stop();
  });

  it('is one round trip for a first message, an entry and the end as well', async () => {
    const warmUp = await makeOpenChat(store);
    await appendMessage(store, warmUp, newMessage('a'));
    await store.destroy(warmUp, 'a');
    const chatId = await makeOpenChat(store);
    const commands = await commandsDuring(async () => {
      await appendMessage(store, chatId, newMessage('a'));
      await store.enter(chatId, 'b', newDeviceId());
      await store.destroy(chatId, 'a');
    });
    expect(commands).toEqual(['evalsha', 'evalsha', 'evalsha']);
  });

  it('is one round trip for all messages of a chat that come at one moment', async () => {
    const chatId = await makeOpenChat(store);
    await appendMessage(store, chatId, newMessage('a'));
    const appendAll = async (count: number) => {
      const messages = Array.from({ length: count }, () => newMessage('a'));
      const outcomes = await Promise.all(messages.map((message) => store.append(chatId, message)));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(messages.map(() => 'appended'));
    };
    expect(await commandsDuring(() => appendAll(16))).toEqual(['evalsha']);
    expect(await commandsDuring(() => appendAll(250))).toEqual(['evalsha', 'evalsha', 'evalsha']);
    const sequences = (await store.page(chatId, 500)).map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: 267 }, (_, index) => index + 1));
  });

  it('is sent with its text to a Redis that has forgotten it', async () => {
    const chatId = await makeOpenChat(store);
    await admin.script('FLUSH');
    expect(await commandsDuring(() => appendMessage(store, chatId, newMessage('a')))).toEqual(['evalsha', 'eval']);
    expect(await commandsDuring(() => appendMessage(store, chatId, newMessage('a')))).toEqual(['evalsha']);
  });

  it('takes five commands inside of Redis for a message, of which one looks whether a key is missing', async () => {
    const chatId = await makeOpenChat(store);
    await appendMessage(store, chatId, newMessage('a'));
    await admin.config('RESETSTAT');
    await appendMessage(store, chatId, newMessage('a'));
    const commands = [...(await admin.info('commandstats')).matchAll(/cmdstat_(\w+):calls=(\d+)/g)]
      .map(([, name, calls]) => `${name} ${calls}`)
      .filter((line) => !line.startsWith('info'));
    expect(commands.sort()).toEqual(['evalsha 1', 'exists 1', 'hget 2', 'hset 1', 'publish 1']);
  });

  it('reads two messages for a summary, and sends one, however long the history is', async () => {
    const chatId = await makeFullyOpenChat(store);
    const sealedCharacters = 10_000;
    for (let count = 0; count < 300; count += 1) await appendMessage(store, chatId, newMessage('a', sealedCharacters));
    await store.advanceReceipts(chatId, 'b', { read: upTo(7) });
    await admin.config('RESETSTAT');
    for (let count = 0; count < 10; count += 1) {
      expect(await store.summary(chatId, 'b')).toMatchObject({ unread: mostUnread, lastMessage: { sequence: 300 } });
    }
    const hget = /cmdstat_hget:calls=(\d+)/.exec(await admin.info('commandstats'))?.[1];
    // The state, the receipts, and the two messages, of which the newest is read once to be sent and once to be counted.
    expect(Number(hget)).toBe(10 * 5);
    const sent = /total_net_output_bytes:(\d+)/.exec(await admin.info('stats'))?.[1];
    expect(Number(sent)).toBeLessThan(10 * 1.2 * sealedCharacters + 20_000);
  });

  it('is awaited once where a message is to be erased, however often it is said to be read or opened', async () => {
    const vanishAfterMs = 60_000;
    const chatId = await makeFullyOpenChat(store, { vanishAfterMs, idleTimeoutMs: 86_400_000 });
    await appendMessage(store, chatId, newMessage('a'));
    const { messageId } = await appendMessage(store, chatId, { ...newMessage('a'), isReadOnce: true });
    for (let count = 0; count < 2_000; count += 1) {
      await store.advanceReceipts(chatId, 'b', { read: upTo(1) });
      await store.openMessage(chatId, { messageId, participantId: 'b', sealed: 'opening' });
      await clock.advance(1);
    }
    const kinds = async () => (await store.page(chatId, 2)).map(({ content }) => content.kind);
    const { readOnceOpenMs } = defaultLimits;
    for (const [waitedMs, expected] of [
      [vanishAfterMs, ['erased', 'sealed']],
      [readOnceOpenMs - vanishAfterMs, ['erased', 'erased']],
    ] as const) {
      const commands = await commandsDuring(() => clock.advance(waitedMs));
      // How often the server's lease is renewed and Redis is asked for a sign of life, in a time that passes at once, is another matter.
      expect(commands.filter((name) => name === 'evalsha').length).toBeLessThanOrEqual(2);
      expect(await kinds()).toEqual(expected);
    }
  });

  it('is held back for the others of its moment, and no longer', async () => {
    const gather = gatherWrites(() => [admin]);
    await admin.ping();
    gather();
    gather();
    const answers = Promise.all([admin.ping(), admin.ping()]);
    expect(admin.stream.writableCorked).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(admin.stream.writableCorked).toBe(0);
    expect(await answers).toEqual(['PONG', 'PONG']);
  });

  it('keeps one subscription for a chat as long as anybody watches it, and none after', async () => {
    const chatId = await makeOpenChat(store);
    const channels = () => admin.pubsub('CHANNELS', `*${chatId}*`);
    const logs = [await watchChat(store, chatId), await watchChat(store, chatId)];
    expect(await channels()).toHaveLength(1);
    const [first, second] = logs;
    first?.stop();
    expect(await channels()).toHaveLength(1);
    second?.stop();
    // A subscription is given up on the same connection that this one is made on.
    (await watchChat(store, await makeOpenChat(store))).stop();
    expect(await channels()).toHaveLength(0);
  });

  it('leaves no timer and no connection behind when the store is closed', async () => {
    const clock = new TestClock();
    const clients = async () => Number(/connected_clients:(\d+)/.exec(await admin.info('clients'))?.[1]);
    const before = await clients();
    const closing = await createRedisStore({ address: parseRedisAddress(redis.url), clock, limits: defaultLimits });
    await watchChat(closing, await makeOpenChat(closing));
    expect(await clients()).toBe(before + 2);
    expect(clock.waiting).toBeGreaterThan(0);
    await closing.close();
    expect(clock.waiting).toBe(0);
    await expect.poll(clients).toBe(before);
  });
});
