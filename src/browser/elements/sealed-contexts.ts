import { isParticipantId } from '../../chat/participant.ts';
import type { MessageContext } from '../../sealing/messages.ts';
import type { ReactionContext } from '../../sealing/reactions.ts';
import { openChat } from '../kept/open-chat.ts';

/** The context of a version of a message's content; undefined without a key, and for an element that names no message. */
export function messageContextOf(message: HTMLElement | null, version: number): MessageContext | undefined {
  const chat = openChat();
  const { messageId, sender } = message?.dataset ?? {};
  if (!chat || !messageId || !isParticipantId(sender)) return undefined;
  return { ...chat, sender, messageId, version };
}

/** The context of a version of a participant's reaction to a message. */
export function reactionContextOf(
  message: HTMLElement | null,
  reactor: string | undefined,
  version: number,
): ReactionContext | undefined {
  const chat = openChat();
  const messageId = message?.dataset['messageId'];
  if (!chat || !messageId || !isParticipantId(reactor)) return undefined;
  return { ...chat, messageId, reactor, version };
}

/** The message that an element is a part of. In a shadow tree there is none: nothing there is compared. */
export const messageAround = (element: HTMLElement): HTMLElement | null =>
  element.getRootNode() === document ? element.closest<HTMLElement>('[data-message-id]') : null;
