import { noReactions } from '../../chat/message.ts';
import type { AppendOutcome, NewMessage } from '../chat-store.ts';
import { RedisFailure } from './connection/redis-failure.ts';
import { decodePlace, decodeStoredMessage } from './records/message-record.ts';

/** Runs the script `append`, whose arguments are id, sender and ciphertext of each message. */
export type RunAppend = (chatId: string, args: readonly string[]) => Promise<unknown>;

interface WaitingMessage {
  readonly message: NewMessage;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** A script that takes long holds up all chats, and Lua cannot unpack more than some thousand values. */
const messagesPerScript = 100;

/**
 * Appends all messages that one turn of the event loop brings for a chat with one script. Many at once come from an outbox
 * after an interruption, and cost half as much as one by one. No message waits for another.
 */
export class AppendBatches {
  readonly #runAppend: RunAppend;
  readonly #waitingByChat = new Map<string, WaitingMessage[]>();

  constructor(runAppend: RunAppend) {
    this.#runAppend = runAppend;
  }

  append(chatId: string, message: NewMessage): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.#batchOf(chatId).push({ message, resolve, reject });
    });
  }

  /** Sends the waiting messages of a chat; other scripts about the chat are sent after them. */
  send(chatId: string): void {
    const waiting = this.#waitingByChat.get(chatId);
    if (!waiting) return;
    this.#waitingByChat.delete(chatId);
    this.#runAppend(chatId, argumentsOf(waiting)).then(
      (reply) => settle(waiting, reply),
      (error: unknown) => fail(waiting, error),
    );
  }

  #batchOf(chatId: string): WaitingMessage[] {
    const waiting = this.#waitingByChat.get(chatId);
    if (waiting && waiting.length < messagesPerScript) return waiting;
    if (waiting) this.send(chatId);
    if (this.#waitingByChat.size === 0) process.nextTick(this.#sendAll);
    const batch: WaitingMessage[] = [];
    this.#waitingByChat.set(chatId, batch);
    return batch;
  }

  readonly #sendAll = (): void => {
    for (const chatId of this.#waitingByChat.keys()) this.send(chatId);
  };
}

const argumentsOf = (waiting: readonly WaitingMessage[]): readonly string[] =>
  waiting.flatMap(({ message: { messageId, sender, sealed } }) => [messageId, sender, sealed]);

function settle(waiting: readonly WaitingMessage[], reply: unknown): void {
  for (const [index, { message, resolve, reject }] of waiting.entries()) {
    try {
      resolve(decodeOutcome(message, Array.isArray(reply) ? reply[index] : reply));
    } catch (error) {
      reject(error);
    }
  }
}

function fail(waiting: readonly WaitingMessage[], error: unknown): void {
  const isFull = error instanceof RedisFailure && error.isFull;
  for (const { resolve, reject } of waiting) {
    if (isFull) resolve({ outcome: 'store-full' });
    else reject(error);
  }
}

function decodeOutcome({ messageId, sender, sealed }: NewMessage, outcome: unknown): AppendOutcome {
  if (outcome === 'gone' || outcome === 'chat-full') return { outcome };
  if (!Array.isArray(outcome)) return { outcome: 'duplicate', message: decodeStoredMessage(outcome) };
  const content = { kind: 'sealed', sealed } as const;
  const message = { messageId, ...decodePlace(outcome), sender, content, reactions: noReactions };
  return { outcome: 'appended', message };
}
