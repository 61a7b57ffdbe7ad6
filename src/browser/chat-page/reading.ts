import { elementIds } from '../../protocol/page.ts';
import { written } from '../composing/composer.ts';
import { onMessagesShown } from '../messages/messages-shown.ts';
import { revisionOf, sequenceOf } from '../page/arrival.ts';
import { partOf } from '../page/page-part.ts';
import { createPageBadge } from '../receipts/page-badge.ts';
import { createReceiptTeller } from '../receipts/receipts.ts';
import { onReceiptsShown } from '../receipts/receipts-shown.ts';
import { createTicks } from '../receipts/ticks.ts';
import { Unread } from '../receipts/unread.ts';
import { createUnreadLine } from '../receipts/unread-line.ts';
import type { ChatRoom } from './chat-room.ts';

/** Follows receipts and unread messages on both sides. @param onNews called for a message that is new to this device. */
export function startReading({ chat, open, channel, scroll, over }: ChatRoom, onNews: () => void): void {
  const part = (id: string) => partOf(chat, `#${id}`, HTMLElement);
  const list = part(elementIds.messages);
  const isForeign = ({ dataset }: HTMLElement) => dataset['sender'] !== open.me;

  const ticks = createTicks(list, open.me);
  const receipts = createReceiptTeller((command) => channel.send(command), over);
  const line = createUnreadLine(list, isForeign);
  const unread = new Unread(
    {
      log: part(elementIds.messageLog),
      scroll,
      line,
      isForeign,
      badge: createPageBadge(chat.dataset['unreadIcon'] ?? '', over),
      onRead: (sequence) => receipts.advance({ read: sequence }),
    },
    over,
  );
  let newestForeign: number | undefined;

  onReceiptsShown(
    part(elementIds.receipts),
    (shown) => {
      if (shown.participantId !== open.me) return ticks.advance(shown.receipts);
      receipts.hear(shown.receipts, shown.isFresh);
      unread.readUpTo(shown.receipts.readSequence);
    },
    over,
  );
  onMessagesShown(
    list,
    (messages) => {
      ticks.show(messages);
      const foreign = messages.filter(isForeign);
      if (newestForeign === undefined) unread.begin(messages, newestOfPage(chat, messages));
      else unread.add(messages);
      const newest = Math.max(newestForeign ?? 0, ...foreign.map(sequenceOf));
      receipts.advance({ delivered: newest });
      if (newestForeign !== undefined && newest > newestForeign) onNews();
      newestForeign = newest;
    },
    over,
  );
  part(elementIds.composer).addEventListener(written, line.remove, { signal: over });
}

/** The newest message that the page was made with. Later ones arrived in front of the reader, even if this script came after. */
function newestOfPage(chat: HTMLElement, messages: readonly HTMLElement[]): number {
  const pageRevision = Number(chat.dataset['revision']);
  return Math.max(0, ...messages.filter((message) => revisionOf(message) <= pageRevision).map(sequenceOf));
}
