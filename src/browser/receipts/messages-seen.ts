import { sequenceOf } from '../page/arrival.ts';

/** Finds out which messages are in the reader's view. */
export interface MessagesSeen {
  watch(message: HTMLElement): void;
}

/** One report of the browser about watched messages, on a page that the reader can see. */
export interface Look {
  /** The newest message in view; undefined when none of them is. */
  readonly newestSeen: number | undefined;
  readonly outOfView: readonly number[];
}

export interface MessagesSeenListener {
  onLook(look: Look): void;
  /** The page was hidden. Every look that the browser had taken before was reported. */
  onHidden(): void;
  onVisible(): void;
}

/** A message counts as seen when its first line is in the log's viewport. */
const firstLine = '0px 0px -24px';

export function watchMessagesSeen(log: HTMLElement, listener: MessagesSeenListener, over: AbortSignal): MessagesSeen {
  const watched = new Set<HTMLElement>();

  const stopWatchingUpTo = (sequence: number) => {
    for (const message of watched) {
      if (sequenceOf(message) > sequence) continue;
      watched.delete(message);
      observer.unobserve(message);
    }
  };
  const report = (entries: readonly IntersectionObserverEntry[]) => {
    const sequencesWhere = (isInView: boolean) =>
      entries
        // A message that was replaced is out of view; its replacement has an entry of its own.
        .filter(({ isIntersecting, target }) => isIntersecting === isInView && target.isConnected)
        .map(({ target }) => sequenceOf(target as HTMLElement));
    const seen = sequencesWhere(true);
    const newestSeen = seen.length > 0 ? Math.max(...seen) : undefined;
    if (newestSeen !== undefined) stopWatchingUpTo(newestSeen);
    listener.onLook({ newestSeen, outOfView: sequencesWhere(false) });
  };
  const observer = new IntersectionObserver((entries) => document.hidden || report(entries), {
    root: log,
    rootMargin: firstLine,
  });

  const followVisibility = () => {
    if (document.hidden) {
      report(observer.takeRecords());
      return listener.onHidden();
    }
    // An observer reports changes only: messages that stood in view all the time are observed anew.
    for (const message of watched) {
      observer.unobserve(message);
      observer.observe(message);
    }
    listener.onVisible();
  };
  document.addEventListener('visibilitychange', followVisibility, { signal: over });
  over.addEventListener('abort', () => observer.disconnect());

  return {
    watch: (message) => {
      watched.add(message);
      observer.observe(message);
    },
  };
}
