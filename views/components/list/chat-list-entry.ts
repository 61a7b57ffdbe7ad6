import { participantOf } from '../../../src/chat/chat.ts';
import { type ChatEntry, mostUnread } from '../../../src/chat/chat-entry.ts';
import type { Message } from '../../../src/chat/message.ts';
import { othersOf } from '../../../src/chat/participant.ts';
import { chatEntryElementId } from '../../../src/protocol/page.ts';
import { escapeHtml } from '../page/escape.ts';

/**
 * One chat of the list; newer chats have a lower `data-order`. `<chat-entry>` opens the sealed parts and sets the link if a
 * tab of this browser has the keys; otherwise it says that they are missing.
 */
export function renderChatListEntry({ linkId, participantId, chat, lastMessage, unread }: ChatEntry): string {
  const atMs = lastMessage?.sentAtMs ?? chat.createdAtMs;
  const names = othersOf(participantId).map((other) => renderName(other, participantOf(chat, other).sealedName));
  return `<li class="chat-entry" id="${chatEntryElementId(linkId)}" data-order="${-atMs}"><chat-entry data-link-id="${linkId}" data-chat-id="${chat.chatId}" data-me="${participantId}"><a class="chat-entry-link">${names.join('')}<local-time class="chat-entry-time" datetime="${new Date(atMs).toISOString()}"></local-time>${renderLastMessage(lastMessage)}<span class="chat-entry-locked" hidden>To read it, open its link again: from your history, or by the QR code.</span>${renderUnread(unread)}</a><button type="button" class="button button-small sign-out-here">Sign out here</button></chat-entry></li>`;
}

const renderName = (participantId: string, sealed: string): string =>
  `<span class="chat-entry-name" data-participant="${participantId}" data-sealed="${escapeHtml(sealed)}"></span>`;

function renderLastMessage(message: Message | undefined): string {
  if (!message) return '<span class="chat-entry-text">No messages yet</span>';
  const { content, messageId, sender } = message;
  if (content.kind === 'deleted') return '<span class="chat-entry-text">message deleted</span>';
  return `<span class="chat-entry-text" dir="auto" data-message-id="${escapeHtml(messageId)}" data-sender="${sender}" data-version="${content.version}" data-sealed="${escapeHtml(content.sealed)}"></span>`;
}

const renderUnread = (unread: number): string =>
  unread === 0
    ? ''
    : `<span class="chat-entry-unread">${unread < mostUnread ? unread : `${mostUnread}+`}<span class="visually-hidden"> unread</span></span>`;
