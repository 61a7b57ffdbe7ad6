import type { Chat } from '../chat/chat.ts';
import type { ChatEntry } from '../chat/chat-entry.ts';
import type { Device } from '../chat/participant.ts';
import type { ChatStore } from '../store/chat-store.ts';

/** A link, and the id of the device that the browser's cookie claims. */
export interface EnteredLink {
  readonly linkId: string;
  readonly deviceId: string;
}

/** The chat of a link, for a device that is in it. */
export interface EnteredChat {
  readonly link: EnteredLink;
  readonly chat: Chat;
  readonly device: Device;
}

/** Resolves to undefined when the chat has ended or does not have the device. */
export async function findEntered(store: ChatStore, link: EnteredLink): Promise<EnteredChat | undefined> {
  const found = await store.findByLink(link.linkId, link.deviceId);
  return found.found === 'chat' && found.device ? { link, chat: found.chat, device: found.device } : undefined;
}

/**
 * A chat's entry in a browser's list; undefined when the chat has ended or does not have the device.
 * @throws the store's errors when it is out of reach.
 */
export async function readChatEntry(store: ChatStore, link: EnteredLink): Promise<ChatEntry | undefined> {
  const entered = await findEntered(store, link);
  return entered && readEntryOf(store, entered);
}

/** The same for a chat that was just found. */
export async function readEntryOf(
  store: ChatStore,
  { link: { linkId }, chat, device: { participantId, isSubscribed } }: EnteredChat,
): Promise<ChatEntry | undefined> {
  const { chatId, createdAtMs, vanishAfterMs, participants } = chat;
  // Read after the chat, so that its read mark may be newer.
  const summary = await store.summary(chatId, participantId);
  if (summary === 'gone') return undefined;
  const receipts = { ...chat.receipts, [participantId]: summary.receipts };
  const { lastMessage, unread } = summary;
  return {
    ...(isSubscribed && { isSubscribed }),
    linkId,
    participantId,
    chat: { chatId, createdAtMs, vanishAfterMs, participants, receipts },
    lastMessage,
    unread,
  };
}
