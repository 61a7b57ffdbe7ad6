import { x25519 } from '@noble/curves/ed25519.js';
import { equalBytes } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { label } from '../bytes/label.ts';
import { deriveKey, keyLength } from './derive-key.ts';
import type { OwnKeyContext } from './own-key.ts';

/** One value for each person, in the order of the participants. */
export type ForBoth<Value> = readonly [a: Value, b: Value];

/**
 * What an own key shows: the public key of its secret, and a hash that binds it to the code that it was made with. 64 bytes.
 * Without the secret, no guess at the code can be checked with it.
 */
export const publicHalfOf = (ownKey: Uint8Array): Uint8Array =>
  concatBytes(x25519.getPublicKey(ownKey.slice(0, keyLength)), sha256(concatBytes(label('own code'), ownKey)));

/**
 * The chat key on which both people's devices agree; 32 bytes. Whoever has neither person's own key cannot make it, whatever
 * else they have. undefined when the other's half is no key of X25519 that anything can be agreed with (RFC 7748, section 6.1).
 * @param ownKey this person's
 * @param othersHalf the public half of the other's
 * @param halves the public halves of both
 * @param context with the chat key that the organizer made
 */
export function agreedKeyOf(
  ownKey: Uint8Array,
  othersHalf: Uint8Array,
  halves: ForBoth<Uint8Array>,
  { chatKey, chatId }: Pick<OwnKeyContext, 'chatKey' | 'chatId'>,
): Uint8Array | undefined {
  try {
    const shared = x25519.getSharedSecret(ownKey.slice(0, keyLength), othersHalf.slice(0, keyLength));
    return deriveKey(concatBytes(shared, chatKey), concatBytes(label('agreed key', chatId), ...halves));
  } catch {
    return undefined;
  }
}

/** Compares in constant time. */
export const isSameKey = (one: Uint8Array, other: Uint8Array): boolean => equalBytes(one, other);
