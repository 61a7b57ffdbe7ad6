import type { ParticipantId } from '../../../chat/participant.ts';

/**
 * The participants that are connected through this server, for each watched chat, as text with spaces between them. Redis may lose
 * them; then they must be written again.
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

  /** '' when all have left and Redis must still be told; undefined when there is nothing to write. */
  in(chatId: string): string | undefined {
    return this.#participants.get(chatId);
  }

  /** Redis has stored these participants. */
  said(chatId: string, participants: string, isWatched: boolean): void {
    if (this.#participants.get(chatId) !== participants) return;
    this.#unsaid.delete(chatId);
    if (participants === '' || !isWatched) this.#participants.delete(chatId);
  }

  /** Redis may not have stored the participants. */
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

  /** Returns the chats whose writes have failed, and forgets them. */
  takeUnsaid(): readonly string[] {
    const chatIds = [...this.#unsaid];
    this.#unsaid.clear();
    return chatIds;
  }
}
