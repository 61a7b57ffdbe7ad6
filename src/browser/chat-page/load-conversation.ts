import type { ChatRoom } from './chat-room.ts';

/** Loads what comes after the first paint. Called again it tries again, until it is there: it can be lost on a bad network. */
export function createConversationLoader(room: ChatRoom): () => void {
  let state: 'missing' | 'coming' = 'missing';
  return () => {
    if (state === 'coming' || room.over.aborted) return;
    state = 'coming';
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
