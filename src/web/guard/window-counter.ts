import type { Clock } from '../../runtime/clock.ts';
import type { Taken } from './limiters.ts';

interface Window {
  count: number;
  readonly endsAtMs: number;
}

const taken: Taken = { ok: true };

/**
 * Counts in this process, by key, within a window that begins with a key's first point. Every connection and request takes
 * points here, so that no method is asynchronous, and one timer serves all keys.
 */
export class WindowCounter {
  readonly #clock: Clock;
  readonly #bound: number;
  readonly #durationMs: number;
  /** In the order in which they began, and so will end. */
  readonly #windows = new Map<string, Window>();
  #isSweepDue = false;

  constructor(clock: Clock, bound: number, durationMs: number) {
    this.#clock = clock;
    this.#bound = bound;
    this.#durationMs = durationMs;
  }

  /** The number of keys. */
  get size(): number {
    return this.#windows.size;
  }

  /** @param points larger numbers than the bound count as the bound, so that no request is refused forever */
  take(key: string, points = 1): Taken {
    const nowMs = this.#clock.nowMs();
    const window = this.#windowOf(key, nowMs);
    const count = window.count + this.#counted(points);
    if (count > this.#bound) return { ok: false, retryAfterMs: Math.max(1, window.endsAtMs - nowMs) };
    window.count = count;
    return taken;
  }

  giveBack(key: string, points = 1): void {
    const window = this.#windows.get(key);
    if (window) window.count -= this.#counted(points);
  }

  #counted(points: number): number {
    return Math.min(points, this.#bound);
  }

  #windowOf(key: string, nowMs: number): Window {
    const known = this.#windows.get(key);
    if (known && known.endsAtMs > nowMs) return known;
    const begun = { count: 0, endsAtMs: nowMs + this.#durationMs };
    // The new window ends after all others, so that it must come last in the map.
    this.#windows.delete(key);
    this.#windows.set(key, begun);
    this.#sweepIn(this.#durationMs);
    return begun;
  }

  #sweepIn(delayMs: number): void {
    if (this.#isSweepDue) return;
    this.#isSweepDue = true;
    this.#clock.schedule(delayMs, () => {
      this.#isSweepDue = false;
      this.#sweep(this.#clock.nowMs());
    });
  }

  /** Removes ended windows: keys name networks and devices, and must not stay longer than needed. */
  #sweep(nowMs: number): void {
    for (const [key, { endsAtMs }] of this.#windows) {
      if (endsAtMs > nowMs) {
        this.#sweepIn(endsAtMs - nowMs);
        return;
      }
      this.#windows.delete(key);
    }
  }
}
