import { label } from '../bytes/label.ts';
import { deriveKey } from './derive-key.ts';

/** A cache, because a page opens fifty messages at once, and deriving their key costs as much as opening one message. */
const keysByChat = new WeakMap<Uint8Array, Map<string, Uint8Array>>();

/** Derives a participant's key from the chat key; cached by the identity of the chat key's array. */
export function participantKeyOf(
  chatKey: Uint8Array,
  purpose: 'message key' | 'reaction key' | 'receipt key',
  participantId: string,
): Uint8Array {
  const keysOfChat = keysByChat.get(chatKey) ?? new Map<string, Uint8Array>();
  keysByChat.set(chatKey, keysOfChat);
  const name = `${purpose} ${participantId}`;
  const key = keysOfChat.get(name) ?? deriveKey(chatKey, label(purpose, participantId));
  keysOfChat.set(name, key);
  return key;
}
