import { mostMessagesShown } from '../../chat/limits.ts';
import { elementIds } from '../../protocol/page.ts';
import type { MessageList } from '../messages/message-list.ts';
import { firstInView, type MessageScroll } from '../messages/message-scroll.ts';
import { messagesIn } from '../messages/messages-shown.ts';
import { sequenceOf } from '../page/arrival.ts';
import { partOf } from '../page/page-part.ts';

/** When there are more, so many are kept: the work of removing is done for many messages at once. */
const keptShare = 2 / 3;

/**
 * Removes messages that are far from the reader once the page holds too many of them: the cost of every change and key grows
 * with them. Nothing is removed while the person has the focus or a selection there, or a dialog about a message open.
 */
export function createMessageWindow(chat: HTMLElement, list: MessageList, scroll: MessageScroll): () => void {
  const log = partOf(chat, `#${elementIds.messageLog}`, HTMLElement);
  const items = partOf(log, `#${elementIds.messages}`, HTMLElement);

  return () => {
    const messages = messagesIn(items);
    if (messages.length <= mostMessagesShown || chat.querySelector('dialog[open]')) return;
    const keptCount = Math.floor(mostMessagesShown * keptShare);
    const reader = firstInView(log, items);
    const place = reader ? messages.indexOf(reader) : messages.length;
    const from = Math.min(Math.max(0, place - Math.floor(keptCount / 2)), messages.length - keptCount);
    const kept = messages.slice(from, from + keptCount);
    const leaving = [...messages.slice(0, from), ...messages.slice(from + keptCount)];
    const [first, last] = [kept[0], kept.at(-1)];
    if (!first || !last || leaving.some(isHeld)) return;
    scroll.rememberPlace();
    list.keepOnly({ first: sequenceOf(first), last: sequenceOf(last) });
    scroll.keepPlace(false);
  };
}

function isHeld(message: HTMLElement): boolean {
  const selection = document.getSelection();
  const isSelected = selection !== null && !selection.isCollapsed && selection.containsNode(message, true);
  return isSelected || message.contains(document.activeElement);
}
