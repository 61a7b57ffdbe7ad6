import { setTimeout as delay } from 'node:timers/promises';
import type { Target } from '../targets/target.ts';
import type { LiveChat } from './live-chat.ts';
import { openChats } from './open-chats.ts';

const chatCount = 200;
/** On average; a chat that has had its messages is ended, and another begins. */
const messagesPerChat = 400;
const pacingMs = 5;

/** Chats that come and go while people write in them: what the server holds is about the same at any time. */
export class Town {
  completed = 0;
  ended = 0;
  readonly #target: Target;
  readonly #chats: LiveChat[];
  readonly #onFailed: (reason: unknown) => void;
  #beginning: Promise<void> = Promise.resolve();

  private constructor(target: Target, chats: LiveChat[], onFailed: (reason: unknown) => void) {
    this.#target = target;
    this.#chats = chats;
    this.#onFailed = onFailed;
  }

  /** @param onFailed told when a message or a connection is lost that should not be */
  static async open(target: Target, onFailed: (reason: unknown) => void): Promise<Town> {
    const { chats } = await openChats(target, chatCount);
    return new Town(target, [...chats], onFailed);
  }

  /** Chats in which nothing has been written by the town itself yet. */
  get chats(): readonly LiveChat[] {
    return this.#chats;
  }

  /** Has so many messages a second written, each in any of the chats, for as long as this takes. */
  async write(messagesPerSecond: number, durationMs: number): Promise<void> {
    for (const chat of this.#chats) this.#follow(chat);
    const startedAtMs = performance.now();
    let sent = 0;
    for (let passedMs = 0; passedMs < durationMs; passedMs = performance.now() - startedAtMs) {
      for (const due = Math.floor((passedMs / 1000) * messagesPerSecond); sent < due; sent += 1) {
        this.#chats[Math.floor(Math.random() * this.#chats.length)]?.send(1);
      }
      await delay(pacingMs);
    }
    await this.#beginning;
  }

  close(): void {
    for (const chat of this.#chats) chat.close();
  }

  #follow(chat: LiveChat): void {
    const last = chat.completed + Math.ceil(2 * messagesPerChat * Math.random());
    chat.onLost = this.#onFailed;
    chat.onCompleted = (_, count) => {
      this.completed += count;
      // Nobody writes in a chat that has ended: whatever was sent has arrived.
      if (chat.completed >= last && chat.completed === chat.sent) this.#replace(chat);
    };
  }

  /** New chats begin one after the other, as people come. */
  #replace(chat: LiveChat): void {
    this.#chats.splice(this.#chats.indexOf(chat), 1);
    chat.end();
    this.ended += 1;
    this.#beginning = this.#beginning.then(() => this.#begin()).catch(this.#onFailed);
  }

  async #begin(): Promise<void> {
    const { chats } = await openChats(this.#target, 1);
    for (const chat of chats) this.#follow(chat);
    this.#chats.push(...chats);
  }
}
