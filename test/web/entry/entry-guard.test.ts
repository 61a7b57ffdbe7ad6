import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/config/limits.ts';
import { parseRedisAddress } from '../../../src/config/redis-address.ts';
import { systemClock } from '../../../src/runtime/system-clock.ts';
import { connectRedis } from '../../../src/store/redis/connection/connect-redis.ts';
import type { RedisConnections } from '../../../src/store/redis/connection/redis-connections.ts';
import { EntryGuard } from '../../../src/web/guard/entry-guard.ts';
import { memoryLimiters, redisLimiters } from '../../../src/web/guard/limiters.ts';
import type { ClientNetworks } from '../../../src/web/requests/client-networks.ts';
import { type RedisProcess, startRedis } from '../../support/stores/redis.ts';

const linkId = 'A'.repeat(18);
const verifier = 'V'.repeat(43);
const limits = { ...defaultLimits, codeTriesPerLink: 8, storeTimeoutMs: 500 };

/** How many of so many tries at once may compare a code. */
async function allowed(
  guards: readonly EntryGuard[],
  tries: number,
  networks: ClientNetworks = ['192.0.2.1'],
): Promise<number> {
  const taken = await Promise.all(
    Array.from({ length: tries }, (_, index) => guards[index % guards.length]?.takeTry(linkId, networks, verifier)),
  );
  return taken.filter((codeTry) => codeTry?.allowed).length;
}

describe('counting in one process', () => {
  it('lets through no more than may be, however many come at once', async () => {
    expect(await allowed([new EntryGuard(limits, memoryLimiters, '', systemClock)], 100)).toBe(5);
  });
});

describe('counting in a Redis', () => {
  let redis: RedisProcess;
  let connections: RedisConnections;
  const aGuard = (secret = '') => new EntryGuard(limits, redisLimiters(connections.commands), secret, systemClock);

  beforeAll(async () => {
    redis = await startRedis();
    connections = await connectRedis(parseRedisAddress(redis.url), limits);
  });
  afterEach(async () => {
    await connections.commands.call('FLUSHALL');
  });
  afterAll(async () => {
    await connections.close();
    await redis.stop();
  });

  it('is done for all servers together', async () => {
    const servers = [aGuard(), aGuard()];
    expect(await allowed(servers, 100)).toBe(5);
    const [one, other] = servers;
    expect(await one?.takeTry(linkId, ['192.0.2.1'], verifier)).toMatchObject({ allowed: false });
    expect(await other?.takeTry(linkId, ['192.0.2.1'], verifier)).toMatchObject({ allowed: false });
  });

  it('stops a link whose code is tried from everywhere', async () => {
    const guard = aGuard();
    let may = 0;
    for (let address = 1; address <= 12; address += 1) may += await allowed([guard], 1, [`192.0.2.${address}`]);
    expect(may).toBe(limits.codeTriesPerLink);
  });

  it('forgets the tries at a link whose code was typed right, and only knows the network from now on', async () => {
    const guard = aGuard();
    await guard.takeTry(linkId, ['192.0.2.1'], verifier);
    await guard.clearTries(linkId, ['192.0.2.1'], verifier);
    const keys = await connections.commands.keys('*');
    expect(keys).toEqual([expect.stringMatching(/^parley:limit:known:[\w-]{43}$/)]);
  });

  it('leaves a network its tries where the code was typed right that the link still has', async () => {
    const guard = aGuard();
    const [home, elsewhere]: ClientNetworks[] = [['2001:db8:1:2::/64', '2001:db8:1::/56'], ['192.0.2.99']];
    if (!home || !elsewhere) throw new Error('there are two');
    await guard.clearTries(linkId, home, verifier);
    for (let address = 1; address <= 12; address += 1) await allowed([guard], 1, [`192.0.2.${address}`]);
    expect(await guard.takeTry(linkId, elsewhere, verifier)).toMatchObject({ allowed: false });
    expect(await guard.takeTry(linkId, home, 'another code')).toMatchObject({ allowed: false });
    expect(await guard.takeTry('B'.repeat(18), elsewhere, verifier)).toMatchObject({ allowed: true });
    expect(await allowed([guard], 20, home)).toBe(limits.codeTriesPerAddress);
  });

  it('keeps nothing that names a link or an address, and nothing for ever', async () => {
    const guard = aGuard();
    await allowed([guard], 6);
    await guard.rememberNetwork(linkId, ['192.0.2.1'], verifier);
    await guard.countUnknownLink(['192.0.2.1'], 'own');
    await guard.takeChat(['192.0.2.1']);
    const keys = await connections.commands.keys('*');
    expect(keys.length).toBeGreaterThan(4);
    for (const key of keys) {
      expect(key).not.toMatch(/AAAA|VVVV|192/);
      expect(await connections.commands.ttl(key)).toBeGreaterThan(0);
    }
  });

  it('cannot be searched for an address by who reads them, without the secret', async () => {
    const keysCountedWith = async (secret: string) => {
      await aGuard(secret).takeChat(['192.0.2.1']);
      const keys = await connections.commands.keys('*');
      await connections.commands.flushall();
      return keys;
    };
    const one = await keysCountedWith('one secret');
    expect(one).toHaveLength(1);
    expect(await keysCountedWith('one secret')).toEqual(one);
    expect(await keysCountedWith('another secret')).not.toEqual(one);
    expect(await keysCountedWith('')).not.toEqual(one);
  });

  it('goes on in each server when the Redis is full: a right code gets in, wrong ones stay bounded', async () => {
    const guard = aGuard();
    await connections.commands.config('SET', 'maxmemory', '1');
    try {
      expect(await allowed([guard], 20)).toBe(5);
      expect(await guard.takeTry(linkId, ['192.0.2.1'], verifier)).toMatchObject({ allowed: false });
      for (let entry = 0; entry < 2 * limits.codeTriesPerLink; entry += 1) {
        expect(await guard.takeTry('B'.repeat(18), ['192.0.2.2'], verifier)).toMatchObject({ allowed: true });
        await guard.clearTries('B'.repeat(18), ['192.0.2.2'], verifier);
      }
    } finally {
      await connections.commands.config('SET', 'maxmemory', '0');
    }
  });

  it('lets nobody in uncounted while the Redis is away', async () => {
    const guard = aGuard();
    await redis.restart();
    redis.pause();
    await expect(guard.takeTry(linkId, ['192.0.2.1'], verifier)).rejects.toThrow();
    await expect(guard.takeChat(['192.0.2.1'])).rejects.toThrow();
    await expect(guard.unknownLinksBlockedForMs(['192.0.2.1'], 'own')).rejects.toThrow();
    redis.resume();
    await expect
      .poll(() => guard.unknownLinksBlockedForMs(['192.0.2.1'], 'own').catch(() => -1), { timeout: 10_000 })
      .toBe(0);
  });
});
