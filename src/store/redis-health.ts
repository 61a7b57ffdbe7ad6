import type { Redis } from 'ioredis';
import { failureOf, messageOf, RedisFailure } from './redis-failure.ts';

/**
 * Resolves when every shard answers, has read its data, and takes writes.
 * @throws RedisFailure saying which of these is not so
 */
export async function checkRedisHealth(primaries: readonly Redis[]): Promise<void> {
  if (primaries.length === 0) throw new RedisFailure('the health check', 'no server of the Cluster is in reach');
  await Promise.all(primaries.map(checkPrimary));
}

async function checkPrimary(redis: Redis): Promise<void> {
  try {
    // A Redis that is still reading its data refuses this.
    await redis.ping();
    if (/^role:slave/m.test(await replicationOf(redis))) throw new Error('it is a replica and takes no writes');
  } catch (error) {
    throw failureOf('the health check', error);
  }
}

/** Where Redis may not be asked, it is believed to be a primary: a replica refuses the first write. */
async function replicationOf(redis: Redis): Promise<string> {
  try {
    return await redis.info('replication');
  } catch (error) {
    if (messageOf(error).startsWith('NOPERM')) return '';
    throw error;
  }
}
