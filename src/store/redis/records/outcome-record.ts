import type { UnreadMessages } from '../../../chat/receipt.ts';
import type { ChangeOutcome, ChatSummary } from '../../chat-store.ts';
import { receiptsIn } from './chat-record.ts';
import { decodeStoredMessage } from './message-record.ts';
import { UnreadableRecord } from './record-fields.ts';

/**
 * Checks the outcome in a script's reply.
 * @param of names the command, for the error
 * @throws UnreadableRecord for a reply that is none of these outcomes
 */
export function outcomeIn<const Outcome extends string>(
  reply: unknown,
  outcomes: readonly Outcome[],
  of: string,
): Outcome {
  const outcome = outcomes.find((one) => one === reply);
  if (outcome === undefined) throw new UnreadableRecord(`the outcome of ${of}`);
  return outcome;
}

/**
 * Reads the reply of a script that changes one message.
 * @throws UnreadableRecord
 */
export function decodeChange(reply: unknown): ChangeOutcome {
  if (Array.isArray(reply)) {
    const outcome = reply[1] === 'overtaken' ? 'overtaken' : 'changed';
    return { outcome, message: decodeStoredMessage(reply[0]) };
  }
  switch (reply) {
    case 'gone':
    case 'unknown':
    case 'not-yours':
    case 'deleted':
    case 'read-once':
    case 'chat-full':
    case 'waiting-full':
      return { outcome: reply };
    case 'full':
    case 'needs-grant':
      return { outcome: 'store-full' };
    default:
      throw new UnreadableRecord('the outcome of a change');
  }
}

/** The files that a script erased. */
export const erasedFilesIn = (reply: unknown): readonly string[] =>
  typeof reply === 'string' ? reply.split(' ').filter((assetId) => assetId !== '') : [];

/** A time in a reply; undefined for 0 or a missing one. */
export const momentIn = (reply: unknown): number | undefined => (Number(reply) > 0 ? Number(reply) : undefined);

export function decodeSummary(reply: readonly unknown[]): ChatSummary {
  const [newest, unread, ...receipts] = reply;
  const lastMessage = newest === '' ? undefined : decodeStoredMessage(newest);
  return { lastMessage, receipts: receiptsIn(receipts), unread: Number(unread) };
}

/** @throws UnreadableRecord */
export function decodeUnread(reply: unknown): UnreadMessages {
  if (!Array.isArray(reply)) throw new UnreadableRecord('the unread messages');
  return { count: Number(reply[0]), first: Number(reply[1]) };
}
