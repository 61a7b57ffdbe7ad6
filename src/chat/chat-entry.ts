import type { Chat } from './chat.ts';
import type { Message } from './message.ts';
import type { ParticipantId } from './participant.ts';

/** How far what is unread is counted; this many stands for this many or more. */
export const mostUnread = 99;

/** One of the chats that a browser has entered, as their list shows it to one of the two people. */
export interface ChatEntry {
  readonly linkId: string;
  /** Who of the chat this browser is. */
  readonly participantId: ParticipantId;
  readonly chat: Chat;
  /** The newest message, as it is now; undefined while there is none. */
  readonly lastMessage: Message | undefined;
  /** Messages of the others after this participant's read mark, `mostUnread` at most. */
  readonly unread: number;
}
