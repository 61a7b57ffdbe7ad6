import { label } from '../bytes/label.ts';
import { deriveKey } from './derive-key.ts';

/**
 * Proves to the server that the sender has the link with its fragment, without giving the link key away; 32 bytes. Tries at
 * a code count against the link only with this proof. The server keeps its SHA-256; see `verifierOf`.
 */
export const linkProofOf = (linkKey: Uint8Array): Uint8Array => deriveKey(linkKey, label('link proof'));
