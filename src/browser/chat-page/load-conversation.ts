import type { OpenChat } from '../kept/open-chat.ts';
import { loadScript } from '../page/load-script.ts';
import { partOf } from '../page/page-part.ts';
import type { ChatRoom } from './chat-room.ts';

/** Loads the script of the parts that the first paint does not need. */
export async function loadConversation(room: ChatRoom): Promise<void> {
  const styled = styleSheetSettled(partOf(room.chat, 'link', HTMLLinkElement));
  const { startConversation } = await loadScript('conversation', () => import('./conversation.ts'));
  await styled;
  if (!room.over.aborted) startConversation(room);
}

/** The scripts measure what they show, so they begin with its styles, or when these cannot be had. */
function styleSheetSettled(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
}

/** Resolves to false when the chat is not lost, or nothing answers. */
export const showIfLost = (chat: HTMLElement, open: OpenChat): Promise<boolean> =>
  loadScript('conversation', () => import('./conversation.ts'))
    .then(({ showLostChat }) => showLostChat(chat, open))
    .catch(() => false);
