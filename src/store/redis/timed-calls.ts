import type { Cancel, Clock } from '../../runtime/clock.ts';

interface Expected {
  /** Ascending. */
  readonly momentsMs: number[];
  cancel: Cancel;
}

/**
 * Calls back at known moments of a chat, even if nobody watches it: when messages must be erased that were read through this
 * server. One timer for each chat.
 */
export class TimedCalls {
  readonly #clock: Clock;
  readonly #call: (chatId: string) => Promise<unknown>;
  readonly #retryMs: number;
  readonly #expected = new Map<string, Expected>();

  constructor(clock: Clock, retryMs: number, call: (chatId: string) => Promise<unknown>) {
    this.#clock = clock;
    this.#retryMs = retryMs;
    this.#call = call;
  }

  expect(chatId: string, atMs: number): void {
    const known = this.#expected.get(chatId);
    known?.cancel();
    const momentsMs = [...(known?.momentsMs ?? []), atMs].sort((one, other) => one - other);
    this.#wait(chatId, momentsMs);
  }

  close(): void {
    for (const { cancel } of this.#expected.values()) cancel();
    this.#expected.clear();
  }

  #wait(chatId: string, momentsMs: number[]): void {
    const [firstAtMs] = momentsMs;
    this.#expected.delete(chatId);
    if (firstAtMs === undefined) return;
    const cancel = this.#clock.schedule(Math.max(0, firstAtMs - this.#clock.nowMs()), () => this.#ring(chatId));
    this.#expected.set(chatId, { momentsMs, cancel });
  }

  #ring(chatId: string): void {
    const nowMs = this.#clock.nowMs();
    this.#wait(chatId, this.#expected.get(chatId)?.momentsMs.filter((atMs) => atMs > nowMs) ?? []);
    this.#call(chatId).catch(() => this.expect(chatId, this.#clock.nowMs() + this.#retryMs));
  }
}
