import { leastPauseOfRequestsMs } from '../../chat/limits.ts';
import { retryDelayMs } from './retry-delay.ts';

/** How often a page asks by a request for what no socket brings: every few seconds, later when nobody answers. */
export class RequestPace {
  #failures = 0;
  #nextAtMs = 0;

  /** Whether it is time for the next request. Call `answered` or `failed` afterwards. */
  get isDue(): boolean {
    return performance.now() >= this.#nextAtMs;
  }

  /** Until the request is answered, no other is due. */
  begin(): void {
    this.#nextAtMs = Number.POSITIVE_INFINITY;
  }

  answered(): void {
    this.#failures = 0;
    this.#nextAtMs = performance.now() + leastPauseOfRequestsMs;
  }

  /** @param askedMs the pause that the server asked for; see `retryAfterMs` */
  failed(askedMs = 0): void {
    this.#nextAtMs = performance.now() + Math.max(leastPauseOfRequestsMs, retryDelayMs(this.#failures, askedMs));
    this.#failures += 1;
  }
}
