import { isParticipantId } from '../../chat/participant.ts';
import { elementIds } from '../../protocol/page.ts';
import { rememberOpenChat } from '../kept/open-chat.ts';
import { findKeys, shareKeys } from '../kept/shared-keys.ts';
import { openWaitingMessages } from '../kept/waiting-messages.ts';
import { htmx } from '../page/htmx.ts';
import { onceProcessed } from '../page/htmx-events.ts';
import { partOf } from '../page/page-part.ts';
import { startRoom } from './room.ts';

/**
 * The chat page for this tab: the chat when the keys are here, or in another tab of this browser; else the landing view,
 * so that the code is typed again. Nothing of the chat is opened, and no connection made, before that is known.
 */
export async function startChatPage(chat: HTMLElement): Promise<void> {
  const { chatId, linkId, me } = chat.dataset;
  if (!chatId || !linkId || !isParticipantId(me)) throw new Error('the chat page does not say whose it is');
  const [keys, kept] = await Promise.all([findKeys(linkId), openWaitingMessages(linkId), onceProcessed(chat)]);
  if (!keys) return fill(chat, elementIds.landingTemplate);
  const open = { chatId, linkId, me, chatKey: keys.chatKey };
  rememberOpenChat(open);
  fill(chat, elementIds.roomTemplate);
  startRoom(chat, open, kept, shareKeys(linkId));
}

/** Puts what waits in a template in the place of everything else. */
function fill(chat: HTMLElement, templateId: string): void {
  const template = partOf(chat, `#${templateId}`, HTMLTemplateElement);
  chat.replaceChildren(template.content);
  htmx.process(chat);
}
