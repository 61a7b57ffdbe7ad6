import { sequenceOf } from './arrival.ts';
import type { MessageScroll } from './message-scroll.ts';
import { watchMessagesSeen } from './messages-seen.ts';
import type { PageBadge } from './page-badge.ts';
import type { UnreadLine } from './unread-line.ts';

/** The messages of the others that this person has not seen, on this device or another. */
export interface Unread {
  /** These came into the log. */
  take(foreign: readonly HTMLElement[]): void;
  /** Everything up to here was read. */
  readUpTo(sequence: number): void;
  /** What was taken until now is what the reader comes back to. */
  comeBack(): void;
}

export interface UnreadSurroundings {
  readonly log: HTMLElement;
  readonly scroll: MessageScroll;
  readonly line: UnreadLine;
  readonly badge: PageBadge;
  onRead(sequence: number): void;
}

/**
 * What comes while the reader looks is read at once. Where they do not look, a line marks where it began, and the page
 * says how much there is until they have seen it.
 */
export function createUnread(surroundings: UnreadSurroundings, over: AbortSignal): Unread {
  const { log, scroll, line, badge, onRead } = surroundings;
  const unread = new Set<number>();
  let readSequence = 0;

  const showState = () => {
    if (unread.size === 0) line.close();
    else line.open(readSequence);
    badge.show(unread.size);
  };
  const readUpTo = (sequence: number) => {
    readSequence = Math.max(readSequence, sequence);
    for (const each of unread) if (each <= readSequence) unread.delete(each);
  };
  const comeBack = () => {
    if (document.hidden || unread.size === 0) return;
    showState();
    scroll.showFrom(line.element);
  };
  const seen = watchMessagesSeen(
    log,
    {
      onSeen: (sequence) => {
        readUpTo(sequence);
        onRead(sequence);
      },
      onLooked: showState,
    },
    over,
  );
  document.addEventListener('visibilitychange', comeBack, { signal: over });

  return {
    take: (foreign) => {
      line.keepPlace(foreign);
      const [first, ...rest] = foreign.filter((message) => sequenceOf(message) > readSequence);
      if (!first) return;
      for (const message of [first, ...rest]) {
        unread.add(sequenceOf(message));
        seen.watch(message);
      }
      if (document.hidden) showState();
      // Of what is more than a screen, the reader sees the beginning.
      else if (scroll.isFollowing() && !scroll.fits(first)) comeBack();
    },
    readUpTo: (sequence) => {
      readUpTo(sequence);
      showState();
    },
    comeBack,
  };
}
