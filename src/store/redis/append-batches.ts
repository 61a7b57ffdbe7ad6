import { noReactions } from '../../chat/message.ts';
import { othersOf } from '../../chat/participant.ts';
import { appendsPerScript } from '../../config/limits.ts';
import type { AppendOutcome, NewMessage } from '../chat-store.ts';
import { RedisFailure } from './connection/redis-failure.ts';
import { decodePlace, decodeStoredMessage } from './records/message-record.ts';

export interface AppendScripts {
  /** Runs the script `append`, whose arguments are id, sender, ciphertext, files and kind of each message. */
  run(chatId: string, args: readonly string[]): Promise<unknown>;
  /** Charges the budget of the chat's creator; false when that has too little left. */
  charge(chatId: string): Promise<boolean>;
  /** Grants the chat what was charged. */
  grant(chatId: string): Promise<void>;
}

/** A chat's messages that wait for a grant, in their order. */
interface Shortage {
  readonly refused: WaitingMessage[];
  /** Messages that arrived during the grant: they must not overtake the refused ones. */
  readonly held: WaitingMessage[];
  isGranting: boolean;
}

interface WaitingMessage {
  readonly message: NewMessage;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Appends with one script all messages of a chat that arrive in one turn of the event loop. An outbox sends many at once after an
 * interruption; together they cost half as much as one by one. No message waits for a later turn.
 */
export class AppendBatches {
  readonly #scripts: AppendScripts;
  readonly #waitingByChat = new Map<string, WaitingMessage[]>();
  readonly #shortages = new Map<string, Shortage>();

  constructor(scripts: AppendScripts) {
    this.#scripts = scripts;
  }

  append(chatId: string, message: NewMessage): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      const shortage = this.#shortages.get(chatId);
      const list = shortage?.isGranting ? shortage.held : this.#batchOf(chatId);
      list.push({ message, resolve, reject });
    });
  }

  /** Sends the waiting messages of a chat; other scripts about the chat are sent after them. */
  send(chatId: string): void {
    const waiting = this.#waitingByChat.get(chatId);
    if (!waiting) return;
    this.#waitingByChat.delete(chatId);
    this.#scripts.run(chatId, argumentsOf(waiting)).then(
      (reply) => this.#settle(chatId, waiting, reply),
      (error: unknown) => fail(waiting, error),
    );
  }

  #settle(chatId: string, waiting: readonly WaitingMessage[], reply: unknown): void {
    const needGrant = waiting.filter((_, index) => Array.isArray(reply) && reply[index] === 'needs-grant');
    settle(waiting, reply);
    if (needGrant.length === 0) return;
    const shortage = this.#shortages.get(chatId);
    if (shortage) {
      shortage.refused.push(...needGrant);
      return;
    }
    const begun: Shortage = { refused: needGrant, held: [], isGranting: false };
    this.#shortages.set(chatId, begun);
    void this.#endShortage(chatId, begun);
  }

  /** The script refuses every message after the first that needs a grant, so all of them come here in their order. */
  async #endShortage(chatId: string, shortage: Shortage): Promise<void> {
    try {
      const isCharged = await this.#scripts.charge(chatId);
      this.send(chatId);
      shortage.isGranting = true;
      if (isCharged) await this.#scripts.grant(chatId);
      this.#shortages.delete(chatId);
      if (!isCharged) refuse(shortage.refused.splice(0));
      for (const waiting of [...shortage.refused, ...shortage.held]) this.#batchOf(chatId).push(waiting);
    } catch (error) {
      this.#shortages.delete(chatId);
      fail([...shortage.refused, ...shortage.held], error);
    }
  }

  #batchOf(chatId: string): WaitingMessage[] {
    const waiting = this.#waitingByChat.get(chatId);
    if (waiting && waiting.length < appendsPerScript) return waiting;
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
  waiting.flatMap(({ message: { messageId, sender, sealed, assetIds = [], isReadOnce = false } }) => [
    messageId,
    sender,
    sealed,
    assetIds.join(' '),
    isReadOnce ? 'once' : 'sealed',
  ]);

/** Settles all messages but those that need a grant. */
function settle(waiting: readonly WaitingMessage[], reply: unknown): void {
  for (const [index, { message, resolve, reject }] of waiting.entries()) {
    const outcome: unknown = Array.isArray(reply) ? reply[index] : reply;
    if (outcome === 'needs-grant') continue;
    try {
      resolve(decodeOutcome(message, outcome));
    } catch (error) {
      reject(error);
    }
  }
}

const refuse = (waiting: readonly WaitingMessage[]): void => {
  for (const { resolve } of waiting) resolve({ outcome: 'store-full' });
};

function fail(waiting: readonly WaitingMessage[], error: unknown): void {
  const isFull = error instanceof RedisFailure && error.isFull;
  if (isFull) refuse(waiting);
  else for (const { reject } of waiting) reject(error);
}

function decodeOutcome({ messageId, sender, sealed, isReadOnce = false }: NewMessage, outcome: unknown): AppendOutcome {
  switch (outcome) {
    case 'gone':
    case 'chat-full':
    case 'waiting-full':
    case 'assets-missing':
      return { outcome };
  }
  if (!Array.isArray(outcome)) return { outcome: 'duplicate', message: decodeStoredMessage(outcome) };
  const content = { kind: 'sealed', version: 1, sealed, ...(isReadOnce && { readOnce: {} }) } as const;
  const message = { messageId, ...decodePlace(outcome), sender, content, reactions: noReactions };
  const subscribed = String(outcome[3] ?? '');
  const toTell = subscribed === '' ? [] : othersOf(sender).filter((other) => subscribed.split(' ').includes(other));
  return { outcome: 'appended', message, ...(toTell.length > 0 && { toTell }) };
}
