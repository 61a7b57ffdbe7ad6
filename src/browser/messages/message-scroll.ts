import { sequenceOf } from '../page/arrival.ts';
import type { MessageList } from './message-list.ts';
import { messagesIn } from './messages-shown.ts';

/**
 * The reader's place in the log. A reader at the chat's end follows it, whatever arrives or grows. Elsewhere the messages in
 * view stay in place, and a button leads to the newest ones.
 */
export interface MessageScroll {
  /** Call before the log's content changes. */
  rememberPlace(): void;
  /** Call afterwards. @param hasNews the other person's message or a line about the chat was added. */
  keepPlace(hasNews: boolean): void;
  /** Leads to the chat's newest message, which is loaded if it is not on the page. */
  toEnd(): void;
  /** The page opens: at this message if what follows it is more than one screen, else at the end. */
  openAt(firstUnread: number): void;
  /** Whether the reader is at the chat's end, and stays there. */
  isFollowing(): boolean;
  /** Whether the reader has not moved since a script led them. */
  isLed(): boolean;
  /** The reader is led to this distance from the log's top, in pixels, and stays there. @param hasNews unread messages follow */
  leaveEnd(topPixels: number, hasNews?: boolean): void;
  /** A message far from the end is shown: the reader is no longer at the end. */
  stayHere(): void;
  /** Counts the moves that were too far for the reader to see what they passed. */
  jumps(): number;
  /** @param load brings the chat's newest messages onto the page */
  loadNewestBy(load: () => Promise<unknown>): void;
}

/** A reader this close to the end, in pixels, is at the end. */
const endReach = 64;
/** The reader's own move by more than this many screens between two frames is a jump: a slow device shows a fling like that. */
const jumpScreens = 3;
/** Of a script's move nothing is shown but its end. */
const ledJumpScreens = 1;
/** Room above the first unread message, in pixels: the line before it and a part of the message above. */
const roomAbove = 80;

export function createMessageScroll(
  log: HTMLElement,
  items: HTMLElement,
  toNewest: HTMLElement,
  list: MessageList,
): MessageScroll {
  let isAtEnd = true;
  let isLed = true;
  let jumps = 0;
  let lastTop = log.scrollTop;
  let place: { readonly id: string; readonly top: number } | undefined;
  /** Changes of the log overlap: the lines of days come while a swap is under way. The first of them knows the place. */
  let holders = 0;
  let loadNewest: (() => Promise<unknown>) | undefined;

  const topOf = (element: HTMLElement) => element.getBoundingClientRect().top - log.getBoundingClientRect().top;
  const placeNow = () => {
    const anchor = isAtEnd ? undefined : firstInView(log, items);
    return anchor && { id: anchor.id, top: topOf(anchor) };
  };
  const takeMove = (screens: number) => {
    if (Math.abs(log.scrollTop - lastTop) > screens * log.clientHeight) jumps += 1;
    lastTop = log.scrollTop;
  };
  const toEndPixels = () => log.scrollHeight - log.scrollTop - log.clientHeight;
  const isNearEnd = () => list.isAtEnd() && toEndPixels() <= endReach;
  const showButton = (hasNews: boolean) => {
    if (toNewest.hidden || hasNews) toNewest.firstChild?.replaceWith(hasNews ? 'New messages ' : 'Newest messages ');
    toNewest.hidden = false;
  };
  const lead = (topPixels: number) => {
    log.scrollTop = topPixels;
    takeMove(ledJumpScreens);
    isLed = true;
  };
  const leadToEnd = () => {
    lead(log.scrollHeight);
    isAtEnd = list.isAtEnd();
    if (isAtEnd) toNewest.hidden = true;
    else showButton(false);
  };
  const leaveEnd = (topPixels: number, hasNews = false) => {
    lead(topPixels);
    isAtEnd = false;
    showButton(hasNews);
  };
  const toEnd = () => {
    if (list.isAtEnd() || !loadNewest) leadToEnd();
    else void loadNewest().then(leadToEnd);
  };

  const takeReaderMove = () => {
    const hasMovedUp = log.scrollTop < lastTop;
    // The event of a move that a script made comes late: the content may have grown since then.
    if (log.scrollTop === lastTop) return;
    takeMove(jumpScreens);
    isLed = false;
    if (isAtEnd && !hasMovedUp) return;
    isAtEnd = isNearEnd();
    if (holders > 0) place = placeNow();
    if (isAtEnd) toNewest.hidden = true;
    else if (!list.isAtEnd()) showButton(false);
  };
  log.addEventListener('scroll', takeReaderMove, { passive: true });
  toNewest.addEventListener('click', () => {
    toEnd();
    log.focus({ preventScroll: true });
  });
  // Other messages stand in the same place then.
  list.listen({
    onLeft: () => {
      jumps += 1;
    },
  });
  // A phone's keyboard opens, the phone is turned, or a message grows.
  const resizing = new ResizeObserver(() => isAtEnd && leadToEnd());
  for (const element of [log, ...log.children]) resizing.observe(element);

  return {
    rememberPlace: () => {
      // The event of the reader's own last move may come after the change, and would then be taken for a script's.
      if (holders === 0) takeReaderMove();
      holders += 1;
      if (holders === 1) place = placeNow();
    },
    keepPlace: (hasNews) => {
      holders = Math.max(0, holders - 1);
      if (isAtEnd) return leadToEnd();
      const anchor = place && document.getElementById(place.id);
      if (place && anchor) log.scrollTop += topOf(anchor) - place.top;
      lastTop = log.scrollTop;
      if (hasNews) showButton(true);
    },
    toEnd,
    openAt: (firstUnread) => {
      const first =
        firstUnread > 0 ? messagesIn(items).find((message) => sequenceOf(message) >= firstUnread) : undefined;
      const top = first && topOf(first) + log.scrollTop - roomAbove;
      if (top === undefined || log.scrollHeight - top <= log.clientHeight) leadToEnd();
      else leaveEnd(top, true);
    },
    isFollowing: () => isAtEnd && list.isAtEnd(),
    isLed: () => isLed,
    leaveEnd,
    stayHere: () => {
      lead(log.scrollTop);
      isAtEnd = isNearEnd();
      if (!isAtEnd && (!list.isAtEnd() || toEndPixels() > log.clientHeight)) showButton(false);
    },
    jumps: () => jumps,
    loadNewestBy: (load) => {
      loadNewest = load;
    },
  };
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
