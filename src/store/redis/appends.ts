import { noReactions } from '../../chat/message.ts';
import type { AppendOutcome, NewMessage } from '../chat-store.ts';
import { decodeKeptMessage, decodePlace } from './records.ts';
import { RedisFailure } from './redis-failure.ts';

/** Runs the script `append`, whose arguments are the messages' ids, and then sender and ciphertext of each. */
export type RunAppend = (chatId: string, args: readonly string[]) => Promise<unknown>;

interface WaitingMessage {
  readonly message: NewMessage;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Lua can hand over some thousands of values at once, and a script that takes long holds up all chats. */
const messagesPerScript = 100;

/**
 * Appends what one read of a connection brought for a chat with one script: many messages at once are those that waited
 * for a connection, and then cost half of what they cost one by one. None waits longer for that.
 */
export class Appends {
  private readonly runAppend: RunAppend;
  private readonly waitingByChat = new Map<string, WaitingMessage[]>();

  constructor(runAppend: RunAppend) {
    this.runAppend = runAppend;
  }

  append(chatId: string, message: NewMessage): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.waitingOf(chatId, message).push({ message, resolve, reject });
    });
  }

  /** Sends the messages of a chat that wait. Whatever else is asked about the chat comes after them. */
  send(chatId: string): void {
    const waiting = this.waitingByChat.get(chatId);
    if (!waiting) return;
    this.waitingByChat.delete(chatId);
    this.runAppend(chatId, argumentsOf(waiting)).then(
      (reply) => settle(waiting, reply),
      (error: unknown) => fail(waiting, error),
    );
  }

  private waitingOf(chatId: string, { messageId }: NewMessage): WaitingMessage[] {
    const waiting = this.waitingByChat.get(chatId);
    if (waiting) {
      // The script looks for messages among those that are there, not among those that come with them.
      const isRepeated = waiting.some(({ message }) => message.messageId === messageId);
      if (waiting.length < messagesPerScript && !isRepeated) return waiting;
      this.send(chatId);
    }
    if (this.waitingByChat.size === 0) process.nextTick(this.sendAll);
    const none: WaitingMessage[] = [];
    this.waitingByChat.set(chatId, none);
    return none;
  }

  private readonly sendAll = (): void => {
    for (const chatId of this.waitingByChat.keys()) this.send(chatId);
  };
}

function argumentsOf(waiting: readonly WaitingMessage[]): readonly string[] {
  const args: string[] = [];
  for (const { message } of waiting) args.push(message.messageId);
  for (const { message } of waiting) args.push(message.sender, message.sealed);
  return args;
}

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
  if (Array.isArray(outcome)) return { outcome: 'duplicate', message: decodeKeptMessage(outcome[0]) };
  if (outcome === 'gone' || outcome === 'chat-full') return { outcome };
  const place = decodePlace(outcome);
  return {
    outcome: 'appended',
    message: { messageId, ...place, sender, content: { kind: 'sealed', sealed }, reactions: noReactions },
  };
}
