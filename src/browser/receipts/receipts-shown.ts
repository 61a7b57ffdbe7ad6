import { isParticipantId, type ParticipantId } from '../../chat/participant.ts';
import type { Receipts } from '../../chat/receipt.ts';
import { countIn } from '../page/arrival.ts';

/** One participant's receipts as the server sent them. */
export interface ReceiptsShown {
  readonly participantId: ParticipantId;
  readonly receipts: Receipts;
  /** The chat's revision when they changed; 0 when they are fresh. */
  readonly revision: number;
  /** Sent at the start of a page or connection: marks that were told before and are not in it were lost. */
  readonly isFresh: boolean;
}

/** Calls `hear` with the receipts in the page, then with each that replaces them. */
export function onReceiptsShown(holder: HTMLElement, hear: (shown: ReceiptsShown) => void, over: AbortSignal): void {
  const read = (nodes: Iterable<Node>) => {
    for (const node of nodes) {
      const shown = node instanceof HTMLElement && readReceipts(node.dataset);
      if (shown) hear(shown);
    }
  };
  const observer = new MutationObserver((changes) => read(changes.flatMap(({ addedNodes }) => [...addedNodes])));
  observer.observe(holder, { childList: true });
  over.addEventListener('abort', () => observer.disconnect());
  read(holder.children);
}

function readReceipts({
  participant,
  deliveredSequence,
  deliveredSeal = '',
  readSequence,
  readSeal = '',
  revision,
}: DOMStringMap): ReceiptsShown | undefined {
  if (!isParticipantId(participant) || readSequence === undefined) return undefined;
  const marks = { deliveredSequence: countIn(deliveredSequence), readSequence: countIn(readSequence) };
  return {
    participantId: participant,
    receipts: { ...marks, deliveredSeal, readSeal },
    revision: countIn(revision),
    isFresh: revision === undefined,
  };
}
