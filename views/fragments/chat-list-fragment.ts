import type { ChatEntry } from '../../src/chat/chat-entry.ts';
import { chatEntryElementId, listPageIds } from '../../src/protocol/page.ts';
import { renderChatListEntry } from '../components/list/chat-list-entry.ts';

/** The whole present list: sent on each connection, because a list has no revision to catch up from. */
export const renderChatList = (entries: readonly ChatEntry[], hasMore: boolean): string =>
  `<hx-partial hx-target="#${listPageIds.chatList}" hx-swap="innerHTML">${renderEntries(entries, hasMore)}</hx-partial>`;

/** A new or changed chat. It is removed and inserted again, because its place may change. */
export const renderChatListChange = (entry: ChatEntry): string =>
  `${renderChatListRemoval(entry.linkId)}<hx-upsert hx-target="#${listPageIds.chatList}" key="data-order">${renderChatListEntry(entry)}</hx-upsert>`;

/** Removes a chat that has ended or that this browser lost its access to. */
export const renderChatListRemoval = (linkId: string): string =>
  `<hx-partial hx-target="#${chatEntryElementId(linkId)}" hx-swap="delete"></hx-partial>`;

/** The chats in the order of their newest messages, newest first, and behind them whether there are more. */
export function renderEntries(entries: readonly ChatEntry[], hasMore: boolean): string {
  const newestFirst = entries.toSorted((one, other) => lastMomentMs(other) - lastMomentMs(one));
  return newestFirst.map(renderChatListEntry).join('') + (hasMore ? renderMore(entries.length) : '');
}

/** Chats that come to the list are put before it: their places are below zero. */
const renderMore = (shown: number): string =>
  `<li class="quiet-text" data-order="0">Here are the ${shown} chats that this browser entered last. It has entered more: their links open them.</li>`;

const lastMomentMs = ({ chat, lastMessage }: ChatEntry): number => lastMessage?.sentAtMs ?? chat.createdAtMs;
