import type { Message } from './message.ts';

/** How far a participant's devices have got, as sequences; every message up to there counts. Both only ever grow. */
export interface Receipts {
  readonly deliveredSequence: number;
  readonly readSequence: number;
}

export const noReceipts: Receipts = { deliveredSequence: 0, readSequence: 0 };

/** What has been asked for by a participant's device; a missing mark stays where it is. */
export interface ReceiptAdvance {
  readonly delivered?: number;
  readonly read?: number;
}

/**
 * The receipts after an advance: never backwards, never past the newest message, and what is read was delivered.
 * Returns the same object when nothing moved.
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

/** How far a message got, by the receipts of the one it was written to. */
export function tickOf(message: Pick<Message, 'sequence'>, receipts: Receipts): Tick {
  if (message.sequence <= receipts.readSequence) return 'read';
  if (message.sequence <= receipts.deliveredSequence) return 'delivered';
  return 'sent';
}
