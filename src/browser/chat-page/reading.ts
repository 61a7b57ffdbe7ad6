import { elementIds } from '../../protocol/page.ts';
import { written } from '../composing/composer.ts';
import type { PageLedger } from '../ledger/page-ledger.ts';
import { MarkSeals, openReceipts } from '../ledger/receipt-seals.ts';
import type { MessageLoader } from '../loading/message-loader.ts';
import { onMessagesShown } from '../messages/messages-shown.ts';
import { revisionOf, sequenceOf } from '../page/arrival.ts';
import { partOf } from '../page/page-part.ts';
import { createFirstUnreadButton } from '../receipts/first-unread-button.ts';
import { createPageBadge } from '../receipts/page-badge.ts';
import { createReceiptTeller } from '../receipts/receipts.ts';
import { onReceiptsShown } from '../receipts/receipts-shown.ts';
import { createTicks } from '../receipts/ticks.ts';
import { Unread, type UnreadAtStart } from '../receipts/unread.ts';
import { createUnreadLine } from '../receipts/unread-line.ts';
import type { ChatRoom } from './chat-room.ts';

/**
 * Follows receipts and unread messages on both sides.
 * @param ledger compares the receipts that the server shows
 * @param onNews called for a message that is new to this device
 */
export function startReading(
  { chat, open, channel, list, scroll, over }: ChatRoom,
  loader: MessageLoader,
  ledger: Pick<PageLedger, 'takeReceipts'>,
  onNews: () => void,
): void {
  const part = (id: string) => partOf(chat, `#${id}`, HTMLElement);
  const items = part(elementIds.messages);
  const isForeign = ({ dataset }: HTMLElement) => dataset['sender'] !== open.me;

  const ticks = createTicks(items, open.me);
  const seals = new MarkSeals(open);
  const receipts = createReceiptTeller({ send: (command) => channel.send(command), seal: seals.seal }, over);
  const line = createUnreadLine(items, list, isForeign);
  const showFirstUnread = async () => {
    const { first } = unread;
    const loaded = list.range();
    if (first !== undefined && loaded && first < loaded.first) await loader.loadFrom(first);
    unread.lead();
  };
  const unread = new Unread(
    {
      log: part(elementIds.messageLog),
      items,
      list,
      scroll,
      line,
      button: createFirstUnreadButton(part(elementIds.firstUnread), () => void showFirstUnread()),
      isForeign,
      badge: createPageBadge(chat.dataset['unreadIcon'] ?? '', over),
      onRead: (sequence) => receipts.advance({ read: sequence }),
    },
    over,
  );
  const atStart = unreadAtStart(chat);
  let newestReceived = 0;
  /** Messages up to here are no news: they were written before the page was opened. */
  let newestTold = atStart.newest;
  let hasBegun = false;

  /** Returns whether the newest of these is new to this device. */
  const receive = (messages: readonly HTMLElement[]): boolean => {
    seals.see(messages);
    const newest = Math.max(0, ...messages.filter(isForeign).map(sequenceOf));
    newestReceived = Math.max(newestReceived, newest);
    receipts.advance({ delivered: newestReceived });
    const isNews = newest > newestTold;
    newestTold = Math.max(newestTold, newest);
    return isNews;
  };

  onReceiptsShown(
    part(elementIds.receipts),
    (shown) => {
      // Nobody's word but the reader's own moves a mark.
      const { marks, opened } = openReceipts(open, shown.participantId, shown.receipts);
      ledger.takeReceipts(shown.participantId, opened, shown.revision);
      if (shown.participantId !== open.me) return ticks.advance(marks);
      receipts.hear(marks, shown.isFresh);
      unread.readUpTo(marks.readSequence);
    },
    over,
  );
  onMessagesShown(
    items,
    (messages) => {
      ticks.show(messages);
      if (hasBegun) {
        const isNews = receive(messages);
        unread.add(messages, isNews);
        if (isNews) onNews();
        return;
      }
      hasBegun = true;
      receive(messages);
      unread.begin(messages, newestOfPage(chat, messages), atStart);
    },
    over,
  );
  list.listen({
    onLeft: line.keepPlace,
    onPassedBy: (messages) => {
      unread.passBy(messages);
      if (receive(messages)) onNews();
    },
  });
  part(elementIds.composer).addEventListener(written, line.remove, { signal: over });
}

const unreadAtStart = ({ dataset }: HTMLElement): UnreadAtStart => ({
  count: Number(dataset['unread']),
  first: Number(dataset['firstUnread']),
  newest: Number(dataset['newestSequence']),
});

/** The newest message that the page was made with. Later ones arrived in front of the reader, even if this script came after. */
function newestOfPage(chat: HTMLElement, messages: readonly HTMLElement[]): number {
  const pageRevision = Number(chat.dataset['revision']);
  return Math.max(0, ...messages.filter((message) => revisionOf(message) <= pageRevision).map(sequenceOf));
}
