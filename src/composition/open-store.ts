import { randomBytes } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { BucketAddress } from '../config/bucket-address.ts';
import type { Config } from '../config/config.ts';
import type { Limits } from '../config/limits.ts';
import { memoryOfProcess, storableAssetBytes, storableBytes } from '../config/memory-bound.ts';
import type { RedisAddress } from '../config/redis-address.ts';
import { withCertificates } from '../operations/redis-certificates.ts';
import { bucketProblem, redisProblem } from '../operations/start-problems.ts';
import type { Clock } from '../runtime/clock.ts';
import type { FilesElsewhere, WithAssets } from '../store/asset-store.ts';
import type { ChatStore } from '../store/chat-store.ts';
import { createEmbeddedStore } from '../store/embedded/embedded-store.ts';
import type { EmbeddedUsage } from '../store/embedded/living-chats.ts';
import { connectRedis } from '../store/redis/connection/connect-redis.ts';
import { createRedisStore } from '../store/redis/redis-store.ts';
import { checkCounterRights } from '../store/redis/scripts/redis-rights.ts';
import { EntryGuard } from '../web/guard/entry-guard.ts';
import { memoryLimiters, redisLimiters } from '../web/guard/limiters.ts';

export interface OpenStore {
  readonly store: ChatStore & WithAssets;
  /** The memory that it takes, for a store in this process. */
  readonly usage?: () => EmbeddedUsage;
  /** Counts tries where the chats are kept: in this process, or in the Redis that all servers share. */
  readonly guard: EntryGuard;
  /** The Redis that all servers share; undefined for a store in this process. */
  readonly shared?: Redis | Cluster;
  closeStore(): Promise<void>;
}

/** The means of either store. */
interface StoreMeans {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  /** The key of hashed counts and creators. */
  readonly secret: string;
  readonly files?: FilesElsewhere;
  /** Counts tries in this process. */
  readonly ownGuard: EntryGuard;
}

export async function openStore(config: Config, clock: Clock, logger: Logger): Promise<OpenStore> {
  const { redis, bucket, limits, counterSecret } = config;
  const secret = counterSecret ?? randomBytes(32).toString('base64url');
  const ownGuard = new EntryGuard(limits, memoryLimiters, secret, clock);
  const files = bucket && (await openFiles(bucket, { clock, limits, logger }));
  const means = { clock, limits, logger, secret, ownGuard, ...(files && { files }) };
  return redis === undefined
    ? openInMemory(means)
    : await openInRedis(withCertificates(redis, config.redisTls), config, means);
}

function openInMemory({ clock, limits, ownGuard, files }: StoreMeans): OpenStore {
  const memory = memoryOfProcess();
  const storedBytes = Math.min(limits.storedBytes, storableBytes(memory));
  const assetBytes = files ? Number.MAX_SAFE_INTEGER : Math.min(limits.assetBytes, storableAssetBytes(memory));
  const store = createEmbeddedStore({
    clock,
    limits: { ...limits, storedBytes, assetBytes },
    ...(files && { files }),
  });
  return { store, usage: () => store.usage(), guard: ownGuard, closeStore: () => store.close() };
}

async function openInRedis(
  address: RedisAddress,
  { counterSecret }: Config,
  { ownGuard, ...means }: StoreMeans,
): Promise<OpenStore> {
  const { clock, limits, secret } = means;
  const sayRedisProblem = (error: unknown): never => {
    throw redisProblem(error, address);
  };
  const store = await createRedisStore({ address, ...means }).catch(sayRedisProblem);
  const connections = await connectRedis(address, limits).catch(sayRedisProblem);
  const closeStore = async () => {
    await Promise.all([store.close(), connections.close()]);
  };
  const shared = connections.commands;
  // Without a common secret each server counts alone, so that Redis holds nothing about addresses (decision 15).
  if (counterSecret === undefined) return { store, guard: ownGuard, shared, closeStore };
  await checkCounterRights(connections).catch(async (error: unknown) => {
    await closeStore();
    sayRedisProblem(error);
  });
  return { store, guard: new EntryGuard(limits, redisLimiters(shared), secret, clock), shared, closeStore };
}

/** Its client is loaded by servers alone that have a bucket. */
async function openFiles(
  address: BucketAddress,
  { clock, limits, logger }: { readonly clock: Clock; readonly limits: Limits; readonly logger: Logger },
): Promise<FilesElsewhere> {
  const warn = (problem: string) => logger.warn(problem);
  const { openBucketFiles } = await import('../store/bucket/bucket-files.ts');
  return openBucketFiles({ address, clock, limits, warn }).catch((error: unknown) => {
    throw bucketProblem(error);
  });
}
