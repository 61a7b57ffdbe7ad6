import { utf8ToBytes } from '@noble/hashes/utils.js';
import { open, seal } from './bytes/envelope.ts';
import { label } from './bytes/label.ts';
import { pad, unpad } from './bytes/padding.ts';
import { decodeUtf8 } from './bytes/utf8.ts';
import { deriveKey } from './keys/derive-key.ts';

/** Length prefix and 40 characters of 4 bytes each; the padding hides the length of a name. */
const paddedNameLength = 168;

const greetingKeyOf = (linkKey: Uint8Array): Uint8Array => deriveKey(linkKey, label('greeting key'));
const nameKeyOf = (chatKey: Uint8Array): Uint8Array => deriveKey(chatKey, label('name key'));

/**
 * Seals the name for the landing page's greeting; anybody with the link can open it. 209 bytes.
 * @throws RangeError when the name has more than 164 bytes
 */
export const sealGreeting = (name: string, linkKey: Uint8Array): Uint8Array =>
  sealText(name, greetingKeyOf(linkKey), label('greeting'));

export const openGreeting = (sealed: Uint8Array, linkKey: Uint8Array): string | undefined =>
  openText(sealed, greetingKeyOf(linkKey), label('greeting'));

/**
 * Seals a participant's name for both people of the chat. 209 bytes.
 * @throws RangeError when the name has more than 164 bytes
 */
export const sealName = (name: string, chatKey: Uint8Array, participantId: string): Uint8Array =>
  sealText(name, nameKeyOf(chatKey), label('name', participantId));

export const openName = (sealed: Uint8Array, chatKey: Uint8Array, participantId: string): string | undefined =>
  openText(sealed, nameKeyOf(chatKey), label('name', participantId));

const sealText = (text: string, key: Uint8Array, associatedData: Uint8Array): Uint8Array =>
  seal(pad(utf8ToBytes(text), paddedNameLength), key, associatedData);

function openText(sealed: Uint8Array, key: Uint8Array, associatedData: Uint8Array): string | undefined {
  const padded = open(sealed, key, associatedData);
  const bytes = padded && unpad(padded);
  return bytes && decodeUtf8(bytes);
}
