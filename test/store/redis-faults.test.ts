import { inspect } from 'node:util';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits, type Limits } from '../../src/config/limits.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import type { ChatStore, ChatWatcher, NewMessage } from '../../src/store/chat-store.ts';
import { RedisFailure } from '../../src/store/redis/connection/redis-failure.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import {
  appendMessage,
  findChat,
  makeOpenChat,
  makeWaitingChat,
  newChat,
  newDeviceId,
  newMessage,
} from '../contract/support.ts';
import { changeOf, reactionOf, receiptsAt, upTo, withdrawalOf } from '../support/commands/changes.ts';
import { freePort } from '../support/servers/ports.ts';
import { until } from '../support/servers/processes.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';

const limits: Limits = { ...defaultLimits, storeTimeoutMs: 500, heartbeatIntervalMs: 200 };

describe('the Redis store', () => {
  let redis: RedisProcess;
  let store: ChatStore;
  let admin: Redis;
  const warnings: string[] = [];
  beforeEach(async () => {
    redis = await startRedis();
    warnings.length = 0;
    const logger = { warn: (message: string) => void warnings.push(message) };
    store = await createRedisStore({ address: parseRedisAddress(redis.url), clock: systemClock, limits, logger });
    admin = new Redis(redis.url);
    admin.on('error', () => undefined);
  });
  afterEach(async () => {
    redis.resume();
    admin.disconnect();
    await store.close();
    await redis.stop();
  });

  /** What a watcher is told, as short words. */
  function recorder(): ChatWatcher & { readonly heard: string[] } {
    const heard: string[] = [];
    return {
      heard,
      onEvent: (event) => heard.push(event.type === 'message' ? `message ${event.message.sequence}` : event.type),
      onInterrupted: () => heard.push('interrupted'),
    };
  }

  it('tells its watchers that they may have missed something, once it hears again', async () => {
    const chatId = await makeOpenChat(store);
    const watcher = recorder();
    await store.watch(chatId, watcher);
    await appendMessage(store, chatId, newMessage('a'));
    await until('the first message', () => watcher.heard.length === 1);
    await admin.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await until('the interruption to be told', () => watcher.heard.includes('interrupted'));
    await appendMessage(store, chatId, newMessage('a'));
    await until('the second message', () => watcher.heard.length === 3);
    expect(watcher.heard).toEqual(['message 1', 'interrupted', 'message 2']);
  });

  it('tells watchers who start while it is deaf everything from then on', async () => {
    const chatId = await makeOpenChat(store);
    await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    const watcher = recorder();
    await store.watch(chatId, watcher);
    await appendMessage(store, chatId, newMessage('a'));
    await until('the message', () => watcher.heard.includes('message 1'));
  });

  it('brings each message in once when its connection is cut while they are on the way', async () => {
    const chatId = await makeOpenChat(store);
    const sent: NewMessage[] = [];
    for (let cut = 0; cut < 5; cut += 1) {
      const messages = Array.from({ length: 100 }, () => newMessage('a'));
      const sending = messages.map((message) =>
        store.append(chatId, message).catch(() => store.append(chatId, message)),
      );
      await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      await Promise.all(sending);
      sent.push(...messages);
    }
    const idsOf = (messages: readonly { readonly messageId: string }[]) => messages.map(({ messageId }) => messageId);
    expect(idsOf(await store.page(chatId, 1_000)).sort()).toEqual(idsOf(sent).sort());
  });

  it('works on with an empty Redis after a restart, and says of the chats that were lost that they are gone', async () => {
    const { chatId } = await makeWaitingChat(store);
    await store.enter(chatId, 'a', newDeviceId());
    const watcher = recorder();
    await store.watch(chatId, watcher);
    await redis.restart();
    await until('the chat to be given up', () => watcher.heard.includes('destroyed'));
    expect(watcher.heard).toEqual(['interrupted', 'destroyed']);
    expect(await store.find(chatId)).toEqual({ found: 'unknown' });
    expect(await store.changesSince(chatId, 0, 10)).toBe('gone');
    expect(await store.append(chatId, newMessage('a'))).toEqual({ outcome: 'gone' });
    const next = await makeOpenChat(store);
    expect((await appendMessage(store, next, newMessage('a'))).sequence).toBe(1);
    expect(warnings.filter((line) => line.startsWith('Redis is out of reach'))).toHaveLength(1);
    expect(warnings.filter((line) => line === 'Redis is back')).toHaveLength(1);
  });

  it('fails within its time while Redis says nothing, and goes on where it was', async () => {
    const chatId = await makeOpenChat(store);
    const watcher = recorder();
    await store.watch(chatId, watcher);
    const message = newMessage('a');
    redis.pause();
    const startedAtMs = Date.now();
    const attempts = [
      store.append(chatId, message),
      store.find(chatId),
      store.watch(chatId, recorder()),
      store.checkHealth(),
    ];
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status)).toEqual(attempts.map(() => 'rejected'));
    expect(Date.now() - startedAtMs).toBeLessThan(4 * limits.storeTimeoutMs);

    redis.resume();
    await until('Redis to be back', () =>
      store
        .checkHealth()
        .then(() => true)
        .catch(() => false),
    );
    // It may have happened the first time: Redis carries out what it was sent before it was stopped.
    expect((await store.append(chatId, message)).outcome).toMatch(/^(appended|duplicate)$/);
    expect(await store.page(chatId, 10)).toHaveLength(1);
    await appendMessage(store, chatId, newMessage('a'));
    await until('the watcher to hear again', () => watcher.heard.includes('message 2'));
  });

  it('gives up connections that stay silent, for new ones', async () => {
    const chatId = await makeOpenChat(store);
    const watcher = recorder();
    await store.watch(chatId, watcher);
    redis.pause();
    await until('the silence to be noticed', () => warnings.length > 0);
    redis.resume();
    await until('the interruption to be told', () => watcher.heard.includes('interrupted'));
    await appendMessage(store, chatId, newMessage('a'));
    await until('the watcher to hear again', () => watcher.heard.includes('message 1'));
  });

  it('does not start without a Redis, and says why without its password', async () => {
    const port = await freePort();
    const starting = createRedisStore({
      address: parseRedisAddress(`redis://parley:hunter2@127.0.0.1:${port}`),
      clock: systemClock,
      limits,
    });
    await expect(starting).rejects.toThrow(RedisFailure);
    await expect(starting).rejects.toThrow(/ECONNREFUSED/);
    await expect(starting).rejects.not.toThrow(/hunter2/);
  });

  it('does not start with a password that Redis refuses', async () => {
    const starting = createRedisStore({
      address: parseRedisAddress(`redis://parley:hunter2@127.0.0.1:${redis.port}`),
      clock: systemClock,
      limits,
    });
    await expect(starting).rejects.toThrow(/WRONGPASS/);
    await expect(starting).rejects.not.toThrow(/hunter2/);
  });

  it('says nothing in its failures of which chat they are about, or what was sent', async () => {
    const chatId = await makeOpenChat(store);
    const message = newMessage('a');
    await admin.set(`{${chatId}}:changes`, 'not what this store writes');
    await appendMessage(store, chatId, message);
    const failure: unknown = await store.edit(chatId, changeOf(message)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RedisFailure);
    const everything = inspect(failure, { depth: Number.POSITIVE_INFINITY, showHidden: true });
    for (const secret of [chatId, message.messageId, message.sealed]) expect(everything).not.toContain(secret);
  });

  it('survives what others write to its Redis', async () => {
    const chatId = await makeOpenChat(store);
    const watcher = recorder();
    await store.watch(chatId, watcher);
    const channel = `{${chatId}}:chat`;
    const foreign = ['', 'x', '{"type":"message"}', 'sealed', 'sealed\n1\n1\n1\nc\nid\ntext', 'presence\nc\nonline'];
    for (const text of [...foreign, 'destroyed\nwhatever\n', 'receipts\n1\nc\n1\n1']) {
      await admin.publish(channel, text);
    }
    await appendMessage(store, chatId, newMessage('a'));
    await until('the message', () => watcher.heard.length > 0);
    expect(watcher.heard).toEqual(['message 1']);

    await admin.hset(channel, '1', 'not a message');
    await expect(store.page(chatId, 10)).rejects.toThrow('Redis holds something else than a message');
    await admin.hset(channel, 'state', 'not a state');
    await expect(store.find(chatId)).rejects.toThrow(RedisFailure);
    const { chatId: occupied } = newChat();
    await admin.set(`{${occupied}}:chat`, 'not a chat');
    await expect(store.find(occupied)).rejects.toThrow(RedisFailure);
    expect((await findChat(store, await makeOpenChat(store))).state).toBe('open');
  });

  it('tells its watchers of an end that nobody told', async () => {
    const chatId = await makeOpenChat(store, { idleTimeoutMs: 400 });
    const watcher = recorder();
    await store.watch(chatId, watcher);
    // As Redis's own expiry leaves a chat: without its keys, and with a tombstone that stands for `tombstoneMs` from then on.
    await admin.multi().del(`{${chatId}}:chat`).pexpire(`{${chatId}}:tombstone`, limits.tombstoneMs).exec();
    await until('the end to be told', () => watcher.heard.includes('destroyed'));
    expect(watcher.heard).toEqual(['destroyed']);
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'idle' } });
  });

  it('is not healthy on a replica, which takes no writes', async () => {
    await expect(store.checkHealth()).resolves.toBeUndefined();
    await admin.replicaof('127.0.0.1', String(await freePort()));
    await expect(store.checkHealth()).rejects.toThrow('it is a replica and takes no writes');
    await admin.replicaof('NO', 'ONE');
    await until('it to be healthy again', () =>
      store
        .checkHealth()
        .then(() => true)
        .catch(() => false),
    );
  });

  describe('on a Redis whose memory is full', () => {
    const fill = () => admin.config('SET', 'maxmemory', '100kb');
    const free = () => admin.config('SET', 'maxmemory', '0');

    it('refuses new chats, messages and longer edits, and changes nothing', async () => {
      const chatId = await makeOpenChat(store);
      const message = newMessage('a');
      const first = await appendMessage(store, chatId, message);
      const before = await findChat(store, chatId);
      await fill();
      // A full store serves what it holds.
      await expect(store.checkHealth()).resolves.toBeUndefined();
      expect(await store.create(newChat())).toBe('full');
      expect(await store.append(chatId, newMessage('a'))).toEqual({ outcome: 'store-full' });
      expect(await store.append(chatId, message)).toEqual({ outcome: 'duplicate', message: first });
      expect(await store.edit(chatId, changeOf(message, `${message.sealed}-and-more`))).toEqual({
        outcome: 'store-full',
      });
      const reaction = reactionOf('b', message);
      expect(await store.react(chatId, reaction)).toEqual({ outcome: 'store-full' });
      expect(await findChat(store, chatId)).toEqual(before);
      expect(await store.page(chatId, 10)).toEqual([first]);
      await free();
      await expect(store.checkHealth()).resolves.toBeUndefined();
      expect((await appendMessage(store, chatId, newMessage('a'))).sequence).toBe(2);
    });

    it('goes on with everything that takes next to nothing, and with letting go', async () => {
      const { chatId } = await makeWaitingChat(store);
      const message = newMessage('a');
      await appendMessage(store, chatId, message);
      await store.react(chatId, reactionOf('b', message));
      const other = await makeOpenChat(store);
      const deviceId = newDeviceId();
      await fill();
      expect(await store.enter(chatId, 'a', deviceId)).toBe('entered');
      expect(await store.keepOpen(chatId, 'a')).toBe('kept-open');
      expect(await store.advanceReceipts(chatId, 'b', { read: upTo(1) })).toEqual(receiptsAt(1, 1));
      await store.typing(chatId, 'b');
      await store.holdPresence(chatId, ['a']);
      await store.reportWrongCode(chatId, 'b');
      const reaction = withdrawalOf('b', message, 2, 'taken');
      expect(await store.react(chatId, reaction)).toMatchObject({ outcome: 'changed' });
      expect(await store.signOut(chatId, 'a', deviceId)).toBe('signed-out');
      expect(await store.delete(chatId, changeOf(message))).toMatchObject({ outcome: 'changed' });
      expect(await store.changesSince(chatId, 0, 10)).toHaveLength(1);
      expect(await findChat(store, chatId)).toMatchObject({ state: 'open', presence: { a: { state: 'online' } } });
      for (const ended of [chatId, other]) {
        expect(await store.destroy(ended, 'a')).toBe('destroyed');
        expect(await store.find(ended)).toEqual({ found: 'tombstone', tombstone: { reason: 'ended' } });
      }
    });
  });
});
