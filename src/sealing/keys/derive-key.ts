import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

export const keyLength = 32;

/** HKDF-SHA256 (RFC 5869) without salt: what it derives from is random, or Argon2id's, already. */
export const deriveKey = (from: Uint8Array, info: Uint8Array): Uint8Array =>
  hkdf(sha256, from, undefined, info, keyLength);
