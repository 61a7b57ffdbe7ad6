import type { ParticipantId } from '../../../chat/participant.ts';

/**
 * Who is connected through this server in each chat that it watches, to be said again when Redis may not know it: participants with
 * spaces between them.
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

  /** Empty when everybody has left, and that is to be said; undefined when nothing is to be said. */
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

  /** That somebody has left is said even if nobody watches the chat any more. */
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
