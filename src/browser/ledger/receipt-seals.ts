import type { ParticipantId } from '../../chat/participant.ts';
import type { ReceiptMarks, Receipts } from '../../chat/receipt.ts';
import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openReceipt, type ReceiptContext, sealReceipt } from '../../sealing/receipts.ts';
import { type ReceiptClaim, tagOf } from '../../sealing/statements/claim.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { type ShownVersion, versionsIn } from './shown-versions.ts';

type Mark = ReceiptContext['mark'];

/** Makes this person's statements of marks, about messages that this page has received. */
export class MarkSeals {
  readonly #open: OpenChat;
  /** The newest version of each message, also of those that are not on the page any more, or never were. */
  readonly #received = new Map<number, Pick<ShownVersion, 'version' | 'sealed'>>();

  constructor(open: OpenChat) {
    this.#open = open;
  }

  see(messages: readonly HTMLElement[]): void {
    for (const message of messages) {
      const content = versionsIn(message)?.content;
      if (!content) continue;
      const { sequence, version, sealed } = content;
      this.#received.set(sequence, { version, sealed });
    }
  }

  /** undefined when no such message was received. */
  readonly seal = (mark: Mark, sequence: number): string | undefined => {
    const content = this.#received.get(sequence);
    const bytes = content && decodeBase64url(content.sealed);
    if (!content || !bytes) return undefined;
    const claim = { version: content.version, tag: tagOf(bytes) };
    return encodeBase64url(sealReceipt(claim, contextOf(this.#open, this.#open.me, mark, sequence)));
  };
}

/** A mark that the server shows, with the participant's claim; without one, they never gave it. */
export interface OpenedMark {
  readonly mark: Mark;
  readonly sequence: number;
  readonly claim: ReceiptClaim | undefined;
}

/** The receipts that a participant has really given, and every mark that the server shows. */
export function openReceipts(
  open: OpenChat,
  reader: ParticipantId,
  { deliveredSequence, deliveredSeal, readSequence, readSeal }: Receipts,
): { readonly marks: ReceiptMarks; readonly opened: readonly OpenedMark[] } {
  const openAs = (mark: Mark, sequence: number, seal: string) => {
    const bytes = decodeBase64url(seal);
    return bytes && openReceipt(bytes, contextOf(open, reader, mark, sequence));
  };
  const read = openAs('read', readSequence, readSeal);
  const delivered =
    openAs('delivered', deliveredSequence, deliveredSeal) ?? openAs('read', deliveredSequence, deliveredSeal);
  const givenRead = read ? readSequence : 0;
  const opened: readonly OpenedMark[] = [
    { mark: 'read', sequence: readSequence, claim: read },
    { mark: 'delivered', sequence: deliveredSequence, claim: delivered },
  ];
  return {
    marks: { readSequence: givenRead, deliveredSequence: Math.max(givenRead, delivered ? deliveredSequence : 0) },
    opened: opened.filter(({ sequence }) => sequence > 0),
  };
}

const contextOf = (open: OpenChat, reader: ParticipantId, mark: Mark, sequence: number): ReceiptContext => ({
  ...open,
  reader,
  mark,
  sequence,
});
