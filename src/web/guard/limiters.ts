import type { Cluster, Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** Makes a counter that forgets after a while: in this process, or shared by all servers. */
export type MakeLimiter = (name: string, points: number, durationMs: number) => RateLimiterAbstract;

/** Longer than this a timer of Node's cannot wait, and a counter would be forgotten at once. */
const longestSeconds = 2_147_483;

/** Counters know whole seconds; Redis takes less than one for never. */
export const secondsOf = (durationMs: number): number =>
  Math.min(longestSeconds, Math.max(1, Math.ceil(durationMs / 1000)));

export const memoryLimiters: MakeLimiter = (name, points, durationMs) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: secondsOf(durationMs) });

/** While Redis is out of reach these reject with an Error: nobody is let in uncounted. */
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
 * @throws Error when the counter is out of reach.
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

/** How long the key has no points left; 0 while it has some. */
export async function exhaustedForMs(limiter: RateLimiterAbstract, key: string): Promise<number> {
  const state = await limiter.get(key);
  return state && state.consumedPoints >= limiter.points ? Math.max(0, state.msBeforeNext) : 0;
}

/** Gives one point back, and forgets a key that has taken none: most people type their code right. */
export async function giveBack(limiter: RateLimiterAbstract, key: string): Promise<void> {
  const { consumedPoints } = await limiter.reward(key);
  if (consumedPoints <= 0) await limiter.delete(key);
}
