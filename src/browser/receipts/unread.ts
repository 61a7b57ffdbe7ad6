import type { MessageScroll } from '../messages/message-scroll.ts';
import { sequenceOf } from '../page/arrival.ts';
import { type Look, type MessagesSeen, watchMessagesSeen } from './messages-seen.ts';
import type { PageBadge } from './page-badge.ts';
import type { UnreadLine } from './unread-line.ts';

export interface UnreadSurroundings {
  readonly log: HTMLElement;
  readonly scroll: MessageScroll;
  readonly line: UnreadLine;
  readonly badge: PageBadge;
  isForeign(message: HTMLElement): boolean;
  onRead(sequence: number): void;
}

/**
 * The other person's messages that this person has not read, on this device or another. Messages that arrive in view are
 * read at once. A line marks the first missed one, and the badge counts them until they are seen.
 */
export class Unread {
  readonly #surroundings: UnreadSurroundings;
  readonly #messagesSeen: MessagesSeen;
  /** Arrived on a visible page; the browser has not reported yet whether they are in view. A slow device reports late. */
  readonly #undecided = new Set<number>();
  /** Arrived out of view, or while the page was hidden. Only these are shown as unread. */
  readonly #missed = new Set<number>();
  #readSequence = 0;

  constructor(surroundings: UnreadSurroundings, over: AbortSignal) {
    this.#surroundings = surroundings;
    this.#messagesSeen = watchMessagesSeen(
      surroundings.log,
      {
        onLook: (look) => this.#take(look),
        onHidden: () => this.#missAll(),
        onVisible: () => this.#showFirstMissed(),
      },
      over,
    );
  }

  /** The log's first messages. Those up to `newestOfPage` were there before the reader; later ones arrived in front of them. */
  begin(messages: readonly HTMLElement[], newestOfPage: number): void {
    this.#watchUnread(messages);
    this.#miss([...this.#undecided].filter((sequence) => sequence <= newestOfPage));
    if (document.hidden) this.#missAll();
    else this.#showFirstMissed();
  }

  /** These messages came into the log, this person's own among them. */
  add(messages: readonly HTMLElement[]): void {
    const { line, scroll } = this.#surroundings;
    line.keepPlace(messages);
    const foreign = this.#watchUnread(messages);
    const [first] = foreign;
    if (!first) return;
    if (document.hidden) this.#missAll();
    else if (scroll.isFollowing() && !this.#fits(first)) {
      // Of more than one screen, the reader is shown the beginning.
      this.#miss(foreign.map(sequenceOf));
      this.#showFirstMissed();
    }
  }

  /** The server says that this person has read everything up to here. */
  readUpTo(sequence: number): void {
    this.#forgetUpTo(sequence);
    this.#show();
  }

  /** Returns the foreign ones among the unread messages. */
  #watchUnread(messages: readonly HTMLElement[]): readonly HTMLElement[] {
    const unread = messages.filter((message) => sequenceOf(message) > this.#readSequence);
    const foreign = unread.filter(this.#surroundings.isForeign);
    for (const sequence of foreign.map(sequenceOf)) if (!this.#missed.has(sequence)) this.#undecided.add(sequence);
    // A message of one's own that is in view shows that the unread ones before it were passed.
    if (this.#undecided.size + this.#missed.size > 0) for (const message of unread) this.#messagesSeen.watch(message);
    return foreign;
  }

  #take({ newestSeen, outOfView }: Look): void {
    if (newestSeen !== undefined) {
      this.#forgetUpTo(newestSeen);
      this.#surroundings.onRead(this.#readSequence);
    }
    this.#miss(outOfView);
    this.#show();
  }

  #missAll(): void {
    this.#miss([...this.#undecided]);
    this.#show();
  }

  #miss(sequences: readonly number[]): void {
    for (const sequence of sequences) if (this.#undecided.delete(sequence)) this.#missed.add(sequence);
  }

  #forgetUpTo(sequence: number): void {
    this.#readSequence = Math.max(this.#readSequence, sequence);
    for (const unread of [this.#undecided, this.#missed]) {
      for (const each of unread) if (each <= this.#readSequence) unread.delete(each);
    }
  }

  #show(): void {
    const { line, badge } = this.#surroundings;
    if (this.#missed.size === 0) line.close();
    else line.open(this.#newestBefore(Math.min(...this.#missed)));
    badge.show(this.#missed.size);
  }

  /** The message after which the missed ones begin: read, or about to be reported as seen. */
  #newestBefore(firstMissed: number): number {
    return Math.max(this.#readSequence, ...[...this.#undecided].filter((sequence) => sequence < firstMissed));
  }

  #showFirstMissed(): void {
    if (this.#missed.size === 0) return;
    this.#show();
    const { scroll, line } = this.#surroundings;
    if (!scroll.isFollowing()) return;
    if (this.#fits(line.element)) scroll.toEnd();
    else scroll.leaveEnd(this.#topOf(line.element));
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
