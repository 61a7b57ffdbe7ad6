import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { open, seal } from '../bytes/envelope.ts';
import { label } from '../bytes/label.ts';
import { randomBytes } from '../bytes/random.ts';
import { deriveKey, keyLength } from './derive-key.ts';

/** The keys that a code of a person's own opens. */
export interface ChatKeys {
  readonly chatKey: Uint8Array;
  /** Made with the person's first own code. The organizer never had it. */
  readonly ownKey: Uint8Array;
}

export interface OwnKeyContext {
  readonly chatKey: Uint8Array;
  readonly chatId: string;
  readonly participantId: string;
}

export const makeOwnKey = (): Uint8Array => randomBytes(keyLength);

/** Binds a person to their own key before it is shown; 32 bytes. */
export const hashOfOwnKey = (ownKey: Uint8Array): Uint8Array => sha256(concatBytes(label('own key hash'), ownKey));

/** Seals a person's own key for both people of the chat. 73 bytes. */
export const sealOwnKey = (ownKey: Uint8Array, context: OwnKeyContext): Uint8Array =>
  seal(ownKey, sealingKeyOf(context), associatedDataOf(context));

/** undefined when it does not open. */
export function openOwnKey(sealed: Uint8Array, context: OwnKeyContext): Uint8Array | undefined {
  const ownKey = open(sealed, sealingKeyOf(context), associatedDataOf(context));
  return ownKey?.length === keyLength ? ownKey : undefined;
}

/** Seals both keys under the wrap key of an own code. 105 bytes. */
export const sealChatKeys = ({ chatKey, ownKey }: ChatKeys, wrapKey: Uint8Array): Uint8Array =>
  seal(concatBytes(chatKey, ownKey), wrapKey, label('chat keys'));

/** undefined when the wrap key does not fit, or the envelope is damaged. */
export function openChatKeys(sealed: Uint8Array, wrapKey: Uint8Array): ChatKeys | undefined {
  const keys = open(sealed, wrapKey, label('chat keys'));
  if (keys?.length !== 2 * keyLength) return undefined;
  return { chatKey: keys.slice(0, keyLength), ownKey: keys.slice(keyLength) };
}

const sealingKeyOf = ({ chatKey, participantId }: OwnKeyContext): Uint8Array =>
  deriveKey(chatKey, label('own key key', participantId));

const associatedDataOf = ({ chatId, participantId }: OwnKeyContext): Uint8Array =>
  label('own key', chatId, participantId);
