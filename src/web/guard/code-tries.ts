import type { Limits } from '../../config/limits.ts';
import { networkFactors } from '../../config/network-factors.ts';
import { Counter, type MakeLimiter } from './limiters.ts';

export type CodeTry =
  /** `pauseMs` is set for the last try before a pause, which applies if the code is wrong. */
  | { readonly allowed: true; readonly triesLeft: number; readonly pauseMs: number | undefined }
  | { readonly allowed: false; readonly retryAfterMs: number };

interface Width {
  readonly tries: Counter;
  readonly pauses: Counter;
}

/** Tries at a code from the networks of one client: a few are free, then each is followed by a pause that grows. */
export class CodeTries {
  readonly #limits: Limits;
  readonly #widths: readonly Width[];

  constructor(limits: Limits, makeLimiter: MakeLimiter, names: { readonly tries: string; readonly pauses: string }) {
    this.#limits = limits;
    this.#widths = networkFactors(limits).map((factor, index) => ({
      tries: new Counter(
        makeLimiter,
        `${names.tries}${index || ''}`,
        limits.codeTriesPerAddress * factor,
        limits.codeTryMemoryMs,
      ),
      pauses: new Counter(makeLimiter, `${names.pauses}${index || ''}`, 1, limits.firstCodePauseMs),
    }));
  }

  /** @param keys of the client's networks, the narrowest first */
  async pausedForMs(keys: readonly string[]): Promise<number> {
    return Math.max(...(await Promise.all(this.#at(keys, ({ pauses }, key) => pauses.exhaustedForMs(key)))));
  }

  /** Counts one try; the caller has asked `pausedForMs` before. */
  async take(keys: readonly string[]): Promise<CodeTry> {
    const counted = await Promise.all(
      this.#at(keys, async ({ tries, pauses }, key) => {
        const taken = await tries.add(key);
        return { pauses, key, triesLeft: tries.bound - taken, pauseMs: this.#pauseAfter(taken, tries.bound) };
      }),
    );
    const triesLeft = Math.max(0, Math.min(...counted.map((one) => one.triesLeft)));
    const exhausted = counted.filter((one) => one.triesLeft <= 0);
    if (exhausted.length === 0) return { allowed: true, triesLeft, pauseMs: undefined };

    // Of several concurrent tries, the one that starts the pause is allowed; the others are refused.
    const pauseMs = Math.max(...exhausted.map((one) => one.pauseMs));
    const started = await Promise.all(exhausted.map((one) => one.pauses.take(one.key, one.pauseMs)));
    const refused = started.filter((one) => !one.ok);
    if (refused.length === 0) return { allowed: true, triesLeft, pauseMs };
    await Promise.all([
      ...this.#at(keys, ({ tries }, key) => tries.giveBack(key)),
      ...exhausted.filter((_, index) => started[index]?.ok).map(({ pauses, key }) => pauses.clear(key)),
    ]);
    return { allowed: false, retryAfterMs: Math.max(...refused.map(({ retryAfterMs }) => retryAfterMs)) };
  }

  /** Forgets the tries of all these networks. */
  async clear(keys: readonly string[]): Promise<void> {
    await Promise.all(this.#at(keys, ({ tries, pauses }, key) => Promise.all([tries.clear(key), pauses.clear(key)])));
  }

  /** The first pause after the last free try; each further wrong try doubles it. */
  #pauseAfter(tries: number, freeTries: number): number {
    const { firstCodePauseMs, longestCodePauseMs } = this.#limits;
    return Math.min(longestCodePauseMs, firstCodePauseMs * 2 ** Math.max(0, tries - freeTries));
  }

  #at<T>(keys: readonly string[], ask: (width: Width, key: string) => T): readonly T[] {
    return this.#widths.slice(0, keys.length).map((width, index) => ask(width, keys[index] ?? ''));
  }
}
