import { Cluster, type Redis } from 'ioredis';
import type { RedisConnections } from './redis-connection.ts';
import { failureOf, messageOf } from './redis-failure.ts';

/**
 * Resolves when Redis answers, has read its data, and takes writes. Of a Cluster the greater part must, as it is then that
 * the Cluster itself serves; the chats of the others wait, and no other server would be any better for them.
 * @throws RedisFailure saying which of these is not so
 */
export function checkRedisHealth(redis: Pick<RedisConnections, 'commands' | 'primaries' | 'shards'>): Promise<void> {
  const checkPrimary = redis.commands instanceof Cluster ? checkClusterPrimary : checkLonePrimary;
  return new Promise((resolve, reject) => {
    let serving = 0;
    const checks = redis.primaries().map(async (primary) => {
      await checkPrimary(primary);
      serving += 1;
      // Those that do not answer are not waited for.
      if (serving > redis.shards() / 2) resolve();
    });
    void Promise.allSettled(checks).then((outcomes) => {
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      reject(failureOf('the health check', failed?.reason ?? 'too few servers of the Cluster are in reach'));
    });
  });
}

async function checkServer(redis: Redis): Promise<void> {
  // A Redis that is still reading its data refuses this.
  await redis.ping();
  const replication = await unlessForbidden(redis.info('replication'));
  if (/^role:slave/m.test(replication)) throw new Error('it is a replica and takes no writes');
  const memory = await unlessForbidden(redis.info('memory'));
  if (isFull(memory)) throw new Error('its memory is full and it takes no writes');
}

/** Why Redis takes no writes has more reasons than it tells of; one that changes nothing is refused like any other. */
async function checkLonePrimary(redis: Redis): Promise<void> {
  await checkServer(redis);
  await unlessForbidden(redis.unlink('parley:nothing').then(String));
}

async function checkClusterPrimary(redis: Redis): Promise<void> {
  await checkServer(redis);
  const cluster = await unlessForbidden(redis.cluster('INFO'));
  if (/^cluster_state:fail/m.test(cluster)) throw new Error('the Cluster says that it is down');
}

/** As Redis itself counts before it refuses a write (`getMaxmemoryState` in its evict.c). */
function isFull(memory: string): boolean {
  const bytes = (name: string) => Number(new RegExp(`^${name}:([0-9]+)`, 'm').exec(memory)?.[1] ?? 0);
  const bound = bytes('maxmemory');
  if (bound === 0 || !/^maxmemory_policy:noeviction/m.test(memory)) return false;
  return bytes('used_memory') - bytes('mem_not_counted_for_evict') > bound;
}

/** Where Redis may not be asked, it is believed to be a primary with room: else it refuses the first write. */
async function unlessForbidden(question: Promise<string>): Promise<string> {
  try {
    return await question;
  } catch (error) {
    if (messageOf(error).startsWith('NOPERM')) return '';
    throw error;
  }
}
