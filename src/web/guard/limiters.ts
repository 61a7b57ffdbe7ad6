import type { Cluster, Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** Makes a counter whose entries expire: in this process, or shared by all servers. */
export type MakeLimiter = (name: string, points: number, durationMs: number) => RateLimiterAbstract;

/** The longest delay of a Node timer; a longer one would fire at once and drop the counter. */
const longestSeconds = 2_147_483;

/** Counters work in whole seconds; below one second the entry would never expire in Redis. */
const secondsOf = (durationMs: number): number => Math.min(longestSeconds, Math.max(1, Math.ceil(durationMs / 1000)));

export const memoryLimiters: MakeLimiter = (name, points, durationMs) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: secondsOf(durationMs) });

/** These reject with an Error while Redis is unreachable, so that no try goes uncounted. */
export const redisLimiters =
  (client: Redis | Cluster): MakeLimiter =>
  (name, points, durationMs) =>
    new RateLimiterRedis({
      storeClient: client,
      keyPrefix: `parley:limit:${name}`,
      points,
      duration: secondsOf(durationMs),
      rejectIfRedisNotReady: true,
    });

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number };

/**
 * Takes one point, atomically.
 * @throws Error when the counter is unreachable.
 */
export async function take(limiter: RateLimiterAbstract, key: string, durationMs?: number): Promise<Taken> {
  try {
    await limiter.consume(key, 1, durationMs === undefined ? {} : { customDuration: secondsOf(durationMs) });
    return { ok: true };
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { ok: false, retryAfterMs: refusal.msBeforeNext };
    throw refusal;
  }
}

/** Time until an exhausted key has points again, in milliseconds; 0 while it has some. */
export async function exhaustedForMs(limiter: RateLimiterAbstract, key: string): Promise<number> {
  const state = await limiter.get(key);
  return state && state.consumedPoints >= limiter.points ? Math.max(0, state.msBeforeNext) : 0;
}

/** Gives one point back, and deletes a key without taken points: most people type their code correctly. */
export async function giveBack(limiter: RateLimiterAbstract, key: string): Promise<void> {
  const { consumedPoints } = await limiter.reward(key);
  if (consumedPoints <= 0) await limiter.delete(key);
}
