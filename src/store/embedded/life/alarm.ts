import { alarmAtLatestAfterMs } from '../../../config/limits.ts';
import type { Cancel, Clock } from '../../../runtime/clock.ts';

/** One timer for the earliest of many times. It may ring early, so that `onRing` must compare the time. */
export class Alarm {
  readonly #clock: Clock;
  readonly #onRing: () => void;
  #ringsAtMs = Number.POSITIVE_INFINITY;
  #cancel: Cancel | undefined;
  #isOff = false;

  constructor(clock: Clock, onRing: () => void) {
    this.#clock = clock;
    this.#onRing = onRing;
  }

  /** Rings at this time or earlier; an earlier time that was set before stays. */
  ringBy(atMs: number, nowMs: number): void {
    if (this.#isOff || atMs >= this.#ringsAtMs) return;
    this.#cancel?.();
    this.#ringsAtMs = Math.min(atMs, nowMs + alarmAtLatestAfterMs);
    this.#cancel = this.#clock.schedule(this.#ringsAtMs - nowMs, () => {
      this.#ringsAtMs = Number.POSITIVE_INFINITY;
      this.#onRing();
    });
  }

  /** Never rings again. */
  turnOff(): void {
    this.#isOff = true;
    this.#cancel?.();
  }
}
