import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { prefixLength } from './length-prefix.ts';

/** What a derived key or a sealed thing is for. */
type Purpose =
  | 'access key'
  | 'wrap key'
  | 'greeting key'
  | 'name key'
  | 'message key'
  | 'reaction key'
  | 'chat key'
  | 'greeting'
  | 'name'
  | 'message'
  | 'reaction';

/**
 * Tells purposes apart: the info of a key's derivation and the associated data of sealing. Each part stands behind its
 * length, so that no two lists of parts give the same bytes.
 */
export function label(purpose: Purpose, ...details: readonly string[]): Uint8Array {
  const parts = [`parley v1 ${purpose}`, ...details];
  return concatBytes(...parts.map((part) => prefixLength(utf8ToBytes(part))));
}
