import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { prefixLength } from './length-prefix.ts';

/** The purpose of a derived key or an envelope. */
type Purpose =
  | 'access key'
  | 'wrap key'
  | 'link proof'
  | 'greeting key'
  | 'name key'
  | 'message key'
  | 'reaction key'
  | 'receipt key'
  | 'file key'
  | 'chat key'
  | 'chat keys'
  | 'own key key'
  | 'own code'
  | 'own key'
  | 'own key hash'
  | 'agreed key'
  | 'agreement key'
  | 'agreement'
  | 'safety words'
  | 'provisional safety words'
  | 'greeting'
  | 'name'
  | 'message'
  | 'deletion'
  | 'reaction'
  | 'withdrawal'
  | 'receipt'
  | 'tag'
  | 'kept';

/**
 * Separates purposes: the `info` of key derivation and the associated data of sealing. Each part has a length prefix, so that
 * no two lists of parts give the same bytes.
 */
export function label(purpose: Purpose, ...details: readonly string[]): Uint8Array {
  const parts = [`parley v2 ${purpose}`, ...details];
  return concatBytes(...parts.map((part) => prefixLength(utf8ToBytes(part))));
}
