import { partOf } from '../page/page-part.ts';
import type { ChatRoom } from './chat-room.ts';

/** Loads the script of the parts that the first paint does not need. Each call tries again after a failed download. */
export function createConversationLoader(room: ChatRoom): () => void {
  const styled = styleSheetSettled(partOf(room.chat, 'link', HTMLLinkElement));
  let state: 'missing' | 'loading' = 'missing';
  return () => {
    if (state === 'loading' || room.over.aborted) return;
    state = 'loading';
    Promise.all([import('./conversation.ts'), styled]).then(
      ([{ startConversation }]) => {
        if (!room.over.aborted) startConversation(room);
      },
      () => {
        state = 'missing';
      },
    );
  };
}

/** The scripts measure what they show, so they begin with its styles, or when these cannot be had. */
function styleSheetSettled(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
}
