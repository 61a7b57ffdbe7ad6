import type { Message } from './message.ts';

/** The newest sequences that a participant's devices have received and shown; they cover every earlier message and only grow. */
export interface Receipts {
  readonly deliveredSequence: number;
  readonly readSequence: number;
}

export const noReceipts: Receipts = { deliveredSequence: 0, readSequence: 0 };

/** The other person's messages that a participant has not read. */
export interface UnreadMessages {
  readonly count: number;
  /** The sequence of the first one; 0 when there is none. */
  readonly first: number;
}

export const nothingUnread: UnreadMessages = { count: 0, first: 0 };

/** A device's request to advance the receipts; an absent mark stays unchanged. */
export interface ReceiptAdvance {
  readonly delivered?: number;
  readonly read?: number;
}

/**
 * Advances receipts: never backwards, never past the newest message; a read message counts as delivered.
 * Returns the same object when nothing changed.
 */
export function advanceReceipts(receipts: Receipts, advance: ReceiptAdvance, newestSequence: number): Receipts {
  const readSequence = Math.max(receipts.readSequence, Math.min(advance.read ?? 0, newestSequence));
  const deliveredSequence = Math.max(
    receipts.deliveredSequence,
    Math.min(advance.delivered ?? 0, newestSequence),
    readSequence,
  );
  const moved = readSequence !== receipts.readSequence || deliveredSequence !== receipts.deliveredSequence;
  return moved ? { deliveredSequence, readSequence } : receipts;
}

export type Tick = 'sent' | 'delivered' | 'read';

/** The state of a message, by the receipts of its recipient. */
export function tickOf(message: Pick<Message, 'sequence'>, receipts: Receipts): Tick {
  if (message.sequence <= receipts.readSequence) return 'read';
  if (message.sequence <= receipts.deliveredSequence) return 'delivered';
  return 'sent';
}
