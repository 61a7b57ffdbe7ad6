import { ownCodeFields, ownCodePath } from '../../protocol/alone.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { sealChatKey } from '../../sealing/keys/chat-key.ts';
import { deriveEntryKeys, verifierOf } from '../../sealing/keys/entry-keys.ts';
import { askParley } from '../asking/ask-parley.ts';
import { Stretcher } from '../codes/stretcher.ts';
import type { AloneSurroundings } from './alone-surroundings.ts';

export type ReplaceOutcome = 'replaced' | 'unable' | 'unreachable' | 'refused' | 'too-often';

/**
 * Stretches a new code, and gives the server its verifier and the chat key sealed under it. The same code may be given again when
 * no answer came.
 */
export async function replaceCode(
  { linkId, linkKey, chatKey }: AloneSurroundings,
  code: string,
  otherDevices: 'stay' | 'leave',
): Promise<ReplaceOutcome> {
  const stretched = linkKey && (await stretchOnce(code, linkKey));
  if (!stretched) return 'unable';
  const { accessKey, wrapKey } = deriveEntryKeys(stretched);
  const body = new URLSearchParams({
    [ownCodeFields.verifier]: encodeBase64url(verifierOf(accessKey)),
    [ownCodeFields.sealedChatKey]: encodeBase64url(sealChatKey(chatKey, wrapKey)),
    [ownCodeFields.otherDevices]: otherDevices,
  });
  try {
    const { ok, status } = await askParley(ownCodePath(linkId), { method: 'POST', body, cache: 'no-store' });
    if (ok) return 'replaced';
    if (status === 429) return 'too-often';
    return status >= 500 ? 'unreachable' : 'refused';
  } catch {
    return 'unreachable';
  }
}

/** undefined where the browser cannot run the worker. */
async function stretchOnce(code: string, linkKey: Uint8Array): Promise<Uint8Array | undefined> {
  const stretcher = new Stretcher();
  try {
    return await stretcher.stretch(code, linkKey, 'own');
  } catch {
    return undefined;
  } finally {
    stretcher.stop();
  }
}
