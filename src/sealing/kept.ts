import { utf8ToBytes } from '@noble/hashes/utils.js';
import { open, seal } from './bytes/envelope.ts';
import { label } from './bytes/label.ts';
import { decodeUtf8 } from './bytes/utf8.ts';

/**
 * Seals a text that a browser keeps. 41 bytes longer than the text.
 * @param storageKey 32 random bytes that the server keeps and destroys with the chat or the device
 * @param place where the browser keeps it: it opens in no other place
 */
export const sealKept = (text: string, storageKey: Uint8Array, place: string): Uint8Array =>
  seal(utf8ToBytes(text), storageKey, label('kept', place));

/** undefined when it does not open. */
export function openKept(sealed: Uint8Array, storageKey: Uint8Array, place: string): string | undefined {
  const bytes = open(sealed, storageKey, label('kept', place));
  return bytes && decodeUtf8(bytes);
}
