import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { open, seal } from '../bytes/envelope.ts';
import { label } from '../bytes/label.ts';
import { randomBytes } from '../bytes/random.ts';
import { deriveKey, keyLength } from './derive-key.ts';

/** The keys that a code of a person's own opens. */
export interface ChatKeys {
  /** The key that the organizer made. */
  readonly chatKey: Uint8Array;
  /** Made with the person's first own code. The organizer never had it. */
  readonly ownKey: Uint8Array;
}

export interface OwnKeyContext {
  /** The key that the organizer made. */
  readonly chatKey: Uint8Array;
  readonly chatId: string;
  readonly participantId: string;
}

/** An own key is a secret of X25519 and the verifier of the code that it was made with. Its public half has the same length. */
const ownKeyLength = 2 * keyLength;

/** 64 bytes. @param verifier of the code that it is made with, 32 bytes: it binds the key to this code, and is never shown */
export const makeOwnKey = (verifier: Uint8Array): Uint8Array => concatBytes(randomBytes(keyLength), verifier);

/** Binds a person to their own key before its public half is shown; 32 bytes. */
export const hashOfPublicHalf = (publicHalf: Uint8Array): Uint8Array =>
  sha256(concatBytes(label('own key hash'), publicHalf));

/** Seals the public half of a person's own key for both people of the chat. 105 bytes. */
export const sealPublicHalf = (publicHalf: Uint8Array, context: OwnKeyContext): Uint8Array =>
  seal(publicHalf, sealingKeyOf(context), associatedDataOf(context));

/** undefined when it does not open. */
export function openPublicHalf(sealed: Uint8Array, context: OwnKeyContext): Uint8Array | undefined {
  const publicHalf = open(sealed, sealingKeyOf(context), associatedDataOf(context));
  return publicHalf?.length === ownKeyLength ? publicHalf : undefined;
}

/** Seals both keys under the wrap key of an own code. 137 bytes. */
export const sealChatKeys = ({ chatKey, ownKey }: ChatKeys, wrapKey: Uint8Array): Uint8Array =>
  seal(concatBytes(chatKey, ownKey), wrapKey, label('chat keys'));

/** undefined when the wrap key does not fit, or the envelope is damaged. */
export function openChatKeys(sealed: Uint8Array, wrapKey: Uint8Array): ChatKeys | undefined {
  const keys = open(sealed, wrapKey, label('chat keys'));
  if (keys?.length !== keyLength + ownKeyLength) return undefined;
  return { chatKey: keys.slice(0, keyLength), ownKey: keys.slice(keyLength) };
}

const sealingKeyOf = ({ chatKey, participantId }: OwnKeyContext): Uint8Array =>
  deriveKey(chatKey, label('own key key', participantId));

const associatedDataOf = ({ chatId, participantId }: OwnKeyContext): Uint8Array =>
  label('own key', chatId, participantId);
