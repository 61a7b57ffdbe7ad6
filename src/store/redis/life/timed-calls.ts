import type { Cancel, Clock } from '../../../runtime/clock.ts';

interface Expected {
  readonly atMs: number;
  readonly cancel: Cancel;
}

/**
 * Calls for chats at the times of erasures that this server knows: of messages that were read through it, and of unclaimed files that
 * were stored through it, also when nobody watches the chat. Each chat has one timer for the earliest time; each call resolves to the
 * next time.
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

  /** Sets the timer to this time if it is earlier than the present one; the call resolves to any later time. */
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
