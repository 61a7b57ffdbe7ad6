import type { Cluster, Redis } from 'ioredis';
import type { VapidKeys } from '../config/push-services.ts';

/** The key pair of the servers; made when it is first needed. */
export type FindPushKeys = () => Promise<VapidKeys>;

const make = async (): Promise<VapidKeys> => (await import('./push-encryption.ts')).makeVapidKeys();

/** For a server that shares its chats with no other: they end with its process, and so does this. */
export function ownPushKeys(): FindPushKeys {
  let keys: Promise<VapidKeys> | undefined;
  return () => {
    keys ??= make();
    return keys;
  };
}

const redisKey = 'parley:push-keys';

/**
 * Kept in the Redis of all servers, as long as somebody uses it. Asked for each time: a Redis that was emptied has no chat that was told
 * under the earlier pair, and all servers must have the same.
 */
export function sharedPushKeys(redis: Redis | Cluster, keptMs: number): FindPushKeys {
  return async () => {
    const known = await redis.get(redisKey);
    if (known !== null) {
      await redis.pexpire(redisKey, keptMs);
      return unpack(known);
    }
    const { publicKey, privateKey } = await make();
    await redis.set(redisKey, `${publicKey} ${privateKey}`, 'PX', keptMs, 'NX');
    // Another server may have been faster.
    return unpack((await redis.get(redisKey)) ?? `${publicKey} ${privateKey}`);
  };
}

function unpack(text: string): VapidKeys {
  const [publicKey = '', privateKey = ''] = text.split(' ');
  return { publicKey, privateKey };
}
