import type { ChatEntry } from '../../src/chat/chat-entry.ts';
import { chatEntryElementId, elementIds } from '../../src/protocol/page.ts';
import { renderChatListEntry } from '../components/list/chat-list-entry.ts';

/** Every chat of the list as it is now: sent on each connection, as nobody knows what was missed before. */
export const renderChatList = (entries: readonly ChatEntry[]): string =>
  `<hx-partial hx-target="#${elementIds.chatList}" hx-swap="innerHTML">${renderEntries(entries)}</hx-partial>`;

/** A chat that is new to the list, or that changed. It is taken out first, as it may move up. */
export const renderChatListChange = (entry: ChatEntry): string =>
  `${renderChatListRemoval(entry.linkId)}<hx-upsert hx-target="#${elementIds.chatList}" key="data-order">${renderChatListEntry(entry)}</hx-upsert>`;

/** A chat that ended, or that this browser may no longer be in: nothing of it stays. */
export const renderChatListRemoval = (linkId: string): string =>
  `<hx-partial hx-target="#${chatEntryElementId(linkId)}" hx-swap="delete"></hx-partial>`;

/** The newest first. */
export const renderEntries = (entries: readonly ChatEntry[]): string =>
  entries
    .toSorted((one, other) => lastMomentMs(other) - lastMomentMs(one))
    .map(renderChatListEntry)
    .join('');

const lastMomentMs = ({ chat, lastMessage }: ChatEntry): number => lastMessage?.sentAtMs ?? chat.createdAtMs;
