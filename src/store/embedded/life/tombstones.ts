import type { Tombstone } from '../../../chat/chat.ts';
import type { DestructionReason } from '../../../chat/lifetime.ts';

/** Shared by all chats that ended for the same reason. */
const tombstones: Readonly<Record<DestructionReason, Tombstone>> = {
  ended: Object.freeze({ reason: 'ended' }),
  idle: Object.freeze({ reason: 'idle' }),
  expired: Object.freeze({ reason: 'expired' }),
};

interface Standing {
  readonly tombstone: Tombstone;
  readonly untilMs: number;
}

/** The tombstones of a store, the oldest first. Beyond the bound the oldest is removed early. */
export class Graveyard {
  readonly #standing = new Map<string, Standing>();
  readonly #bound: number;

  constructor(bound: number) {
    this.#bound = bound;
  }

  get size(): number {
    return this.#standing.size;
  }

  /** The time when the oldest tombstone expires; infinite without one. */
  get nextEndMs(): number {
    for (const { untilMs } of this.#standing.values()) return untilMs;
    return Number.POSITIVE_INFINITY;
  }

  add(chatId: string, reason: DestructionReason, untilMs: number): void {
    for (const oldest of this.#standing.keys()) {
      if (this.#standing.size < this.#bound) break;
      this.#standing.delete(oldest);
    }
    this.#standing.set(chatId, { tombstone: tombstones[reason], untilMs });
  }

  find(chatId: string, nowMs: number): Tombstone | undefined {
    const standing = this.#standing.get(chatId);
    if (!standing) return undefined;
    if (nowMs < standing.untilMs) return standing.tombstone;
    this.#standing.delete(chatId);
    return undefined;
  }

  sweep(nowMs: number): void {
    for (const [chatId, { untilMs }] of this.#standing) {
      if (untilMs > nowMs) return;
      this.#standing.delete(chatId);
    }
  }
}
