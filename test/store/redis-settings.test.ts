import { readdir } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import { until } from '../support/servers/processes.ts';
import { type RedisProcess, type RedisSettings, startRedis } from '../support/stores/redis.ts';

describe('the settings of Redis', () => {
  const running: RedisProcess[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((redis) => redis.stop()));
  });

  async function startWith(settings: RedisSettings): Promise<RedisProcess> {
    const redis = await startRedis({ settings });
    running.push(redis);
    return redis;
  }

  /** What a server that starts on this Redis logs. */
  async function warningsAt(redisUrl: string): Promise<readonly string[]> {
    const warnings: string[] = [];
    const logger = { warn: (message: string) => void warnings.push(message) };
    const store = await createRedisStore({
      address: parseRedisAddress(redisUrl),
      clock: systemClock,
      limits: defaultLimits,
      logger,
    });
    await store.close();
    return warnings;
  }

  it('are right when it keeps nothing on disk and throws nothing away', async () => {
    expect(await warningsAt((await startWith({})).url)).toEqual([]);
  });

  it('are named when they let chats outlive their end, or end before it', async () => {
    const { url } = await startWith({
      save: '3600 1',
      appendonly: 'yes',
      'slowlog-log-slower-than': '10000',
      maxmemory: '100mb',
      'maxmemory-policy': 'allkeys-lru',
    });
    expect(await warningsAt(url)).toEqual([
      expect.stringContaining('write save "" instead of save "3600 1"'),
      expect.stringContaining('write appendonly no instead of appendonly yes'),
      expect.stringContaining('write slowlog-log-slower-than -1 instead of slowlog-log-slower-than 10000'),
      expect.stringContaining('write maxmemory-policy noeviction instead of maxmemory-policy allkeys-lru'),
    ]);
  });

  it('are named when replicas keep on disk what they were sent', async () => {
    const primary = await startWith({ 'repl-diskless-sync-delay': '0' });
    const replicaof = ['127.0.0.1', String(primary.port)];
    const [careless, careful] = [
      await startWith({ replicaof }),
      await startWith({ replicaof, 'repl-diskless-load': 'swapdb' }),
    ];
    const admin = new Redis(primary.url);
    await until('the replicas to be in sync', async () =>
      /^slave0:.*state=online[\s\S]*^slave1:.*state=online/m.test(await admin.info('replication')),
    );
    await until('what the one leaves on disk', async () => (await readdir(careless.folder)).includes('dump.rdb'));
    expect(await readdir(careful.folder)).toEqual([]);
    expect(await warningsAt(primary.url)).toEqual([
      expect.stringContaining('write repl-diskless-load swapdb instead of repl-diskless-load disabled'),
    ]);
    await admin.config('SET', 'repl-diskless-load', 'swapdb');
    expect(await warningsAt(primary.url)).toEqual([]);
    admin.disconnect();
  });

  it('are asked of the operator in one sentence where Redis does not tell them', async () => {
    const { url, port } = await startWith({});
    const admin = new Redis(url);
    await admin.acl('SETUSER', 'parley', 'on', '>hunter2', '~*', '&*', '+@all', '-config');
    admin.disconnect();
    const warnings = await warningsAt(`redis://parley:hunter2@127.0.0.1:${port}`);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /CONFIG GET is refused.*save "", appendonly no, slowlog-log-slower-than -1, maxmemory-policy/,
    );
    expect(warnings[0]).not.toContain('hunter2');
  });
});
