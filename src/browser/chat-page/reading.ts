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
import { createReceiptTeller, type ReceiptTeller } from '../receipts/receipts.ts';
import { onReceiptsShown, type ReceiptsShown } from '../receipts/receipts-shown.ts';
import { createTicks, type Ticks } from '../receipts/ticks.ts';
import { Unread, type UnreadAtStart } from '../receipts/unread.ts';
import { createUnreadLine, type UnreadLine } from '../receipts/unread-line.ts';
import type { ChatRoom } from './chat-room.ts';

/**
 * Follows receipts and unread messages on both sides.
 * @param ledger compares the receipts that the server shows
 * @param onNews called for a message that is new to this device
 */
export function startReading(
  room: ChatRoom,
  loader: MessageLoader,
  ledger: Pick<PageLedger, 'takeReceipts'>,
  onNews: () => void,
): void {
  new Reading(room, loader, ledger, onNews).start();
}

class Reading {
  readonly #room: ChatRoom;
  readonly #loader: MessageLoader;
  readonly #ledger: Pick<PageLedger, 'takeReceipts'>;
  readonly #onNews: () => void;
  readonly #atStart: UnreadAtStart;
  readonly #ticks: Ticks;
  readonly #seals: MarkSeals;
  readonly #receipts: ReceiptTeller;
  readonly #line: UnreadLine;
  readonly #unread: Unread;
  #newestReceived = 0;
  /** Messages up to here are no news: they were written before the page was opened. */
  #newestTold: number;
  #hasBegun = false;

  constructor(room: ChatRoom, loader: MessageLoader, ledger: Pick<PageLedger, 'takeReceipts'>, onNews: () => void) {
    const { chat, open, channel, list, over } = room;
    this.#room = room;
    this.#loader = loader;
    this.#ledger = ledger;
    this.#onNews = onNews;
    this.#atStart = unreadAtStart(chat);
    this.#newestTold = this.#atStart.newest;
    const items = this.#part(elementIds.messages);
    this.#ticks = createTicks(items, open.me);
    this.#seals = new MarkSeals(open);
    this.#receipts = createReceiptTeller({ send: (command) => channel.send(command), seal: this.#seals.seal }, over);
    this.#line = createUnreadLine(items, list, this.#isForeign);
    this.#unread = this.#createUnread(items);
  }

  start(): void {
    const { list, over } = this.#room;
    onReceiptsShown(this.#part(elementIds.receipts), (shown) => this.#takeReceipts(shown), over);
    onMessagesShown(this.#part(elementIds.messages), (messages) => this.#show(messages), over);
    list.listen({
      onLeft: this.#line.keepPlace,
      onPassedBy: (messages) => {
        this.#unread.passBy(messages);
        if (this.#receive(messages)) this.#onNews();
      },
    });
    this.#part(elementIds.composer).addEventListener(written, this.#line.remove, { signal: over });
  }

  #part(id: string): HTMLElement {
    return partOf(this.#room.chat, `#${id}`, HTMLElement);
  }

  readonly #isForeign = ({ dataset }: HTMLElement): boolean => dataset['sender'] !== this.#room.open.me;

  #createUnread(items: HTMLElement): Unread {
    const { chat, list, scroll, over } = this.#room;
    const surroundings = {
      log: this.#part(elementIds.messageLog),
      items,
      list,
      scroll,
      line: this.#line,
      button: createFirstUnreadButton(this.#part(elementIds.firstUnread), () => void this.#showFirstUnread()),
      isForeign: this.#isForeign,
      badge: createPageBadge(chat.dataset['unreadIcon'] ?? '', over),
      onRead: (sequence: number) => this.#receipts.advance({ read: sequence }),
    };
    return new Unread(surroundings, over);
  }

  async #showFirstUnread(): Promise<void> {
    const { first } = this.#unread;
    const loaded = this.#room.list.range();
    if (first !== undefined && loaded && first < loaded.first) await this.#loader.loadFrom(first);
    this.#unread.lead();
  }

  #takeReceipts({ participantId, receipts, revision, isFresh }: ReceiptsShown): void {
    const { open } = this.#room;
    // Nobody's word but the reader's own moves a mark.
    const { marks, opened } = openReceipts(open, participantId, receipts);
    this.#ledger.takeReceipts(participantId, opened, revision);
    if (participantId !== open.me) {
      this.#ticks.advance(marks);
      return;
    }
    this.#receipts.hear(marks, isFresh);
    this.#unread.readUpTo(marks.readSequence);
  }

  #show(messages: readonly HTMLElement[]): void {
    this.#ticks.show(messages);
    const isNews = this.#receive(messages);
    if (this.#hasBegun) {
      this.#unread.add(messages, isNews);
      if (isNews) this.#onNews();
      return;
    }
    this.#hasBegun = true;
    this.#unread.begin(messages, newestOfPage(this.#room.chat, messages), this.#atStart);
  }

  /** Returns whether the newest of these is new to this device. */
  #receive(messages: readonly HTMLElement[]): boolean {
    this.#seals.see(messages);
    const newest = Math.max(0, ...messages.filter(this.#isForeign).map(sequenceOf));
    this.#newestReceived = Math.max(this.#newestReceived, newest);
    this.#receipts.advance({ delivered: this.#newestReceived });
    const isNews = newest > this.#newestTold;
    this.#newestTold = Math.max(this.#newestTold, newest);
    return isNews;
  }
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
