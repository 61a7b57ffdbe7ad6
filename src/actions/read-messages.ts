import type { Chat } from '../chat/chat.ts';
import type { Message } from '../chat/message.ts';
import type { ParticipantId } from '../chat/participant.ts';
import { nothingUnread, type UnreadMessages } from '../chat/receipt.ts';
import type { ChatStore } from '../store/chat-store.ts';

/** Which messages of a chat are wanted. Sequences are exclusive. */
export type MessagesPlace =
  | { readonly place: 'newest' }
  | { readonly place: 'before' | 'after'; readonly sequence: number }
  | { readonly place: 'around'; readonly messageId: string };

/** At most `limit` messages in ascending order; none when the place or the chat does not exist. */
export async function readMessages(
  store: ChatStore,
  chatId: string,
  wanted: MessagesPlace,
  limit: number,
): Promise<readonly Message[]> {
  switch (wanted.place) {
    case 'newest':
      return store.page(chatId, limit);
    case 'before':
      return store.page(chatId, limit, wanted.sequence);
    case 'after': {
      const page = await store.page(chatId, limit, wanted.sequence + 1 + limit);
      return page.filter(({ sequence }) => sequence > wanted.sequence);
    }
    case 'around': {
      const sequence = await store.findSequence(chatId, wanted.messageId);
      return sequence === undefined ? [] : store.page(chatId, limit, beforeWithContext(sequence, limit / 2, limit));
    }
  }
}

export interface FirstMessages {
  /** In ascending order; never empty in a chat that has messages. */
  readonly messages: readonly Message[];
  readonly unread: UnreadMessages;
}

/** The messages that a page opens with: those around the first unread one, else the newest. */
export async function readFirstMessages(
  store: ChatStore,
  { chatId, sequence, receipts }: Chat,
  participantId: ParticipantId,
  limit: number,
): Promise<FirstMessages> {
  const mayHaveUnread = receipts[participantId].readSequence < sequence;
  const unread = mayHaveUnread ? await store.findUnread(chatId, participantId) : nothingUnread;
  const before = unread.count > 0 ? beforeWithContext(unread.first, limit / 5, limit) : undefined;
  return { messages: await store.page(chatId, limit, before), unread };
}

/** Where a page has to end so that a message is on it after about as many others. */
const beforeWithContext = (sequence: number, othersBefore: number, limit: number): number =>
  Math.max(1, sequence - Math.floor(othersBefore)) + limit;
