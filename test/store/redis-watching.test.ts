import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import type { ChatStore } from '../../src/store/chat-store.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import {
  appendMessage,
  everythingTold,
  idleTimeoutMs,
  makeOpenChat,
  makeWaitingChat,
  newDeviceId,
  newMessage,
  watchChat,
} from '../contract/support.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { type SharedRedis, shareRedis } from '../support/stores/redis.ts';

describe('watching a chat in Redis', () => {
  let redis: SharedRedis;
  let clock: TestClock;
  let here: ChatStore;
  let elsewhere: ChatStore;
  beforeAll(async () => {
    redis = await shareRedis();
  });
  beforeEach(async () => {
    clock = new TestClock();
    const start = () => createRedisStore({ address: parseRedisAddress(redis.url), clock, limits: defaultLimits });
    [here, elsewhere] = await Promise.all([start(), start()]);
  });
  afterEach(() => Promise.all([here.close(), elsewhere.close()]));

  it('tells of the end by silence, also when it began before anybody had entered', async () => {
    const { chatId } = await makeWaitingChat(here, { idleTimeoutMs });
    const log = await watchChat(here, chatId);
    await elsewhere.enter(chatId, 'a', newDeviceId());
    await log.first(1);
    await everythingTold(here);
    await clock.advance(idleTimeoutMs);
    expect((await log.first(2)).at(-1)).toEqual({ type: 'destroyed', reason: 'idle' });
  });

  it('does not tell a watcher what happened before, even when another watcher is being told of it', async () => {
    const chatId = await makeOpenChat(here);
    const early = await watchChat(here, chatId);
    const appended = await Promise.all(
      Array.from({ length: 50 }, () => appendMessage(elsewhere, chatId, newMessage('a'))),
    );
    const late = await watchChat(here, chatId);
    const last = await appendMessage(elsewhere, chatId, newMessage('b'));
    expect(await late.first(1)).toEqual([{ type: 'message', message: last }]);
    expect(await early.first(appended.length + 1)).toHaveLength(appended.length + 1);
  });

  it('goes on for one who begins while the last other one stops', async () => {
    const chatId = await makeOpenChat(here);
    const first = await watchChat(here, chatId);
    const beginning = watchChat(here, chatId);
    first.stop();
    const log = await beginning;
    const message = await appendMessage(elsewhere, chatId, newMessage('a'));
    expect(await log.first(1)).toEqual([{ type: 'message', message }]);
  });
});
