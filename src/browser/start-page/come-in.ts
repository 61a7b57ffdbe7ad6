import { formAnswerWithinMs } from '../../chat/limits.ts';
import { entryFields, paths } from '../../protocol/page.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { deriveEntryKeys } from '../../sealing/keys/entry-keys.ts';
import { decodeLinkKey } from '../../sealing/keys/link-key.ts';
import { linkProofOf } from '../../sealing/keys/link-proof.ts';
import { askParley } from '../asking/ask-parley.ts';
import { stretchOnce } from '../codes/stretch-once.ts';
import { missingAbility } from '../kept/abilities.ts';
import { keepEntryAnswer } from '../kept/entry-answer.ts';
import type { Invitation } from '../kept/organizer-record.ts';
import { say } from '../texts/say.ts';

/**
 * Enters as one of the two with the link and code that this tab keeps, and shows the chat. The server sees the same entry as when
 * the code is typed. Resolves to the reason in words when it did not happen.
 */
export async function comeInAs(linkId: string, invitation: Invitation): Promise<string> {
  const linkKey = decodeLinkKey(invitation.linkKey);
  const missing = missingAbility();
  if (missing || !linkKey) return missing ?? say('shown.codeFailed');
  const stretched = await stretchOnce(invitation.code, linkKey, 'given');
  if (!stretched) return say('shown.codeFailed');
  const { accessKey, wrapKey } = deriveEntryKeys(stretched);
  const answer = await enter(linkId, accessKey, linkProofOf(linkKey));
  if (!answer) return say('shown.unreachable');
  if (!answer.ok) return wordsOfRefusal(answer.status);
  if (keepEntryAnswer(linkId, await answer.text(), wrapKey, linkKey) !== 'kept') return say('shown.codeFailed');
  location.assign(`${paths.link(linkId)}#${invitation.linkKey}`);
  return '';
}

/** undefined when nobody answered. */
async function enter(linkId: string, accessKey: Uint8Array, linkProof: Uint8Array): Promise<Response | undefined> {
  const body = new URLSearchParams({
    [entryFields.accessKey]: encodeBase64url(accessKey),
    [entryFields.linkProof]: encodeBase64url(linkProof),
  });
  try {
    return await askParley(paths.enter(linkId), { method: 'POST', body }, formAnswerWithinMs);
  } catch {
    return undefined;
  }
}

function wordsOfRefusal(status: number): string {
  // The reloaded page says that the chat has ended.
  if (status === 404 || status === 410) location.reload();
  if (status === 403) return say('inviting.codeReplaced');
  return say(status === 429 ? 'inviting.tooMany' : 'shown.unreachable');
}
