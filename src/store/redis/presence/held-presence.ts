import type { ParticipantId } from '../../../chat/participant.ts';

/**
 * The participants connected through this server, by watched chat, as text with spaces between them. Redis may lose them, so
 * that they must be written again.
 */
export class HeldPresence {
  readonly #participants = new Map<string, string>();
  readonly #unsaid = new Set<string>();

  get isEmpty(): boolean {
    return this.#participants.size === 0;
  }

  hold(chatId: string, participants: readonly ParticipantId[]): void {
    this.#participants.set(chatId, participants.join(' '));
  }

  /** '' when everybody has left and Redis must still be told; undefined when there is nothing to write. */
  in(chatId: string): string | undefined {
    return this.#participants.get(chatId);
  }

  /** Redis knows it now. */
  said(chatId: string, participants: string, isWatched: boolean): void {
    if (this.#participants.get(chatId) !== participants) return;
    this.#unsaid.delete(chatId);
    if (participants === '' || !isWatched) this.#participants.delete(chatId);
  }

  /** Redis may not know it. */
  failed(chatId: string): void {
    if (this.#participants.has(chatId)) this.#unsaid.add(chatId);
  }

  /** A departure is still written after the last watcher has left. */
  endWatch(chatId: string): void {
    if (this.#participants.get(chatId) !== '') this.forget(chatId);
  }

  forget(chatId: string): void {
    this.#participants.delete(chatId);
    this.#unsaid.delete(chatId);
  }

  /** The chats about which saying it failed; empty afterwards. */
  takeUnsaid(): readonly string[] {
    const chatIds = [...this.#unsaid];
    this.#unsaid.clear();
    return chatIds;
  }
}
