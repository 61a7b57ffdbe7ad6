import { advanceReceipts, noReceipts, type ReceiptAdvance, type Receipts } from '../../chat/receipt.ts';
import type { Command } from '../../protocol/commands.ts';

/** Tells the server which messages this page has received and its person has read. */
export interface ReceiptTeller {
  advance(step: ReceiptAdvance): void;
  /** Takes this person's receipts on all of their devices from the server. */
  hear(receipts: Receipts, isFresh: boolean): void;
}

/** Marks within this time are sent as one command. */
const gatherMs = 300;

/** Sends each mark once and only forward; marks lost with a connection are sent again on the next one. */
export function createReceiptTeller(send: (command: Command) => boolean, over: AbortSignal): ReceiptTeller {
  let reached = noReceipts;
  let told = noReceipts;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    // A read message was delivered: one command says both.
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

  // A hidden page may be frozen before the time is over.
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
