/**
 * The reader's place in the log. A reader at the end follows it, whatever arrives or grows. Elsewhere the messages in view stay
 * in place, and a button offers the newest ones.
 */
export interface MessageScroll {
  /** Call before messages are added above or below those in view. */
  rememberPlace(): void;
  /** Call afterwards. @param hasNews the other person's message or a line about the chat was added. */
  keepPlace(change: 'at-start' | 'at-end', hasNews: boolean): void;
  toEnd(): void;
  /** Whether the reader is at the end, and stays there. */
  isFollowing(): boolean;
  /** The reader is led to this distance from the log's top, in pixels, and stays there. */
  leaveEnd(topPixels: number): void;
}

/** A reader this close to the end, in pixels, is at the end. */
const endReach = 64;

export function createMessageScroll(log: HTMLElement, toNewest: HTMLElement): MessageScroll {
  let isAtEnd = true;
  let distanceToEnd = 0;

  const distance = () => log.scrollHeight - log.scrollTop;
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
  // A phone's keyboard opens, the phone is turned, or a message grows.
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
    leaveEnd: (topPixels) => {
      log.scrollTop = topPixels;
      isAtEnd = false;
      toNewest.hidden = false;
    },
  };
}
