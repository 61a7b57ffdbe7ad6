import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openChatKey } from '../../sealing/keys/chat-key.ts';
import { takeStorageKey } from './storage/sealed-items.ts';
import { saveChatKey } from './tab-keys.ts';

/**
 * Keeps the keys that the answer to a right code brings: the sealed chat key and the storage key, with a space between them.
 * `unreadable`: the chat key does not open with the code's key. `not-kept`: the browser stores nothing for this page.
 */
export function keepEntryAnswer(
  linkId: string,
  answer: string,
  wrapKey: Uint8Array,
  linkKey: Uint8Array,
): 'kept' | 'unreadable' | 'not-kept' {
  const [sealed = '', storageKey] = answer.trim().split(' ');
  const sealedChatKey = decodeBase64url(sealed);
  const chatKey = sealedChatKey && openChatKey(sealedChatKey, wrapKey);
  if (!chatKey) return 'unreadable';
  takeStorageKey(linkId, storageKey);
  return saveChatKey(linkId, { chatKey, linkKey }) ? 'kept' : 'not-kept';
}
