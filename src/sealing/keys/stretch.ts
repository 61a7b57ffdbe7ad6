import { argon2id } from '@noble/hashes/argon2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { normalizeOwnCode } from './own-code.ts';
import { normalizeSecretCode } from './secret-code.ts';

/** OWASP's minimum for Argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { m: 19 * 1024, t: 2, p: 1, dkLen: 32 };

/**
 * Makes every guess at a code expensive: Argon2id (RFC 9106) salted with the link key, 32 bytes. Blocks for a second or
 * more on a phone, so it belongs in a worker.
 * @throws RangeError for an invalid secret code; to report the problem to a person, call `normalizeSecretCode` first
 */
export function stretchSecretCode(code: string, linkKey: Uint8Array): Uint8Array {
  const normalized = normalizeSecretCode(code);
  if (!normalized.ok) throw new RangeError('not a secret code');
  return argon2id(utf8ToBytes(normalized.code), linkKey, cost);
}

/**
 * The same for a code or a phrase that a person chose.
 * @throws RangeError when nothing of it is left once it is normalized
 */
export function stretchOwnCode(typed: string, linkKey: Uint8Array): Uint8Array {
  const code = normalizeOwnCode(typed);
  if (code === '') throw new RangeError('not a code');
  return argon2id(utf8ToBytes(code), linkKey, cost);
}
