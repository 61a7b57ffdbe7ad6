import type { ParticipantId } from '../../../src/chat/participant.ts';
import type { Receipts } from '../../../src/chat/receipt.ts';
import { receiptsElementId } from '../../../src/protocol/page.ts';
import { escapeHtml } from '../../../src/words/escape-html.ts';

/**
 * A participant's receipts, for the page's scripts. Pass the revision only for a single change, after all earlier changes
 * were sent; the state of a whole chat has none.
 */
export function renderReceipts(participantId: ParticipantId, receipts: Receipts, revision?: number): string {
  const seenRevision = revision === undefined ? '' : ` data-revision="${revision}"`;
  return `<data id="${receiptsElementId(participantId)}" data-participant="${participantId}" data-delivered-sequence="${receipts.deliveredSequence}" data-delivered-seal="${escapeHtml(receipts.deliveredSeal)}" data-read-sequence="${receipts.readSequence}" data-read-seal="${escapeHtml(receipts.readSeal)}"${seenRevision}></data>`;
}
