import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openDeletion } from '../../sealing/messages.ts';
import { openWithdrawal } from '../../sealing/reactions.ts';
import type { Statement } from '../../sealing/statements/statement.ts';
import { messageContextOf, reactionContextOf } from '../elements/sealed-contexts.ts';

/** The sender's statement that a message is deleted; undefined when it does not open: then they have not said so. */
export function openDeletionIn(message: HTMLElement, { version, sealed = '' }: DOMStringMap): Statement | undefined {
  const context = messageContextOf(message, Number(version));
  const bytes = decodeBase64url(sealed);
  return context && bytes && openDeletion(bytes, context);
}

/** The participant's statement that they took their reaction back; undefined when it does not open. */
export function openWithdrawalIn(
  message: HTMLElement,
  { participant, version, sealed = '' }: DOMStringMap,
): Statement | undefined {
  const context = reactionContextOf(message, participant, Number(version));
  const bytes = decodeBase64url(sealed);
  return context && bytes && openWithdrawal(bytes, context);
}
