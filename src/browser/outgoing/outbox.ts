import { acknowledgedWithinMs } from '../../chat/limits.ts';
import { messageElementId } from '../../protocol/page.ts';
import type { WaitingMessage, WaitingMessages } from '../kept/waiting/waiting-messages.ts';
import type { PendingBubbles } from './pending-bubbles.ts';
import { TaskQueue } from './task-queue.ts';

export interface OutboxSurroundings {
  readonly kept: WaitingMessages;
  readonly bubbles: PendingBubbles;
  /** Hands a message to the open connection. */
  send(message: WaitingMessage): void;
  /** Whether the two people's devices have agreed on another key since this message was sealed. */
  isSealedWithEarlierKey(message: WaitingMessage): boolean;
  /** Seals a message anew, so that this page's statements are numbered in the order in which they are sent. */
  sealAgain(message: WaitingMessage): WaitingMessage;
  /** The server has answered nothing for too long: the connection must be replaced. */
  giveUpConnection(): void;
}

/**
 * The messages of this device that the server has not accepted yet. Each is kept before it is shown, shown before it is
 * sent, and sent again on every connection, in the order in which they were written, until its echo arrives.
 */
export class Outbox {
  readonly #surroundings: OutboxSurroundings;
  readonly #waiting = new Map<string, WaitingMessage>();
  /** Keeps the order of the messages, although storing is asynchronous. */
  readonly #tasks = new TaskQueue();
  /** `new`: earlier messages are sent first, before any that is written now. */
  #connection: 'none' | 'new' | 'flowing' = 'none';
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(surroundings: OutboxSurroundings) {
    this.#surroundings = surroundings;
  }

  /** A message that cannot be stored (the storage is full) is sent all the same. Resolves when it is stored. */
  add(message: WaitingMessage): Promise<void> {
    const isKept = this.#tasks.add(() => this.#surroundings.kept.add(message));
    this.#tasks.add(() => {
      this.#hold(message);
      this.#dispatch([message]);
    });
    return isKept;
  }

  has(messageId: string): boolean {
    return this.#waiting.has(messageId);
  }

  /** Shows and sends the messages that an earlier page, or a closed tab, has left unsent. Resolves when they are sent. */
  takeUp(): Promise<void> {
    const { kept } = this.#surroundings;
    return this.#tasks.add(async () => {
      const found: WaitingMessage[] = [];
      for (const message of await kept.list()) {
        if (this.#waiting.has(message.messageId)) continue;
        if (document.getElementById(messageElementId(message.messageId))) await kept.remove(message.messageId);
        else found.push(message);
      }
      for (const message of found) this.#hold(message);
      this.#dispatch(this.#withPresentKey(found.filter(({ refusal }) => refusal === undefined)));
    });
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  /** There is a connection: waiting messages are sent, and new ones after them. */
  connected(): void {
    this.#connection = 'new';
    this.#tasks.add(() => {
      if (this.#connection !== 'new') return;
      this.#connection = 'flowing';
      this.#dispatch(this.#withPresentKey(this.#unrefused()));
    });
  }

  disconnected(): void {
    this.#connection = 'none';
    clearTimeout(this.#patience);
  }

  /** The server has accepted this message, or it must wait for its files. Returns whether it was waiting here. */
  letGo(messageId: string): boolean {
    const { kept, bubbles } = this.#surroundings;
    if (!this.#waiting.delete(messageId)) return false;
    bubbles.remove(messageId);
    this.#tasks.add(() => kept.remove(messageId));
    this.#watch();
    return true;
  }

  /** The server has refused this message for good. */
  refuse(messageId: string, reason: string): void {
    const message = this.#waiting.get(messageId);
    if (!message) return;
    this.#change({ ...message, refusal: reason });
    this.#watch();
  }

  close(): void {
    this.disconnected();
    this.#waiting.clear();
  }

  #hold(message: WaitingMessage): void {
    this.#waiting.set(message.messageId, message);
    this.#surroundings.bubbles.show(message, () => this.#tryAgain(message));
  }

  #change(message: WaitingMessage): void {
    this.#hold(message);
    this.#tasks.add(() => this.#surroundings.kept.replace(message));
  }

  #tryAgain({ refusal: _, ...refused }: WaitingMessage): void {
    const message = this.#surroundings.sealAgain(refused);
    this.#change(message);
    this.#dispatch([message]);
  }

  /** Seals all from the first on anew that has another key, so that the statements' numbers rise. The server keeps what it has. */
  #withPresentKey(messages: readonly WaitingMessage[]): readonly WaitingMessage[] {
    const first = messages.findIndex((message) => this.#surroundings.isSealedWithEarlierKey(message));
    if (first === -1) return messages;
    const anew = messages.slice(first).map((message) => this.#surroundings.sealAgain(message));
    for (const message of anew) this.#change(message);
    return [...messages.slice(0, first), ...anew];
  }

  #dispatch(messages: readonly WaitingMessage[]): void {
    if (this.#connection !== 'flowing') return;
    for (const message of messages) this.#surroundings.send(message);
    this.#watch();
  }

  /** Replaces the connection when no acknowledgement arrives in time. */
  #watch(): void {
    clearTimeout(this.#patience);
    if (this.#connection !== 'flowing' || this.#unrefused().length === 0) return;
    this.#patience = setTimeout(() => this.#surroundings.giveUpConnection(), acknowledgedWithinMs);
  }

  #unrefused(): readonly WaitingMessage[] {
    return [...this.#waiting.values()].filter(({ refusal }) => refusal === undefined);
  }
}
