import type { Chat } from './chat.ts';
import type { ChatEvent } from './events.ts';
import { mostUnread } from './limits.ts';
import type { Message } from './message.ts';
import type { ParticipantId } from './participant.ts';

/** One entry of a browser's list of chats: a chat as one of its two people sees it. */
export interface ChatEntry {
  readonly linkId: string;
  /** The participant that this browser is. */
  readonly participantId: ParticipantId;
  readonly chat: Pick<Chat, 'chatId' | 'createdAtMs' | 'vanishAfterMs' | 'participants' | 'receipts'>;
  /** The newest message in its present state; undefined while there is none. */
  readonly lastMessage: Message | undefined;
  /** The number of other people's messages after this participant's read mark, at most `mostUnread`. */
  readonly unread: number;
  /** Present where this browser is subscribed to pushes of the chat. */
  readonly isSubscribed?: true;
}

/**
 * Applies an event of the chat to its entry. Returns the same object when nothing visible changes, as for an event that was
 * applied before. Returns `uncounted` when only a part of the unread messages was read: then the store must count the rest.
 */
export function entryAfter(entry: ChatEntry, event: ChatEvent): ChatEntry | 'uncounted' {
  if (event.type === 'message') return afterMessage(entry, event.message);
  if (event.type === 'receipts' && event.participantId === entry.participantId) return afterReceipts(entry, event);
  return entry;
}

function afterMessage(entry: ChatEntry, message: Message): ChatEntry {
  const { lastMessage, participantId, unread } = entry;
  if (lastMessage !== undefined && message.sequence < lastMessage.sequence) return entry;
  if (message.sequence === lastMessage?.sequence) {
    return message.revision > lastMessage.revision ? { ...entry, lastMessage: message } : entry;
  }
  const isUnread = message.sender !== participantId && message.sequence > readSequenceOf(entry);
  return { ...entry, lastMessage: message, unread: Math.min(mostUnread, unread + (isUnread ? 1 : 0)) };
}

function afterReceipts(
  entry: ChatEntry,
  { participantId, receipts }: Extract<ChatEvent, { type: 'receipts' }>,
): ChatEntry | 'uncounted' {
  if (receipts.readSequence <= readSequenceOf(entry)) return entry;
  const isAllRead = receipts.readSequence >= (entry.lastMessage?.sequence ?? 0);
  if (entry.unread > 0 && !isAllRead) return 'uncounted';
  const { chat } = entry;
  return { ...entry, chat: { ...chat, receipts: { ...chat.receipts, [participantId]: receipts } }, unread: 0 };
}

/** The sequence up to which this participant has read. */
export const readSequenceOf = ({ chat, participantId }: Pick<ChatEntry, 'chat' | 'participantId'>): number =>
  chat.receipts[participantId].readSequence;
