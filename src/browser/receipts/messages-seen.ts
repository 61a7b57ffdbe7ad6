import { sequenceOf } from '../page/arrival.ts';

/** Finds out which messages the reader has before their eyes. */
export interface MessagesSeen {
  watch(message: HTMLElement): void;
}

export interface MessagesSeenListener {
  /** This message is in view of the log, on a page that is seen. */
  onSeen(sequence: number): void;
  /** What came last was looked at, seen or not. */
  onLooked(): void;
}

/** A message is seen when its first line stands in the log. */
const firstLine = '0px 0px -24px';

export function watchMessagesSeen(log: HTMLElement, listener: MessagesSeenListener, over: AbortSignal): MessagesSeen {
  const watched = new Set<HTMLElement>();

  const leaveUpTo = (sequence: number) => {
    for (const message of watched) {
      if (sequenceOf(message) > sequence) continue;
      watched.delete(message);
      observer.unobserve(message);
    }
  };
  const look = (entries: readonly IntersectionObserverEntry[]) => {
    if (document.hidden) return;
    const seen = entries
      .filter(({ isIntersecting }) => isIntersecting)
      .map(({ target }) => sequenceOf(target as HTMLElement));
    if (seen.length > 0) {
      const newest = Math.max(...seen);
      leaveUpTo(newest);
      listener.onSeen(newest);
    }
    listener.onLooked();
  };
  const observer = new IntersectionObserver(look, { root: log, rootMargin: firstLine });

  // An observer tells of changes alone; who comes back to the page sees what stood there all the time.
  const lookAgain = () => {
    for (const message of document.hidden ? [] : watched) {
      observer.unobserve(message);
      observer.observe(message);
    }
  };
  document.addEventListener('visibilitychange', lookAgain, { signal: over });
  over.addEventListener('abort', () => observer.disconnect());

  return {
    watch: (message) => {
      watched.add(message);
      observer.observe(message);
    },
  };
}
