import type { Cancel, Clock } from '../../../runtime/clock.ts';

interface Expected {
  readonly atMs: number;
  readonly cancel: Cancel;
}

/**
 * Calls for a chat at the moments that this server knows of, also where nobody watches it: the erasures of messages that were read
 * through this server, and of unclaimed files that came through it. One timer for each chat, set to the earliest of them; each call
 * resolves to the next one.
 */
export class TimedCalls {
  readonly #clock: Clock;
  readonly #call: (chatId: string) => Promise<number | undefined>;
  readonly #retryMs: number;
  readonly #expected = new Map<string, Expected>();
  #isClosed = false;

  constructor(clock: Clock, retryMs: number, call: (chatId: string) => Promise<number | undefined>) {
    this.#clock = clock;
    this.#retryMs = retryMs;
    this.#call = call;
  }

  /** A moment that is not before the one that is waited for changes nothing: the call then says which is next. */
  expect(chatId: string, atMs: number): void {
    const known = this.#expected.get(chatId);
    if (this.#isClosed || (known && known.atMs <= atMs)) return;
    known?.cancel();
    const cancel = this.#clock.schedule(Math.max(0, atMs - this.#clock.nowMs()), () => void this.#ring(chatId));
    this.#expected.set(chatId, { atMs, cancel });
  }

  close(): void {
    this.#isClosed = true;
    for (const { cancel } of this.#expected.values()) cancel();
    this.#expected.clear();
  }

  async #ring(chatId: string): Promise<void> {
    this.#expected.delete(chatId);
    const nextAtMs = await this.#call(chatId).catch(() => this.#clock.nowMs() + this.#retryMs);
    if (nextAtMs !== undefined) this.expect(chatId, nextAtMs);
  }
}
