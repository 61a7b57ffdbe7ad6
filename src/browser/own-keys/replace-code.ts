import { ownCodeFields, ownCodePath } from '../../protocol/own-keys.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { publicHalfOf } from '../../sealing/keys/agreed-key.ts';
import { deriveEntryKeys, verifierOf } from '../../sealing/keys/entry-keys.ts';
import { hashOfPublicHalf, sealChatKeys } from '../../sealing/keys/own-key.ts';
import { askParley } from '../asking/ask-parley.ts';
import { stretchOnce } from '../codes/stretch-once.ts';
import type { KnownOwnKeys } from './known-own-keys.ts';
import type { OwnKeySurroundings } from './own-key-surroundings.ts';

export type ReplaceOutcome = 'replaced' | 'overtaken' | 'unable' | 'unreachable' | 'refused' | 'too-often';

/**
 * Stretches a new code, and gives the server its verifier, the chat's keys sealed under it, and the hash of the person's own key. The
 * own key is made with the first own code and stays the same. The same code may be given again when no answer came.
 */
export async function replaceCode(
  { linkId, linkKey, chatKey }: OwnKeySurroundings,
  keys: KnownOwnKeys,
  code: string,
  otherDevices: 'stay' | 'leave',
): Promise<ReplaceOutcome> {
  const stretched = linkKey && (await stretchOnce(code, linkKey, 'own'));
  if (!stretched) return 'unable';
  const { accessKey, wrapKey } = deriveEntryKeys(stretched);
  const verifier = verifierOf(accessKey);
  const ownKey = await keys.forNewCode(verifier);
  const body = new URLSearchParams({
    [ownCodeFields.verifier]: encodeBase64url(verifier),
    [ownCodeFields.sealedChatKey]: encodeBase64url(sealChatKeys({ chatKey, ownKey }, wrapKey)),
    [ownCodeFields.ownKeyHash]: encodeBase64url(hashOfPublicHalf(publicHalfOf(ownKey))),
    [ownCodeFields.otherDevices]: otherDevices,
  });
  try {
    const { ok, status } = await askParley(ownCodePath(linkId), { method: 'POST', body });
    if (ok || status === 409) keys.settle(ok);
    if (ok) return 'replaced';
    if (status === 409) return 'overtaken';
    if (status === 429) return 'too-often';
    return status >= 500 ? 'unreachable' : 'refused';
  } catch {
    return 'unreachable';
  }
}
