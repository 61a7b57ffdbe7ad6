import { concatBytes } from '@noble/hashes/utils.js';
import { decodeBase64url, encodeBase64url } from './bytes/base64url.ts';
import { open, seal } from './bytes/envelope.ts';
import { label } from './bytes/label.ts';
import { type KeysOfChat, openWithEither, participantKeyOf } from './keys/participant-key.ts';
import type { ReceiptClaim } from './statements/claim.ts';

/** The context that a receipt is bound to: opening it fails in any other. */
export interface ReceiptContext extends KeysOfChat {
  readonly chatId: string;
  /** The participant who received or read the messages. */
  readonly reader: string;
  readonly mark: 'delivered' | 'read' | 'opened';
  /** All messages up to this one; of one that is read once and was opened, this one alone. */
  readonly sequence: number;
}

const versionLength = 4;
const tagLength = 8;

/**
 * 53 bytes.
 * @throws RangeError for a malformed tag
 */
export function sealReceipt({ version, tag }: ReceiptClaim, context: ReceiptContext): Uint8Array {
  const tagBytes = decodeBase64url(tag);
  if (tagBytes?.length !== tagLength) throw new RangeError('not a tag');
  const versionBytes = new Uint8Array(versionLength);
  new DataView(versionBytes.buffer).setUint32(0, version);
  return seal(concatBytes(versionBytes, tagBytes), receiptKeyOf(context.chatKey, context), associatedDataOf(context));
}

/** undefined when it does not open. */
export function openReceipt(sealed: Uint8Array, context: ReceiptContext): ReceiptClaim | undefined {
  const bytes = openWithEither(context, (chatKey) =>
    open(sealed, receiptKeyOf(chatKey, context), associatedDataOf(context)),
  );
  if (bytes?.length !== versionLength + tagLength) return undefined;
  const version = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return { version, tag: encodeBase64url(bytes.subarray(versionLength)) };
}

const receiptKeyOf = (chatKey: Uint8Array, { reader }: ReceiptContext): Uint8Array =>
  participantKeyOf(chatKey, 'receipt key', reader);

const associatedDataOf = ({ chatId, reader, mark, sequence }: ReceiptContext): Uint8Array =>
  label('receipt', chatId, reader, mark, String(sequence));
