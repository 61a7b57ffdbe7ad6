import type { Chat } from './chat.ts';
import type { ChatEvent } from './events.ts';
import type { Message } from './message.ts';
import type { ParticipantId } from './participant.ts';

/** How far what is unread is counted; this many stands for this many or more. */
export const mostUnread = 99;

/** One of the chats that a browser has entered, as their list shows it to one of the two people. */
export interface ChatEntry {
  readonly linkId: string;
  /** Who of the chat this browser is. */
  readonly participantId: ParticipantId;
  readonly chat: Pick<Chat, 'chatId' | 'createdAtMs' | 'participants' | 'receipts'>;
  /** The newest message, as it is now; undefined while there is none. */
  readonly lastMessage: Message | undefined;
  /** Messages of the others after this participant's read mark, `mostUnread` at most. */
  readonly unread: number;
}

/**
 * The entry after an event of its chat: the same object when the event shows nowhere in it. `uncounted` when only some of
 * what was unread is read now, and the store must be asked how much is left. Events that the entry knows of change nothing.
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

/** Up to where this participant has read. */
export const readSequenceOf = ({ chat, participantId }: Pick<ChatEntry, 'chat' | 'participantId'>): number =>
  chat.receipts[participantId].readSequence;
