import { sequenceOf } from '../page/arrival.ts';

/** Finds out which messages are in the reader's view. */
export interface MessagesSeen {
  watch(message: HTMLElement): void;
}

/** One report of the browser about watched messages, on a page that the reader can see. */
export interface Look {
  /** The sequences that the reader has seen, or passed while scrolling. */
  readonly seen: { readonly from: number; readonly to: number } | undefined;
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

/** @param jumps grows with each move of the log that was too far for the reader to see what it passed */
export function watchMessagesSeen(
  log: HTMLElement,
  jumps: () => number,
  listener: MessagesSeenListener,
  over: AbortSignal,
): MessagesSeen {
  const watched = new Set<HTMLElement>();
  let jumpsBefore = jumps();
  /** What was seen since the last jump: the reader has passed everything between. */
  let passed: { readonly from: number; readonly to: number } | undefined;

  const unwatch = (message: HTMLElement) => {
    watched.delete(message);
    observer.unobserve(message);
  };
  const see = (sequences: readonly number[]) => {
    if (jumps() !== jumpsBefore) passed = undefined;
    jumpsBefore = jumps();
    if (sequences.length === 0) return undefined;
    const { from, to } = passed ?? { from: Number.POSITIVE_INFINITY, to: 0 };
    passed = { from: Math.min(from, ...sequences), to: Math.max(to, ...sequences) };
    return passed;
  };
  const report = (entries: readonly IntersectionObserverEntry[]) => {
    const sequencesWhere = (isInView: boolean) =>
      entries
        // A message that was replaced is out of view; its replacement has an entry of its own.
        .filter(({ isIntersecting, target }) => isIntersecting === isInView && target.isConnected)
        .map(({ target }) => sequenceOf(target as HTMLElement));
    const seen = see(sequencesWhere(true));
    for (const message of watched) {
      const sequence = sequenceOf(message);
      if (!message.isConnected || (seen && seen.from <= sequence && sequence <= seen.to)) unwatch(message);
    }
    listener.onLook({ seen, outOfView: sequencesWhere(false) });
  };
  const observer = new IntersectionObserver((entries) => document.hidden || report(entries), {
    root: log,
    rootMargin: firstLine,
  });

  const followVisibility = () => {
    if (document.hidden) {
      report(observer.takeRecords());
      passed = undefined;
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
