import type { ChatRoom } from './chat-room.ts';

/** Loads the script of the parts that the first paint does not need. Each call tries again after a failed download. */
export function createConversationLoader(room: ChatRoom): () => void {
  let state: 'missing' | 'loading' = 'missing';
  return () => {
    if (state === 'loading' || room.over.aborted) return;
    state = 'loading';
    import('./conversation.ts').then(
      ({ startConversation }) => {
        if (!room.over.aborted) startConversation(room);
      },
      () => {
        state = 'missing';
      },
    );
  };
}
