import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits, type Limits } from '../../src/config/limits.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import type { ChatStore } from '../../src/store/chat-store.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import { everythingTold, findChat, makeFullyOpenChat, makeOpenChat, watchChat } from '../contract/support.ts';
import { until } from '../support/servers/processes.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';

const { presenceLeaseMs, heartbeatIntervalMs, chatCheckMs, seatLeaseMs } = defaultLimits;
const online = { state: 'online' } as const;
const awaySince = (lastSeenAtMs: number) => ({ state: 'away', lastSeenAtMs }) as const;
const presenceOf = (participantId: 'a' | 'b', presence: object) => ({ type: 'presence', participantId, presence });

describe('servers that share a Redis', () => {
  let redis: RedisProcess;
  let admin: Redis;
  let clock: TestClock;
  let stores: ChatStore[] = [];
  beforeEach(async () => {
    redis = await startRedis();
    admin = new Redis(redis.url);
    clock = new TestClock();
  });
  afterEach(async () => {
    redis.resume();
    await Promise.all(stores.map((store) => store.close()));
    stores = [];
    admin.disconnect();
    await redis.stop();
  });

  async function start(itsClock = clock, limits: Partial<Limits> = {}): Promise<ChatStore> {
    const address = parseRedisAddress(redis.url);
    const store = await createRedisStore({ address, clock: itsClock, limits: { ...defaultLimits, ...limits } });
    stores.push(store);
    return store;
  }

  /** Time passes for all of these clocks, and each store is answered meanwhile. */
  async function pass(ms: number, clocks = [clock]): Promise<void> {
    for (let leftMs = ms; leftMs > 0; leftMs -= heartbeatIntervalMs) {
      for (const itsClock of clocks) await itsClock.advance(Math.min(leftMs, heartbeatIntervalMs));
      for (const store of stores) await store.checkHealth();
    }
  }

  const servers = () => admin.hgetall('parley:servers');

  async function commandsDuring(act: () => Promise<unknown>): Promise<number> {
    await admin.config('RESETSTAT');
    await act();
    const stats = await admin.info('commandstats');
    return [...stats.matchAll(/^cmdstat_eval(?:sha)?:calls=(\d+)/gm)].reduce(
      (sum, [, calls]) => sum + Number(calls),
      0,
    );
  }

  it('ask nothing of Redis for chats in which nothing happens, however many there are', async () => {
    const [here, there] = [await start(), await start()];
    for (let chat = 0; chat < 50; chat += 1) {
      const chatId = await makeFullyOpenChat(here, { idleTimeoutMs: 86_400_000 });
      await Promise.all([watchChat(here, chatId), watchChat(there, chatId)]);
      await here.holdPresence(chatId, ['a']);
      await there.holdPresence(chatId, ['b']);
    }
    const intervals = 30;
    const commands = await commandsDuring(() => pass(intervals * heartbeatIntervalMs));
    expect(commands).toBeLessThanOrEqual(2 * intervals + 2);
    expect(commands).toBeGreaterThanOrEqual(2 * intervals - 2);
    // Each chat is looked after once in a while.
    const later = await commandsDuring(() => pass(chatCheckMs));
    expect(later).toBeGreaterThan(2 * 50);
    expect(later).toBeLessThan(2 * 2 * 50 + 2 * (chatCheckMs / heartbeatIntervalMs));
  });

  it('keep somebody online for as long as they are connected, longer than any lease', async () => {
    const [here, there] = [await start(), await start()];
    const chatId = await makeFullyOpenChat(here, { idleTimeoutMs: 86_400_000 });
    const [log] = [await watchChat(here, chatId), await watchChat(there, chatId)];
    await there.holdPresence(chatId, ['b']);
    await pass(2 * seatLeaseMs);
    expect((await findChat(here, chatId)).presence.b).toEqual(online);
    expect(log.events).toEqual([presenceOf('b', online)]);
  });

  it.each([-5_000, 5_000])('keep their people online though their clocks differ by %d ms', async (differenceMs) => {
    const itsClock = new TestClock(clock.nowMs() + differenceMs);
    const [here, there] = [await start(), await start(itsClock)];
    const chatId = await makeFullyOpenChat(here, { idleTimeoutMs: 86_400_000 });
    const logs = [await watchChat(here, chatId), await watchChat(there, chatId)];
    await here.holdPresence(chatId, ['a']);
    await there.holdPresence(chatId, ['b']);
    await pass(10 * presenceLeaseMs, [clock, itsClock]);
    for (const log of logs) expect(await log.first(2)).toEqual([presenceOf('a', online), presenceOf('b', online)]);
    for (const { events } of logs) expect(events).toHaveLength(2);
  });

  it('say how long a chat stays open by the clock that is ahead', async () => {
    const [here, behind] = [await start(), await start(new TestClock(clock.nowMs() - 5_000))];
    const chatId = await makeFullyOpenChat(here);
    const log = await watchChat(here, chatId);
    await behind.keepOpen(chatId, 'b');
    const { lastActivityAtMs } = await findChat(here, chatId);
    expect(await log.first(1)).toEqual([{ type: 'kept-open', participantId: 'b', atMs: lastActivityAtMs }]);
  });

  it('leave nothing behind when they stop', async () => {
    const [here, there] = [await start(), await start()];
    expect(Object.values(await servers())).toEqual(
      Array.from({ length: 2 }, () => String(clock.nowMs() + presenceLeaseMs)),
    );
    const chatId = await makeOpenChat(there);
    const log = await watchChat(there, chatId);
    await there.holdPresence(chatId, ['a']);
    await there.holdPresence(chatId, []);
    log.stop();
    await there.close();
    stores = [here];
    await pass(2 * presenceLeaseMs);
    expect(Object.values(await servers())).toEqual([String(clock.nowMs() + presenceLeaseMs)]);
    await here.close();
    stores = [];
    expect(await servers()).toEqual({});
  });

  it('are told at once of one that stops while people are connected to it', async () => {
    const [here, there] = [await start(), await start()];
    const chatId = await makeOpenChat(there);
    const [log] = [await watchChat(here, chatId), await watchChat(there, chatId)];
    await there.holdPresence(chatId, ['a']);
    const stoppedAtMs = clock.nowMs();
    await there.close();
    stores = [here];
    await pass(heartbeatIntervalMs);
    expect(await log.first(2)).toEqual([presenceOf('a', online), presenceOf('a', awaySince(stoppedAtMs))]);
  });

  describe('when Redis loses which servers there are', () => {
    it('show everybody online who is connected to one that runs', async () => {
      const [here, there] = [await start(), await start()];
      const chatId = await makeFullyOpenChat(here, { idleTimeoutMs: 86_400_000 });
      const [log] = [await watchChat(here, chatId), await watchChat(there, chatId)];
      await there.holdPresence(chatId, ['b']);
      await admin.del('parley:servers');
      await pass(4 * presenceLeaseMs);
      expect(Object.keys(await servers())).toHaveLength(2);
      expect(log.events).toEqual([presenceOf('b', online)]);
    });

    it('notice that one is lost with it', async () => {
      const itsClock = new TestClock(clock.nowMs());
      const [here, lost] = [await start(), await start(itsClock)];
      await pass(heartbeatIntervalMs);
      const chatId = await makeFullyOpenChat(here);
      const log = await watchChat(here, chatId);
      await lost.holdPresence(chatId, ['b']);
      await admin.del('parley:servers');
      await pass(2 * presenceLeaseMs);
      const left = presenceOf('b', awaySince(itsClock.nowMs() + presenceLeaseMs));
      expect(await log.first(2)).toEqual([presenceOf('b', online), left]);
    });
  });

  it('say again who is connected, when Redis has lost that in a chat', async () => {
    const [here, there] = [await start(), await start()];
    const chatId = await makeFullyOpenChat(here);
    const [log] = [await watchChat(here, chatId), await watchChat(there, chatId)];
    await there.holdPresence(chatId, ['b']);
    const people = `{${chatId}}:people`;
    const [lease = ''] = (await admin.hkeys(people)).filter((field) => field.startsWith('lease:'));
    await admin.hdel(people, lease);
    await here.holdPresence(chatId, ['a']);
    expect(await log.first(4)).toEqual([
      presenceOf('b', online),
      presenceOf('a', online),
      presenceOf('b', awaySince(clock.nowMs())),
      presenceOf('b', online),
    ]);
  });

  it('say it once Redis answers again, although nobody watches the chat any more', async () => {
    const [here, there] = [await start(), await start(clock, { storeTimeoutMs: 200 })];
    const chatId = await makeFullyOpenChat(here);
    const log = await watchChat(there, chatId);
    await there.holdPresence(chatId, ['b']);
    redis.pause();
    const saying = there.holdPresence(chatId, []);
    log.stop();
    await expect(saying).rejects.toThrow();
    redis.resume();
    // Redis carries out what it was sent, so this is what it would be had it not.
    await until('Redis to answer', () =>
      here.checkHealth().then(
        () => true,
        () => false,
      ),
    );
    await admin.hset(`{${chatId}}:people`, 'presence:b', 'online');
    await pass(2 * heartbeatIntervalMs);
    await until('it to be said', async () => (await findChat(here, chatId)).presence.b.state === 'away');
  });

  it('end the lease that a server of an earlier version took in a chat, when it is not renewed', async () => {
    const here = await start();
    const chatId = await makeFullyOpenChat(here);
    const log = await watchChat(here, chatId);
    const lapsesAtMs = clock.nowMs() + presenceLeaseMs;
    // As such a server does it, and tells it: its events name no servers.
    await admin.hset(`{${chatId}}:people`, 'lease:of-old', `${lapsesAtMs}\nb`);
    await here.holdPresence(chatId, ['a']);
    await admin.publish(`{${chatId}}:chat`, 'presence\nb\nonline');
    await log.first(3);
    await pass(presenceLeaseMs);
    const left = presenceOf('b', awaySince(lapsesAtMs));
    expect((await log.first(4)).filter(({ type }) => type === 'presence').at(-1)).toEqual(left);
    expect((await findChat(here, chatId)).presence).toEqual({ a: online, b: awaySince(lapsesAtMs) });
  });

  it('never leave anybody online for ever, though nothing is known of their server', async () => {
    const here = await start();
    const chatId = await makeFullyOpenChat(here, { idleTimeoutMs: 86_400_000 });
    await admin.hset(`{${chatId}}:people`, 'lease:unknown', `${clock.nowMs() + seatLeaseMs}\nb`);
    await here.holdPresence(chatId, ['a']);
    expect((await findChat(here, chatId)).presence.b).toEqual(online);
    await pass(seatLeaseMs);
    expect((await findChat(here, chatId)).presence.b.state).toBe('away');
  });

  it('renew their leases while the memory of Redis is full', async () => {
    const [here, there] = [await start(), await start()];
    const chatId = await makeFullyOpenChat(here);
    const [log] = [await watchChat(here, chatId), await watchChat(there, chatId)];
    await there.holdPresence(chatId, ['b']);
    await admin.config('SET', 'maxmemory', '100kb');
    await pass(presenceLeaseMs - heartbeatIntervalMs);
    await pass(2 * heartbeatIntervalMs);
    for (const untilMs of Object.values(await servers())) expect(Number(untilMs)).toBeGreaterThan(clock.nowMs());
    await admin.config('SET', 'maxmemory', '0');
    await everythingTold(here);
    expect(log.events).toEqual([presenceOf('b', online)]);
  });

  it('know of so many that are lost and no more, and of none for longer than a chat lives', async () => {
    const limits = { lostServersKept: 3, longestLifeMs: 3_600_000 };
    const here = await start(clock, limits);
    await Promise.all(Array.from({ length: 5 }, () => start(new TestClock(clock.nowMs()), limits)));
    stores = [here];
    await pass(presenceLeaseMs + heartbeatIntervalMs);
    await pass(heartbeatIntervalMs);
    const lost = async () => Object.values(await servers()).filter((text) => text.endsWith(' lapsed'));
    expect(await lost()).toHaveLength(3);
    await pass(limits.longestLifeMs + 3 * presenceLeaseMs);
    expect(await lost()).toEqual([]);
  });
});
