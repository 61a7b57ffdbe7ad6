import type { ParticipantId } from '../../../src/chat/participant.ts';
import type { Receipts } from '../../../src/chat/receipt.ts';
import { receiptsElementId } from '../../../src/protocol/page.ts';

/**
 * How far a participant has got, for the page's scripts. The revision is said only where everything before it has
 * been sent too: with a single change, not with the state of a whole chat.
 */
export function renderReceipts(participantId: ParticipantId, receipts: Receipts, revision?: number): string {
  const seenRevision = revision === undefined ? '' : ` data-revision="${revision}"`;
  return `<data id="${receiptsElementId(participantId)}" data-participant="${participantId}" data-delivered-sequence="${receipts.deliveredSequence}" data-read-sequence="${receipts.readSequence}"${seenRevision}></data>`;
}
