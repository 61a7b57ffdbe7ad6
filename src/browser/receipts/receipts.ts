import { receiptsGatheredMs } from '../../chat/limits.ts';
import { moveMarks, noReceipts, type ReceiptMarks } from '../../chat/receipt.ts';
import type { Command } from '../../protocol/commands.ts';

/** Tells the server which messages this page has received and its person has read. */
export interface ReceiptTeller {
  advance(step: MarkStep): void;
  /** Takes this person's receipts on all of their devices from the server. */
  hear(marks: ReceiptMarks, isFresh: boolean): void;
}

type MarkStep = Parameters<typeof moveMarks>[1];

export interface ReceiptTellerParts {
  send(command: Command): boolean;
  /** The sealed statement of a mark; undefined when the message at it is not on this page. */
  seal(mark: 'delivered' | 'read', sequence: number): string | undefined;
}

/** Sends each mark once and only forward; marks lost with a connection are sent again on the next one. */
export function createReceiptTeller({ send, seal }: ReceiptTellerParts, over: AbortSignal): ReceiptTeller {
  let reached: ReceiptMarks = noReceipts;
  let told: ReceiptMarks = noReceipts;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    // A read message was delivered: one command says both.
    const { readSequence } = reached;
    if (readSequence > told.readSequence && tellMark('read', readSequence)) {
      told = moveMarks(told, { read: readSequence });
    }
    const { deliveredSequence } = reached;
    if (deliveredSequence > told.deliveredSequence && tellMark('delivered', deliveredSequence)) {
      told = moveMarks(told, { delivered: deliveredSequence });
    }
  };
  const tellMark = (type: 'delivered' | 'read', sequence: number): boolean => {
    const sealed = seal(type, sequence);
    return sealed !== undefined && send({ type, sequence, sealed });
  };
  const tellSoon = () => {
    if (moveMarks(told, stepTo(reached)) !== told) timer ??= setTimeout(tell, receiptsGatheredMs);
  };

  // A hidden page may be frozen before the time is over.
  document.addEventListener('visibilitychange', () => document.hidden && tell(), { signal: over });
  over.addEventListener('abort', () => clearTimeout(timer));

  return {
    advance: (step) => {
      reached = moveMarks(reached, step);
      tellSoon();
    },
    hear: (marks, isFresh) => {
      told = isFresh ? marks : moveMarks(told, stepTo(marks));
      reached = moveMarks(reached, stepTo(marks));
      tellSoon();
    },
  };
}

const stepTo = ({ deliveredSequence, readSequence }: ReceiptMarks): MarkStep => ({
  delivered: deliveredSequence,
  read: readSequence,
});
