import type { Limits } from '../../config/limits.ts';
import { networkFactors } from '../../config/network-factors.ts';
import { Counter, type MakeLimiter, type Taken } from './limiters.ts';

/** One counter for each width of network. Keys are given for a client's networks, the narrowest first. */
export class NetworkCounter {
  readonly #counters: readonly Counter[];

  constructor(makeLimiter: MakeLimiter, name: string, bound: number, durationMs: number, limits: Limits) {
    this.#counters = networkFactors(limits).map(
      (factor, index) => new Counter(makeLimiter, `${name}${index || ''}`, bound * factor, durationMs),
    );
  }

  /** Takes one point from every network, or from none of them. */
  async take(keys: readonly string[]): Promise<Taken> {
    const taken = await this.#each(keys, (counter, key) => counter.take(key));
    const refused = taken.filter((one) => !one.ok);
    if (refused.length === 0) return { ok: true };
    await this.#each(keys, (counter, key, index) => (taken[index]?.ok ? counter.giveBack(key) : undefined));
    return { ok: false, retryAfterMs: Math.max(...refused.map(({ retryAfterMs }) => retryAfterMs)) };
  }

  async giveBack(keys: readonly string[]): Promise<void> {
    await this.#each(keys, (counter, key) => counter.giveBack(key));
  }

  async add(keys: readonly string[]): Promise<void> {
    await this.#each(keys, (counter, key) => counter.add(key));
  }

  /** The time in milliseconds until no network is exhausted; 0 when none is. */
  async exhaustedForMs(keys: readonly string[]): Promise<number> {
    return Math.max(...(await this.#each(keys, (counter, key) => counter.exhaustedForMs(key))));
  }

  #each<T>(
    keys: readonly string[],
    ask: (counter: Counter, key: string, index: number) => Promise<T> | T,
  ): Promise<readonly T[]> {
    const counters = this.#counters.slice(0, keys.length);
    return Promise.all(counters.map(async (counter, index) => ask(counter, keys[index] ?? '', index)));
  }
}
