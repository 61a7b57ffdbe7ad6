import type { MessageScroll } from '../messages/message-scroll.ts';
import { sequenceOf } from '../page/arrival.ts';
import { watchMessagesSeen } from './messages-seen.ts';
import type { PageBadge } from './page-badge.ts';
import type { UnreadLine } from './unread-line.ts';

/** The messages of the others that this person has not seen, on this device or another. */
export interface Unread {
  /** These came into the log, this person's own among them. */
  take(messages: readonly HTMLElement[]): void;
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
  isForeign(message: HTMLElement): boolean;
  onRead(sequence: number): void;
}

/**
 * What comes while the reader looks is read at once. Where they do not look, a line marks where it began, and the page
 * says how much there is until they have seen it.
 */
export function createUnread(surroundings: UnreadSurroundings, over: AbortSignal): Unread {
  const { log, scroll, line, badge, isForeign, onRead } = surroundings;
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
      // What stands before a message that is seen was gone past, even when that one is the reader's own.
      onSeen: (sequence) => {
        readUpTo(sequence);
        onRead(readSequence);
      },
      onLooked: showState,
    },
    over,
  );
  document.addEventListener('visibilitychange', comeBack, { signal: over });

  return {
    take: (messages) => {
      line.keepPlace(messages);
      const news = messages.filter((message) => sequenceOf(message) > readSequence);
      for (const message of news) {
        if (isForeign(message)) unread.add(sequenceOf(message));
        if (unread.size > 0) seen.watch(message);
      }
      const first = news.find(isForeign);
      if (!first) return;
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
