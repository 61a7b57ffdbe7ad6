import { sha256 } from '@noble/hashes/sha2.js';
import { label } from '../bytes/label.ts';
import { deriveKey } from './derive-key.ts';

export interface EntryKeys {
  /** Sent to the server to prove the code; 32 bytes. */
  readonly accessKey: Uint8Array;
  /** Opens the sealed chat key, and never leaves the browser; 32 bytes. */
  readonly wrapKey: Uint8Array;
}

export const deriveEntryKeys = (stretched: Uint8Array): EntryKeys => ({
  accessKey: deriveKey(stretched, label('access key')),
  wrapKey: deriveKey(stretched, label('wrap key')),
});

/**
 * The SHA-256 of an access key or a link proof, stored by the server. A slow hash would add nothing: each guess at a code
 * already costs an Argon2id, and a link key has 128 random bits.
 */
export const verifierOf = (secret: Uint8Array): Uint8Array => sha256(secret);
