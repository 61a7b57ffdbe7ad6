import { sequenceOf } from '../page/arrival.ts';
import { say } from '../texts/say.ts';
import type { MessageList } from './message-list.ts';
import { messagesIn } from './messages-shown.ts';

/** A reader this close to the end, in pixels, is at the end. */
const endReach = 64;
/** The reader's own move by more than this many screens between two frames is a jump: a slow device shows a fling like that. */
const jumpScreens = 3;
/** A script's move shows nothing but its end, so that more than one screen is a jump. */
const ledJumpScreens = 1;
/** Room above the first unread message, in pixels: the line before it and a part of the message above. */
const roomAbove = 80;

interface ScrollParts {
  readonly log: HTMLElement;
  readonly items: HTMLElement;
  /** The button that leads to the newest messages. */
  readonly toNewest: HTMLElement;
  readonly list: MessageList;
}

/**
 * The reader's place in the log. A reader at the chat's end follows it, whatever arrives or grows. Elsewhere the messages in
 * view stay in place, and a button leads to the newest ones.
 */
export class MessageScroll {
  readonly #log: HTMLElement;
  readonly #items: HTMLElement;
  readonly #toNewest: HTMLElement;
  readonly #list: MessageList;
  #isAtEnd = true;
  #isLed = true;
  #jumps = 0;
  #lastTop: number;
  #place: { readonly id: string; readonly top: number } | undefined;
  /** Changes of the log overlap: the lines of days come while a swap is under way. The first of them knows the place. */
  #holders = 0;
  #loadNewest: (() => Promise<unknown>) | undefined;

  constructor({ log, items, toNewest, list }: ScrollParts) {
    this.#log = log;
    this.#items = items;
    this.#toNewest = toNewest;
    this.#list = list;
    this.#lastTop = log.scrollTop;
    this.#listen();
  }

  #listen(): void {
    this.#log.addEventListener('scroll', () => this.#takeReaderMove(), { passive: true });
    this.#toNewest.addEventListener('click', () => {
      this.toEnd();
      this.#log.focus({ preventScroll: true });
    });
    // Other messages stand in the same place then.
    this.#list.listen({
      onLeft: () => {
        this.#jumps += 1;
      },
    });
    // A phone's keyboard opens, the phone is turned, or a message grows.
    const resizing = new ResizeObserver(() => this.#isAtEnd && this.#leadToEnd());
    for (const element of [this.#log, ...this.#log.children]) resizing.observe(element);
  }

  /** Call before the log's content changes. */
  rememberPlace(): void {
    // The event of the reader's own last move may come after the change, and would then be taken for a script's.
    if (this.#holders === 0) this.#takeReaderMove();
    this.#holders += 1;
    if (this.#holders === 1) this.#place = this.#placeNow();
  }

  /** Call afterwards. @param hasNews the other person's message or a line about the chat was added. */
  keepPlace(hasNews: boolean): void {
    this.#holders = Math.max(0, this.#holders - 1);
    if (this.#isAtEnd) {
      this.#leadToEnd();
      return;
    }
    const place = this.#place;
    const anchor = place && document.getElementById(place.id);
    if (place && anchor) this.#log.scrollTop += this.#topOf(anchor) - place.top;
    this.#lastTop = this.#log.scrollTop;
    if (hasNews) this.#showButton(true);
  }

  /** Leads to the chat's newest message, which is loaded if it is not on the page. */
  toEnd(): void {
    if (this.#list.isAtEnd() || !this.#loadNewest) this.#leadToEnd();
    else void this.#loadNewest().then(() => this.#leadToEnd());
  }

  /** The page opens: at this message if what follows it is more than one screen, else at the end. */
  openAt(firstUnread: number): void {
    const first =
      firstUnread > 0 ? messagesIn(this.#items).find((message) => sequenceOf(message) >= firstUnread) : undefined;
    const top = first && this.#topOf(first) + this.#log.scrollTop - roomAbove;
    if (top === undefined || this.#log.scrollHeight - top <= this.#log.clientHeight) this.#leadToEnd();
    else this.leaveEnd(top, true);
  }

  /** Whether the reader is at the chat's end, and stays there. */
  isFollowing(): boolean {
    return this.#isAtEnd && this.#list.isAtEnd();
  }

  /** Whether the reader has not moved since a script led them. */
  isLed(): boolean {
    return this.#isLed;
  }

  /** The reader is led to this distance from the log's top, in pixels, and stays there. @param hasNews unread messages follow */
  leaveEnd(topPixels: number, hasNews = false): void {
    this.#lead(topPixels);
    this.#isAtEnd = false;
    this.#showButton(hasNews);
  }

  /** A message far from the end is shown: the reader is no longer at the end. */
  stayHere(): void {
    this.#lead(this.#log.scrollTop);
    this.#isAtEnd = this.#isNearEnd();
    const isFarFromEnd = !this.#list.isAtEnd() || this.#toEndPixels() > this.#log.clientHeight;
    if (!this.#isAtEnd && isFarFromEnd) this.#showButton(false);
  }

  /** Counts the moves that were too far for the reader to see what they passed. */
  jumps(): number {
    return this.#jumps;
  }

  /** @param load brings the chat's newest messages onto the page */
  loadNewestBy(load: () => Promise<unknown>): void {
    this.#loadNewest = load;
  }

  #takeReaderMove(): void {
    const { scrollTop } = this.#log;
    const hasMovedUp = scrollTop < this.#lastTop;
    // The event of a move that a script made comes late: the content may have grown since then.
    if (scrollTop === this.#lastTop) return;
    this.#takeMove(jumpScreens);
    this.#isLed = false;
    if (this.#isAtEnd && !hasMovedUp) return;
    this.#isAtEnd = this.#isNearEnd();
    if (this.#holders > 0) this.#place = this.#placeNow();
    if (this.#isAtEnd) this.#toNewest.hidden = true;
    else if (!this.#list.isAtEnd()) this.#showButton(false);
  }

  #topOf(element: HTMLElement): number {
    return element.getBoundingClientRect().top - this.#log.getBoundingClientRect().top;
  }

  #placeNow(): { readonly id: string; readonly top: number } | undefined {
    const anchor = this.#isAtEnd ? undefined : firstInView(this.#log, this.#items);
    return anchor && { id: anchor.id, top: this.#topOf(anchor) };
  }

  #takeMove(screens: number): void {
    if (Math.abs(this.#log.scrollTop - this.#lastTop) > screens * this.#log.clientHeight) this.#jumps += 1;
    this.#lastTop = this.#log.scrollTop;
  }

  #toEndPixels(): number {
    return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight;
  }

  #isNearEnd(): boolean {
    return this.#list.isAtEnd() && this.#toEndPixels() <= endReach;
  }

  #showButton(hasNews: boolean): void {
    const words = `${say(hasNews ? 'log.newMessages' : 'log.newestMessages')} `;
    if (this.#toNewest.hidden || hasNews) this.#toNewest.firstChild?.replaceWith(words);
    this.#toNewest.hidden = false;
  }

  #lead(topPixels: number): void {
    this.#log.scrollTop = topPixels;
    this.#takeMove(ledJumpScreens);
    this.#isLed = true;
  }

  #leadToEnd(): void {
    this.#lead(this.#log.scrollHeight);
    this.#isAtEnd = this.#list.isAtEnd();
    if (this.#isAtEnd) this.#toNewest.hidden = true;
    else this.#showButton(false);
  }
}

/** The first message that is in view, at least in part. */
export function firstInView(log: HTMLElement, items: HTMLElement): HTMLElement | undefined {
  const messages = messagesIn(items);
  const { top } = log.getBoundingClientRect();
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((messages[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  return messages[low];
}
