import fc from 'fast-check';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '../../src/protocol/page.ts';
import { channelOf } from '../../src/store/redis/scripts/script-runner.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';
import { aMessage, type Guest, isIn, type MadeChat, messagesOf, openChat, sitDown } from './support/people.ts';

let process: RedisProcess;
let redis: Redis;
let parley: TestParley;
let chat: MadeChat & { readonly anny: Guest; readonly bert: Guest };
beforeAll(async () => {
  process = await startRedis();
  redis = new Redis(process.url);
  parley = await startTestParley({ store: { redisUrl: process.url } });
});
afterAll(async () => {
  await parley.close();
  redis.disconnect();
  await process.stop();
});
beforeEach(async () => {
  chat = await openChat(parley);
});

/** The next message of the one reaches the other at once. */
async function goesOn(): Promise<void> {
  const hearing = await sitDown(chat.bert);
  const message = aMessage();
  expect((await chat.anny.visitor.command(chat.anny.linkId, message)).status).toBe(200);
  await hearing.until(message.messageId);
  hearing.socket.terminate();
}

describe('another program that writes into Parley’s Redis', () => {
  it('is not listened to: what it publishes to a chat’s channel is passed over', async () => {
    const hearing = await sitDown(chat.anny);
    const who = fc.constantFrom('a', 'b', 'c', '');
    const field = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double().map(String),
      fc.constantFrom('online', 'again', ''),
    );
    const nearlyEvent = fc.tuple(
      fc.constantFrom('receipts', 'entered', 'happened', 'kept-open', 'typing', 'presence'),
      who,
      ...[field, field, field],
    );
    const nearlyMessage = fc.tuple(
      fc.constantFrom('sealed', 'edited', 'reacted', 'deleted'),
      ...[field, field, field, who, field, field, field, field],
    );
    const noise = fc.sample(fc.oneof(nearlyEvent, nearlyMessage, fc.array(field)), 400);
    const channel = channelOf(chat.chatId);
    await Promise.all(
      noise
        .map((fields) => fields.join('\n'))
        .flatMap((text) => [redis.publish(channel, text), redis.spublish(channel, text)]),
    );
    await goesOn();
    expect(hearing.socket.readyState).toBe(hearing.socket.OPEN);
    expect(hearing.html).not.toContain('Invalid');
    expect(await messagesOf(chat.bert)).toContain('data-sequence="1"');
    hearing.socket.terminate();
  });

  it('breaks the one chat that it wrote into, and neither another nor the server', async () => {
    const broken = await openChat(parley);
    const { chatId, anny } = broken;
    const keys = ['chat', 'changes', 'people'].map((name) => `{${chatId}}:${name}`);
    const spoilings = keys.flatMap((key) => [
      () => redis.hset(key, { state: 'noise', made: 'noise', 'presence:a': 'noise' }),
      () => redis.set(key, 'noise'),
      () => redis.del(key).then(() => redis.rpush(key, 'noise')),
    ]);
    for (const spoil of spoilings) {
      await spoil().catch(() => undefined);
      const statuses = [
        (await anny.visitor.get(paths.link(anny.linkId))).status,
        (await anny.visitor.command(anny.linkId, aMessage())).status,
        await anny.visitor.statusOfSocket(paths.live(anny.linkId)),
      ];
      for (const status of statuses) expect([200, 101, 404, 410, 503]).toContain(status);
      await goesOn();
      expect(await isIn(chat.anny)).toBe(true);
    }
    expect(parley.logs()).toContain('a request failed');
    expect(parley.logs()).not.toContain(chatId);
    expect(parley.logs()).not.toContain(anny.linkId);
  });
});
