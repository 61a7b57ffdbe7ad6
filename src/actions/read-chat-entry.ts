import { type ChatEntry, mostUnread, readSequenceOf } from '../chat/chat-entry.ts';
import type { Limits } from '../config/limits.ts';
import type { ChatStore } from '../store/chat-store.ts';

/** A link, and the id of the device that the browser would have entered it with. */
export interface EnteredLink {
  readonly linkId: string;
  readonly deviceId: string;
}

/**
 * A chat's entry in a browser's list; undefined when the chat has ended or the device is not, or no longer, in it.
 * @throws the store's errors when it is out of reach.
 */
export async function readChatEntry(
  store: ChatStore,
  { linkId, deviceId }: EnteredLink,
  limits: Limits,
): Promise<ChatEntry | undefined> {
  const found = await store.findByLink(linkId, deviceId);
  if (found.found !== 'chat' || !found.device) return undefined;
  const { participantId } = found;
  const { chatId, createdAtMs, participants, receipts, sequence } = found.chat;
  const nothing: ChatEntry = {
    linkId,
    participantId,
    chat: { chatId, createdAtMs, participants, receipts },
    lastMessage: undefined,
    unread: 0,
  };
  return lookBack(store, nothing, sequence, limits);
}

/** Finds the newest message, and counts back from it to the read mark, over `messagesPerUnreadCount` messages at most. */
async function lookBack(
  store: ChatStore,
  entry: ChatEntry,
  newestSequence: number,
  { messagesPerPage, messagesPerUnreadCount }: Limits,
): Promise<ChatEntry> {
  const { chat, participantId } = entry;
  const readSequence = readSequenceOf(entry);
  let { lastMessage, unread } = entry;
  let before = newestSequence + 1;
  for (let lookedAt = 0; lookedAt < messagesPerUnreadCount; ) {
    const limit = Math.min(messagesPerPage, Math.max(1, before - 1 - readSequence));
    // The first page is the newest one, so it includes messages written after the chat was found.
    const page = await store.page(chat.chatId, limit, lastMessage && before);
    lastMessage ??= page.at(-1);
    unread += page.filter(({ sender, sequence }) => sender !== participantId && sequence > readSequence).length;
    before = page[0]?.sequence ?? 1;
    if (before <= readSequence + 1 || unread >= mostUnread) break;
    lookedAt += page.length;
  }
  return { ...entry, lastMessage, unread: Math.min(mostUnread, unread) };
}
