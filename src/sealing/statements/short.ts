import { open, seal } from '../bytes/envelope.ts';
import { pad, unpad } from '../bytes/padding.ts';
import { decodeStatement, encodeStatement, type Statement } from './statement.ts';

/**
 * Length prefix, statement with 8 claims, and 60 bytes. All deletions, reactions and withdrawals have this length, so that it
 * reveals neither the emoji nor the number of claims.
 */
const paddedLength = 256;

/**
 * 297 bytes.
 * @throws RangeError when statement and content do not fit: 8 claims and 60 bytes of content always do
 */
export const sealShort = (
  statement: Statement,
  content: Uint8Array,
  key: Uint8Array,
  associatedData: Uint8Array,
): Uint8Array => seal(pad(encodeStatement(statement, content), paddedLength), key, associatedData);

/** undefined when it does not open. */
export function openShort(
  sealed: Uint8Array,
  key: Uint8Array,
  associatedData: Uint8Array,
): { statement: Statement; content: Uint8Array } | undefined {
  const padded = open(sealed, key, associatedData);
  const bytes = padded && unpad(padded);
  return bytes && decodeStatement(bytes);
}
