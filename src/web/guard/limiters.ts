import type { Cluster, Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { longestTimerMs } from '../../runtime/system-clock.ts';

/** Makes a limiter whose entries expire: in this process, or shared by all servers. */
export type MakeLimiter = (name: string, points: number, durationMs: number) => RateLimiterAbstract;

/** A longer delay would fire at once and remove the counter. */
const longestSeconds = Math.floor(longestTimerMs / 1_000);

/** Limiters work in whole seconds; below one second the entry would never expire in Redis. */
const secondsOf = (durationMs: number): number => Math.min(longestSeconds, Math.max(1, Math.ceil(durationMs / 1000)));

export const memoryLimiters: MakeLimiter = (name, points, durationMs) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: secondsOf(durationMs) });

/** These limiters reject with an Error while Redis is unreachable, so that every try is counted. */
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
 * Counts by key up to a bound. When Redis has no memory for a count, this process counts alone: a full store must not
 * refuse a right code, and wrong codes stay bounded.
 * @throws Error from every method when the shared counts are unreachable.
 */
export class Counter {
  readonly bound: number;
  readonly #durationMs: number;
  readonly #shared: RateLimiterAbstract;
  readonly #own: RateLimiterAbstract;

  constructor(makeLimiter: MakeLimiter, name: string, bound: number, durationMs: number) {
    this.bound = bound;
    this.#durationMs = durationMs;
    this.#shared = makeLimiter(name, bound, durationMs);
    this.#own = memoryLimiters(name, bound, durationMs);
  }

  /** Takes one point, atomically. */
  async take(key: string, durationMs?: number): Promise<Taken> {
    const options = durationMs === undefined ? {} : { customDuration: secondsOf(durationMs) };
    try {
      await this.#write((limiter) => limiter.consume(key, 1, options));
      return { ok: true };
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return { ok: false, retryAfterMs: refusal.msBeforeNext };
      throw refusal;
    }
  }

  /** Takes one point even beyond the bound, and returns the number of taken points. */
  async add(key: string): Promise<number> {
    return (await this.#write((limiter) => limiter.penalty(key))).consumedPoints;
  }

  /** Takes all points of a key, for the counter's whole duration from now on. */
  async exhaust(key: string): Promise<void> {
    await this.#write((limiter) => limiter.set(key, this.bound, secondsOf(this.#durationMs)));
  }

  /** The time in milliseconds until an exhausted key has points again; 0 for a key with points. */
  async exhaustedForMs(key: string): Promise<number> {
    const states = await Promise.all([this.#readShared(key), this.#own.get(key)]);
    const exhausted = states.filter((state) => state !== null && state.consumedPoints >= this.bound);
    return Math.max(0, ...exhausted.map((state) => state?.msBeforeNext ?? 0));
  }

  /** Gives one point back, and deletes a key without taken points, which is the usual case after a right code. */
  async giveBack(key: string): Promise<void> {
    const limiter = (await this.#own.get(key)) ? this.#own : this.#shared;
    try {
      const { consumedPoints } = await limiter.reward(key);
      if (consumedPoints <= 0) await limiter.delete(key);
    } catch (error) {
      // The point stays taken until it expires.
      if (!isOutOfMemory(error)) throw error;
    }
  }

  async clear(key: string): Promise<void> {
    await Promise.all([this.#shared.delete(key), this.#own.delete(key)]);
  }

  async #readShared(key: string): Promise<RateLimiterRes | null> {
    try {
      return await this.#shared.get(key);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      return null;
    }
  }

  async #write<T>(write: (limiter: RateLimiterAbstract) => Promise<T>): Promise<T> {
    try {
      return await write(this.#shared);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      return write(this.#own);
    }
  }
}

/** Whether this is Redis's error beyond `maxmemory`: of a write, a script that writes, or a command of a transaction. */
function isOutOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (/\bOOM\b/.test(error.message)) return true;
  return 'previousErrors' in error && Array.isArray(error.previousErrors) && error.previousErrors.some(isOutOfMemory);
}
