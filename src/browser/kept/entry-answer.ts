import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openChatKey } from '../../sealing/keys/chat-key.ts';
import { openChatKeys } from '../../sealing/keys/own-key.ts';
import { takeStorageKey } from './storage/sealed-items.ts';
import { saveChatKey, type TabKeys } from './tab-keys.ts';

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
  const keys = openSealedKeys(decodeBase64url(sealed), wrapKey);
  if (!keys) return 'unreadable';
  takeStorageKey(linkId, storageKey);
  return saveChatKey(linkId, { ...keys, linkKey }) ? 'kept' : 'not-kept';
}

/** A code that the person chose opens their own key as well. */
function openSealedKeys(sealed: Uint8Array | undefined, wrapKey: Uint8Array): Omit<TabKeys, 'linkKey'> | undefined {
  if (!sealed) return undefined;
  const chatKey = openChatKey(sealed, wrapKey);
  return chatKey ? { chatKey } : openChatKeys(sealed, wrapKey);
}
