import type { ChatEntry } from '../chat/chat-entry.ts';
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
): Promise<ChatEntry | undefined> {
  const found = await store.findByLink(linkId, deviceId);
  if (found.found !== 'chat' || !found.device) return undefined;
  const { participantId } = found;
  const { chatId, createdAtMs, vanishAfterMs, participants } = found.chat;
  // Read after the chat, so it may know of a later read mark.
  const summary = await store.summary(chatId, participantId);
  if (summary === 'gone') return undefined;
  const receipts = { ...found.chat.receipts, [participantId]: summary.receipts };
  const { lastMessage, unread } = summary;
  const { isTold } = found.device;
  return {
    ...(isTold && { isTold }),
    linkId,
    participantId,
    chat: { chatId, createdAtMs, vanishAfterMs, participants, receipts },
    lastMessage,
    unread,
  };
}
