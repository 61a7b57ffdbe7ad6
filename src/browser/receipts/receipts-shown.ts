import { isParticipantId, type ParticipantId } from '../../chat/participant.ts';
import type { Receipts } from '../../chat/receipt.ts';

/** How far somebody has got, as the server says it. */
export interface ReceiptsShown {
  readonly participantId: ParticipantId;
  readonly receipts: Receipts;
  /** Said at the beginning of a page or of a connection: what was sent before and is not in it was lost. */
  readonly isFresh: boolean;
}

/** Hears of the receipts that the page was made with, then of each that replaces them. */
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
  readSequence,
  revision,
}: DOMStringMap): ReceiptsShown | undefined {
  if (!isParticipantId(participant) || readSequence === undefined) return undefined;
  const receipts = { deliveredSequence: Number(deliveredSequence), readSequence: Number(readSequence) };
  return { participantId: participant, receipts, isFresh: revision === undefined };
}
