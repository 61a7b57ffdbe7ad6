import { Cluster, type Redis } from 'ioredis';
import type { RedisConnections } from './redis-connections.ts';
import { messageOf, toRedisFailure } from './redis-failure.ts';

/**
 * Resolves when Redis answers, has loaded its data, and takes writes. In a Cluster more than half of the primaries must do
 * so, which is the condition under which the Cluster itself serves. Chats of the other shards wait: no other Parley server could
 * serve them. A full Redis is ready, because it still serves its chats.
 * @throws RedisFailure naming the missing condition
 */
export function checkRedisHealth(redis: Pick<RedisConnections, 'commands' | 'primaries' | 'shards'>): Promise<void> {
  const checkPrimary = redis.commands instanceof Cluster ? checkClusterPrimary : checkLonePrimary;
  return new Promise((resolve, reject) => {
    let serving = 0;
    const checks = redis.primaries().map(async (primary) => {
      await checkPrimary(primary);
      serving += 1;
      // Does not wait for the primaries that do not answer.
      if (serving > redis.shards() / 2) resolve();
    });
    void Promise.allSettled(checks).then((outcomes) => {
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      reject(toRedisFailure('the health check', failed?.reason ?? 'too few servers of the Cluster are in reach'));
    });
  });
}

async function checkServer(redis: Redis): Promise<void> {
  // A Redis that is still loading its data refuses this.
  await redis.ping();
  const replication = await unlessForbidden(redis.info('replication'));
  if (/^role:slave/m.test(replication)) throw new Error('it is a replica and takes no writes');
}

/** Redis refuses writes for more reasons than INFO names. A write that changes nothing is refused like any other. */
async function checkLonePrimary(redis: Redis): Promise<void> {
  await checkServer(redis);
  await unlessForbidden(redis.unlink('parley:nothing').then(String));
}

async function checkClusterPrimary(redis: Redis): Promise<void> {
  await checkServer(redis);
  const cluster = await unlessForbidden(redis.cluster('INFO'));
  if (/^cluster_state:fail/m.test(cluster)) throw new Error('the Cluster says that it is down');
}

/** Where the command is forbidden, Redis is assumed to be a primary: otherwise it refuses the first write. */
async function unlessForbidden(question: Promise<string>): Promise<string> {
  try {
    return await question;
  } catch (error) {
    if (messageOf(error).startsWith('NOPERM')) return '';
    throw error;
  }
}
