import type { Message } from './message.ts';

/** The newest sequences that a participant's devices have received and shown; they cover every earlier message and only grow. */
export interface ReceiptMarks {
  readonly deliveredSequence: number;
  readonly readSequence: number;
}

/** The marks, each with the participant's sealed statement that moved it; empty while the mark is 0. */
export interface Receipts extends ReceiptMarks {
  /** A statement about the mark `delivered`, or about the mark `read` where that moved both. */
  readonly deliveredSeal: string;
  readonly readSeal: string;
}

export const noReceipts: Receipts = { deliveredSequence: 0, readSequence: 0, deliveredSeal: '', readSeal: '' };

/** A sequence and the participant's sealed statement of having got that far, base64url. */
export interface SealedMark {
  readonly sequence: number;
  readonly sealed: string;
}

/** The other person's messages that a participant has not read. */
export interface UnreadMessages {
  readonly count: number;
  /** The sequence of the first one; 0 when there is none. */
  readonly first: number;
}

export const nothingUnread: UnreadMessages = { count: 0, first: 0 };

/** A device's request to advance the receipts; an absent mark stays unchanged. */
export interface ReceiptAdvance {
  readonly delivered?: SealedMark;
  readonly read?: SealedMark;
}

/**
 * Advances receipts: never backwards; a read message counts as delivered. A mark past the newest message is ignored: its
 * statement is about a message that is not there. Returns the same object when nothing changed.
 */
export function advanceReceipts(receipts: Receipts, advance: ReceiptAdvance, newestSequence: number): Receipts {
  const read = furthest({ sequence: receipts.readSequence, sealed: receipts.readSeal }, advance.read, newestSequence);
  const delivered = furthest(
    furthest(
      { sequence: receipts.deliveredSequence, sealed: receipts.deliveredSeal },
      advance.delivered,
      newestSequence,
    ),
    read,
    newestSequence,
  );
  const moved = read.sequence !== receipts.readSequence || delivered.sequence !== receipts.deliveredSequence;
  if (!moved) return receipts;
  return {
    deliveredSequence: delivered.sequence,
    readSequence: read.sequence,
    deliveredSeal: delivered.sealed,
    readSeal: read.sealed,
  };
}

const furthest = (mark: SealedMark, next: SealedMark | undefined, newestSequence: number): SealedMark =>
  next && next.sequence > mark.sequence && next.sequence <= newestSequence ? next : mark;

/** The marks after a step forward. Returns the same object when nothing changed. */
export function moveMarks(
  marks: ReceiptMarks,
  { delivered = 0, read = 0 }: { delivered?: number; read?: number },
): ReceiptMarks {
  const readSequence = Math.max(marks.readSequence, read);
  const deliveredSequence = Math.max(marks.deliveredSequence, delivered, readSequence);
  const moved = readSequence !== marks.readSequence || deliveredSequence !== marks.deliveredSequence;
  return moved ? { deliveredSequence, readSequence } : marks;
}

export type Tick = 'sent' | 'delivered' | 'read';

/** The state of a message, by the receipts of its recipient. */
export function tickOf(message: Pick<Message, 'sequence'>, marks: ReceiptMarks): Tick {
  if (message.sequence <= marks.readSequence) return 'read';
  if (message.sequence <= marks.deliveredSequence) return 'delivered';
  return 'sent';
}
