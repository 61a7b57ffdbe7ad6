import { label } from '../bytes/label.ts';
import { deriveKey } from './derive-key.ts';

/** A cache, because a page opens fifty messages at once, and deriving their key costs as much as opening one message. */
const keysByChat = new WeakMap<Uint8Array, Map<string, Uint8Array>>();

/** The keys of a chat: the organizer made the first, and the two people's devices may have agreed on another. */
export interface KeysOfChat {
  /** Seals. Use one array for a chat and never write to it: derived keys are cached by its identity. */
  readonly chatKey: Uint8Array;
  /** The chat's other key, which opens as well. */
  readonly otherKey?: Uint8Array | undefined;
}

/** Opens something with whichever of the chat's keys fits. */
export const openWithEither = <Opened>(
  { chatKey, otherKey }: KeysOfChat,
  tryKey: (chatKey: Uint8Array) => Opened | undefined,
): Opened | undefined => tryKey(chatKey) ?? (otherKey && tryKey(otherKey));

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
