import type { ChatEntry } from '../../src/chat/chat-entry.ts';
import { chatEntryElementId, listPageIds } from '../../src/protocol/page.ts';
import type { Words } from '../../src/words/words.ts';
import { renderChatListEntry } from '../components/list/chat-list-entry.ts';

/** The whole present list: sent on each connection, because a list has no revision to catch up from. */
export const renderChatList = (entries: readonly ChatEntry[], hasMore: boolean, words: Words): string =>
  `<hx-partial hx-target="#${listPageIds.chatList}" hx-swap="innerHTML">${renderEntries(entries, hasMore, words)}</hx-partial>`;

/** A new or changed chat. It is removed and inserted again, because its place may change. */
export const renderChatListChange = (entry: ChatEntry, words: Words): string =>
  `${renderChatListRemoval(entry.linkId)}<hx-upsert hx-target="#${listPageIds.chatList}" key="data-order">${renderChatListEntry(entry, words)}</hx-upsert>`;

/** Removes a chat that has ended or that this browser lost its access to. */
export const renderChatListRemoval = (linkId: string): string =>
  `<hx-partial hx-target="#${chatEntryElementId(linkId)}" hx-swap="delete"></hx-partial>`;

/** The chats in the order of their newest messages, newest first, and behind them whether there are more. */
export function renderEntries(entries: readonly ChatEntry[], hasMore: boolean, words: Words): string {
  const newestFirst = entries.toSorted((one, other) => lastMomentMs(other) - lastMomentMs(one));
  return (
    newestFirst.map((entry) => renderChatListEntry(entry, words)).join('') +
    (hasMore ? renderMore(entries.length, words) : '')
  );
}

/** Chats that come to the list are put before it: their places are below zero. */
const renderMore = (count: number, words: Words): string =>
  `<li class="quiet-text" data-order="0">${words.html('chats.more', { count })}</li>`;

const lastMomentMs = ({ chat, lastMessage }: ChatEntry): number => lastMessage?.sentAtMs ?? chat.createdAtMs;
