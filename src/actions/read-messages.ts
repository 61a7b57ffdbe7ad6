import type { Chat } from '../chat/chat.ts';
import type { Message } from '../chat/message.ts';
import type { ParticipantId } from '../chat/participant.ts';
import { nothingUnread, type UnreadMessages } from '../chat/receipt.ts';
import type { ChatStore } from '../store/chat-store.ts';

/** A part of a chat's messages. Sequences are exclusive. */
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
  /** In ascending order; empty only in a chat without messages. */
  readonly messages: readonly Message[];
  readonly unread: UnreadMessages;
}

/** The messages of a page that opens: those around the first unread one, or the newest when none is unread. */
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

/** The end of a page that shows a message after about this many others. */
const beforeWithContext = (sequence: number, othersBefore: number, limit: number): number =>
  Math.max(1, sequence - Math.floor(othersBefore)) + limit;
