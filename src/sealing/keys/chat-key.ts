import { open, seal } from '../bytes/envelope.ts';
import { label } from '../bytes/label.ts';
import { randomBytes } from '../bytes/random.ts';
import { keyLength } from './derive-key.ts';

export const makeChatKey = (): Uint8Array => randomBytes(keyLength);

/**
 * 73 bytes.
 * @throws RangeError when the chat key has not 32 bytes
 */
export function sealChatKey(chatKey: Uint8Array, wrapKey: Uint8Array): Uint8Array {
  if (chatKey.length !== keyLength) throw new RangeError(`a chat key has ${keyLength} bytes`);
  return seal(chatKey, wrapKey, label('chat key'));
}

/** undefined when the wrap key does not fit, or the envelope is damaged. */
export function openChatKey(sealed: Uint8Array, wrapKey: Uint8Array): Uint8Array | undefined {
  const chatKey = open(sealed, wrapKey, label('chat key'));
  return chatKey?.length === keyLength ? chatKey : undefined;
}
