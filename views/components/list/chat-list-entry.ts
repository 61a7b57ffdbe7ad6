import { participantOf } from '../../../src/chat/chat.ts';
import type { ChatEntry } from '../../../src/chat/chat-entry.ts';
import { mostUnread } from '../../../src/chat/limits.ts';
import type { Message, StoredContent } from '../../../src/chat/message.ts';
import { othersOf } from '../../../src/chat/participant.ts';
import { chatEntryElementId } from '../../../src/protocol/page.ts';
import { escapeHtml } from '../../../src/words/escape-html.ts';
import type { Words } from '../../../src/words/words.ts';
import { wordsOfErased } from '../messages/message.ts';

/**
 * One chat of the list; newer chats have a lower `data-order`. `<chat-entry>` opens the sealed parts and sets the link if a
 * tab of this browser has the keys; otherwise it says that they are missing.
 */
export function renderChatListEntry(
  { linkId, participantId, chat, lastMessage, unread }: ChatEntry,
  words: Words,
): string {
  const atMs = lastMessage?.sentAtMs ?? chat.createdAtMs;
  const names = othersOf(participantId).map((other) => renderName(other, participantOf(chat, other).sealedName));
  return `<li class="chat-entry" id="${chatEntryElementId(linkId)}" data-order="${-atMs}"><chat-entry data-link-id="${linkId}" data-chat-id="${chat.chatId}" data-vanish-after-ms="${chat.vanishAfterMs}" data-me="${participantId}"><a class="chat-entry-link">${names.join('')}<local-time class="chat-entry-time" datetime="${new Date(atMs).toISOString()}"></local-time>${renderLastMessage(lastMessage, words)}<span class="chat-entry-locked" hidden>${words.html('chats.locked')}</span>${renderUnread(unread, words)}</a><button type="button" class="button button-small sign-out-here">${words.html('button.signOutHere')}</button></chat-entry></li>`;
}

const renderName = (participantId: string, sealed: string): string =>
  `<span class="chat-entry-name" data-participant="${participantId}" data-sealed="${escapeHtml(sealed)}"></span>`;

function renderLastMessage(message: Message | undefined, words: Words): string {
  if (!message) return `<span class="chat-entry-text">${words.html('chats.noMessages')}</span>`;
  const { content, messageId, sender } = message;
  if (content.kind !== 'sealed' || content.readOnce)
    return `<span class="chat-entry-text">${words.html(wordsInPlaceOf(content))}</span>`;
  return `<span class="chat-entry-text" dir="auto" data-message-id="${escapeHtml(messageId)}" data-sender="${sender}" data-version="${content.version}" data-sealed="${escapeHtml(content.sealed)}"></span>`;
}

/** What stands for a message that is gone, or that nobody shall see in a list. */
function wordsInPlaceOf(content: StoredContent) {
  if (content.kind === 'deleted') return 'chat.deleted';
  if (content.kind === 'erased') return wordsOfErased(content);
  return 'chat.readOnce';
}

const renderUnread = (unread: number, words: Words): string =>
  unread === 0
    ? ''
    : `<span class="chat-entry-unread">${unread < mostUnread ? unread : `${mostUnread}+`}<span class="visually-hidden"> ${words.html('chats.unread')}</span></span>`;
