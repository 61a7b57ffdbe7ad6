import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { randomBytes } from './random.ts';

const formatVersion = 2;
const nonceLength = 24;
const nonceEnd = 1 + nonceLength;

/**
 * `version ‖ nonce ‖ ciphertext and tag`, 41 bytes longer than the plaintext. XChaCha20-Poly1305
 * (draft-irtf-cfrg-xchacha): its nonce is long enough to be random.
 * @throws Error when the key is not 32 bytes
 */
export function seal(plaintext: Uint8Array, key: Uint8Array, associatedData: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const ciphertext = xchacha20poly1305(key, nonce, associatedData).encrypt(plaintext);
  return concatBytes(Uint8Array.of(formatVersion), nonce, ciphertext);
}

/** The plaintext; undefined when the envelope is damaged, or was sealed with another key, associated data or version. */
export function open(sealed: Uint8Array, key: Uint8Array, associatedData: Uint8Array): Uint8Array | undefined {
  if (sealed[0] !== formatVersion) return undefined;
  try {
    const nonce = sealed.subarray(1, nonceEnd);
    return xchacha20poly1305(key, nonce, associatedData).decrypt(sealed.subarray(nonceEnd));
  } catch {
    return undefined;
  }
}
