import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

export const keyLength = 32;

/** HKDF-SHA256 (RFC 5869) without salt: the input is already random, or the output of Argon2id. */
export const deriveKey = (from: Uint8Array, info: Uint8Array): Uint8Array =>
  hkdf(sha256, from, undefined, info, keyLength);
