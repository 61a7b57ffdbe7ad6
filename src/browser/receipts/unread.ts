import type { MessageList } from '../messages/message-list.ts';
import type { MessageScroll } from '../messages/message-scroll.ts';
import { messagesIn } from '../messages/messages-shown.ts';
import { sequenceOf } from '../page/arrival.ts';
import type { FirstUnreadButton } from './first-unread-button.ts';
import { type Look, MessagesSeen } from './messages-seen.ts';
import type { PageBadge } from './page-badge.ts';
import { ReadMark } from './read-mark.ts';
import { SequenceRanges } from './sequence-ranges.ts';
import type { UnreadLine } from './unread-line.ts';

export interface UnreadSurroundings {
  readonly log: HTMLElement;
  readonly items: HTMLElement;
  readonly list: MessageList;
  readonly scroll: MessageScroll;
  readonly line: UnreadLine;
  readonly button: FirstUnreadButton;
  readonly badge: PageBadge;
  isForeign(message: HTMLElement): boolean;
  onRead(sequence: number): void;
}

/** What the server said when it rendered the page. */
export interface UnreadAtStart {
  readonly count: number;
  /** The sequence of the first unread message; 0 when there was none. */
  readonly first: number;
  /** The chat's newest message. */
  readonly newest: number;
}

/**
 * The other person's messages that this person has not read, on this device or another. Messages that arrive in view are
 * read at once. A line marks the first missed one, and the badge counts them until they are seen.
 */
export class Unread {
  readonly #surroundings: UnreadSurroundings;
  readonly #messagesSeen: MessagesSeen;
  readonly #mark = new ReadMark();
  /** Arrived on a visible page; the browser has not reported yet whether they are in view. A slow device reports late. */
  readonly #undecided = new Set<number>();
  /** Arrived out of view, or while the page was hidden. Only these are shown as unread. */
  readonly #missed = new Set<number>();
  /** The messages that this page has had, or was told of. */
  readonly #known = new SequenceRanges();
  /** How many of those that were unread at the start this page does not know. */
  #unknownCount = 0;
  #newestAtStart = 0;
  /** How many followed the line. */
  #lineCount = 0;

  constructor(surroundings: UnreadSurroundings, over: AbortSignal) {
    this.#surroundings = surroundings;
    const { log, scroll } = surroundings;
    const listener = {
      onLook: (look: Look) => this.#take(look),
      onHidden: () => this.#missAll(),
      onVisible: () => this.#showFirstMissed(),
    };
    this.#messagesSeen = new MessagesSeen({ log, jumps: () => scroll.jumps(), listener }, over);
    log.addEventListener('scroll', () => this.#showButton(), { passive: true, signal: over });
  }

  /** The log's first messages. Those up to `newestOfPage` were there before the reader; later ones arrived in front of them. */
  begin(messages: readonly HTMLElement[], newestOfPage: number, { count, first, newest }: UnreadAtStart): void {
    this.#newestAtStart = newest;
    this.#unknownCount = count;
    const firstUnread = count > 0 ? first : newest + 1;
    this.#known.add(1, firstUnread - 1);
    this.#mark.pass(1, firstUnread - 1);
    this.#watchUnread(messages);
    this.#miss([...this.#undecided].filter((sequence) => sequence <= newestOfPage));
    if (document.hidden) this.#missAll();
    else this.#showFirstMissed();
  }

  /** These messages came into the log, this person's own among them. @param isNews they were written just now */
  add(messages: readonly HTMLElement[], isNews: boolean): void {
    const { line, scroll } = this.#surroundings;
    const foreign = this.#watchUnread(messages);
    line.keepPlace();
    const [first] = foreign;
    if (!first) return;
    if (document.hidden) this.#missAll();
    else if (!isNews) this.#show();
    else if (scroll.isFollowing() && !this.#fits(first)) {
      // Of more than one screen, the reader is shown the beginning.
      this.#miss(foreign.map(sequenceOf));
      this.#showFirstMissed();
    }
  }

  /** These were written or changed outside the loaded part of the chat. */
  passBy(messages: readonly HTMLElement[]): void {
    this.#know(messages);
    this.#miss(this.#unreadAmong(messages));
    this.#show();
  }

  /** The server says that this person has read everything up to here. */
  readUpTo(sequence: number): void {
    this.#mark.moveTo(sequence);
    this.#forgetRead();
    this.#show();
  }

  /** The sequence of the first unread message; undefined when there is none. */
  get first(): number | undefined {
    if (this.#missed.size === 0 && this.#unknownCount === 0) return undefined;
    const firstUnknown =
      this.#unknownCount > 0 ? this.#known.endFrom(this.#mark.sequence + 1) + 1 : Number.POSITIVE_INFINITY;
    return Math.min(firstUnknown, ...this.#missed);
  }

  /** Leads to the first unread message, and puts the line there. */
  lead(): void {
    const { scroll, line } = this.#surroundings;
    line.close();
    this.#show();
    if (line.element.isConnected) scroll.leaveEnd(this.#topOf(line.element), true);
  }

  /** Returns the foreign ones among the unread messages. */
  #watchUnread(messages: readonly HTMLElement[]): readonly HTMLElement[] {
    this.#know(messages);
    const unread = messages.filter((message) => sequenceOf(message) > this.#mark.sequence);
    const isUnseen = new Set(this.#unreadAmong(messages));
    for (const sequence of isUnseen) if (!this.#missed.has(sequence)) this.#undecided.add(sequence);
    // A message of one's own that is in view shows that the unread ones before it were passed.
    if (this.#undecided.size + this.#missed.size > 0) for (const message of unread) this.#messagesSeen.watch(message);
    return messages.filter((message) => isUnseen.has(sequenceOf(message)));
  }

  #unreadAmong(messages: readonly HTMLElement[]): readonly number[] {
    const { isForeign } = this.#surroundings;
    return messages
      .filter(isForeign)
      .map(sequenceOf)
      .filter((sequence) => !this.#mark.has(sequence));
  }

  #know(messages: readonly HTMLElement[]): void {
    for (const message of messages) {
      const sequence = sequenceOf(message);
      const isForeign = this.#surroundings.isForeign(message);
      if (isForeign && sequence <= this.#newestAtStart && !this.#known.has(sequence) && !this.#mark.has(sequence)) {
        this.#unknownCount = Math.max(0, this.#unknownCount - 1);
      }
      this.#known.add(sequence, sequence);
      this.#mark.know(sequence, isForeign);
    }
  }

  #take({ seen, outOfView }: Look): void {
    if (seen && this.#mark.pass(seen.from, seen.to)) this.#surroundings.onRead(this.#mark.sequence);
    if (seen) this.#forgetRead();
    this.#miss(outOfView);
    this.#show();
  }

  #missAll(): void {
    this.#miss([...this.#undecided]);
    this.#show();
  }

  #miss(sequences: readonly number[]): void {
    for (const sequence of sequences) {
      this.#undecided.delete(sequence);
      if (this.#mark.has(sequence) || this.#missed.has(sequence)) continue;
      this.#missed.add(sequence);
      if (sequence > this.#newestAtStart) this.#lineCount += 1;
    }
  }

  #forgetRead(): void {
    for (const unread of [this.#undecided, this.#missed]) {
      for (const each of unread) if (this.#mark.has(each)) unread.delete(each);
    }
    const unknown = this.#known.countMissing(this.#mark.sequence + 1, this.#newestAtStart);
    this.#unknownCount = Math.min(this.#unknownCount, unknown);
  }

  get #count(): number {
    return this.#missed.size + this.#unknownCount;
  }

  #show(): void {
    const { line, badge } = this.#surroundings;
    const { first } = this;
    if (first === undefined) line.close();
    else if (!line.isOpen()) {
      this.#lineCount = this.#count;
      line.open(this.#newestBefore(first));
    }
    if (line.isOpen()) line.count(this.#lineCount);
    badge.show(this.#count);
    this.#showButton();
  }

  #showButton(): void {
    const { button, log, items, list } = this.#surroundings;
    const { first } = this;
    const loaded = list.range();
    if (first === undefined || !loaded || first > loaded.last) {
      button.hide();
      return;
    }
    const message = messagesIn(items).find((each) => sequenceOf(each) === first);
    const top = log.getBoundingClientRect().top;
    const isAbove = first < loaded.first || (message && message.getBoundingClientRect().bottom < top);
    if (isAbove) button.show(this.#count);
    else button.hide();
  }

  /** The message after which the missed ones begin: read, or about to be reported as seen. */
  #newestBefore(firstMissed: number): number {
    return Math.max(
      firstMissed - 1,
      this.#mark.sequence,
      ...[...this.#undecided].filter((sequence) => sequence < firstMissed),
    );
  }

  #showFirstMissed(): void {
    if (this.first === undefined) return;
    this.#show();
    const { scroll, line } = this.#surroundings;
    if (!line.element.isConnected || !(scroll.isFollowing() || scroll.isLed())) return;
    if (this.#surroundings.list.isAtEnd() && this.#fits(line.element)) scroll.toEnd();
    else scroll.leaveEnd(this.#topOf(line.element), true);
  }

  /** Whether everything from this element to the end is visible at once. */
  #fits(element: HTMLElement): boolean {
    const { log } = this.#surroundings;
    return log.scrollHeight - this.#topOf(element) <= log.clientHeight;
  }

  /** The distance of an element from the top of the log's content, in pixels. */
  #topOf(element: HTMLElement): number {
    const { log } = this.#surroundings;
    return element.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
  }
}
