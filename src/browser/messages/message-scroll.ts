/**
 * Where the reader is in the log. At its end they stay at its end, whatever comes or grows; anywhere else what they read
 * stays where it is, and a button tells that something new has come.
 */
export interface MessageScroll {
  /** Before anything changes above or below what is read. */
  rememberPlace(): void;
  /** After it; `hasNews` when another person's message is among what came. */
  keepPlace(change: 'at-start' | 'at-end', hasNews: boolean): void;
  toEnd(): void;
  /** Whether the reader is at the end, and stays there. */
  isFollowing(): boolean;
  /** Whether everything from this element to the end can be seen at once. */
  fits(element: HTMLElement): boolean;
  /** Leads a reader who is at the end back to where what they have not seen begins. */
  showFrom(element: HTMLElement): void;
}

/** A reader this close to the end, in pixels, is at the end. */
const endReach = 64;

export function createMessageScroll(log: HTMLElement, toNewest: HTMLElement): MessageScroll {
  let isAtEnd = true;
  let distanceToEnd = 0;

  const distance = () => log.scrollHeight - log.scrollTop;
  const topOf = (element: HTMLElement) =>
    element.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
  const fits = (element: HTMLElement) => log.scrollHeight - topOf(element) <= log.clientHeight;
  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
    isAtEnd = true;
    toNewest.hidden = true;
  };

  log.addEventListener(
    'scroll',
    () => {
      isAtEnd = distance() - log.clientHeight <= endReach;
      if (isAtEnd) toNewest.hidden = true;
    },
    { passive: true },
  );
  toNewest.addEventListener('click', () => {
    toEnd();
    log.focus({ preventScroll: true });
  });
  // The keyboard of a phone opens, the phone is turned, a bubble grows.
  const resizing = new ResizeObserver(() => isAtEnd && toEnd());
  for (const element of [log, ...log.children]) resizing.observe(element);

  return {
    rememberPlace: () => {
      distanceToEnd = distance();
    },
    keepPlace: (change, hasNews) => {
      if (isAtEnd) toEnd();
      else if (change === 'at-start') log.scrollTop = log.scrollHeight - distanceToEnd;
      if (!isAtEnd && hasNews) toNewest.hidden = false;
    },
    toEnd,
    isFollowing: () => isAtEnd,
    fits,
    showFrom: (element) => {
      if (!isAtEnd) return;
      if (fits(element)) return toEnd();
      log.scrollTop = topOf(element);
      isAtEnd = false;
      toNewest.hidden = false;
    },
  };
}
