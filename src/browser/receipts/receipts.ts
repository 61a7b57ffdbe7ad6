import { advanceReceipts, noReceipts, type ReceiptAdvance, type Receipts } from '../../chat/receipt.ts';
import type { Command } from '../../protocol/commands.ts';

/** Tells the server how far this page has got. */
export interface ReceiptTeller {
  advance(step: ReceiptAdvance): void;
  /** How far the server says that this person has got, on all of their devices. */
  hear(receipts: Receipts, isFresh: boolean): void;
}

/** What comes in a bunch, and what is seen as soon as it comes, is told in one word. */
const gatherMs = 300;

/** Tells each mark once, only forward; what a lost connection took with it is told again on the next one. */
export function createReceiptTeller(send: (command: Command) => boolean, over: AbortSignal): ReceiptTeller {
  let reached = noReceipts;
  let told = noReceipts;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    // What is read was delivered, so that the one word says both.
    const { readSequence } = reached;
    if (readSequence > told.readSequence && send({ type: 'read', sequence: readSequence })) {
      told = forward(told, { read: readSequence });
    }
    const { deliveredSequence } = reached;
    if (deliveredSequence > told.deliveredSequence && send({ type: 'delivered', sequence: deliveredSequence })) {
      told = forward(told, { delivered: deliveredSequence });
    }
  };
  const tellSoon = () => {
    if (forward(told, stepTo(reached)) !== told) timer ??= setTimeout(tell, gatherMs);
  };

  // A page that is no longer seen may be put to sleep before the time is over.
  document.addEventListener('visibilitychange', () => document.hidden && tell(), { signal: over });
  over.addEventListener('abort', () => clearTimeout(timer));

  return {
    advance: (step) => {
      reached = forward(reached, step);
      tellSoon();
    },
    hear: (receipts, isFresh) => {
      told = isFresh ? receipts : forward(told, stepTo(receipts));
      reached = forward(reached, stepTo(receipts));
      tellSoon();
    },
  };
}

const forward = (receipts: Receipts, step: ReceiptAdvance): Receipts =>
  advanceReceipts(receipts, step, Number.POSITIVE_INFINITY);

const stepTo = ({ deliveredSequence, readSequence }: Receipts): ReceiptAdvance => ({
  delivered: deliveredSequence,
  read: readSequence,
});
