import type { MessageList } from '../messages/message-list.ts';
import { messagesBetween } from '../messages/messages-shown.ts';
import { say } from '../texts/say.ts';

/** The line before the first message that the reader missed. */
export interface UnreadLine {
  readonly element: HTMLElement;
  /** Places the line before the first foreign message after this sequence; an open line stays in place. */
  open(after: number): void;
  /** Says how many messages follow the line. */
  count(messages: number): void;
  /** All marked messages were read: the line stays until it is opened again. */
  close(): void;
  isOpen(): boolean;
  /** Messages have come onto the page or left it: the first missed one may be among them. */
  keepPlace(): void;
  remove(): void;
}

export function createUnreadLine(
  items: HTMLElement,
  list: MessageList,
  isForeign: (message: HTMLElement) => boolean,
): UnreadLine {
  const element = document.createElement('li');
  element.className = 'log-line unread-line';
  // Whoever cannot see the line hears the messages themselves.
  element.ariaLive = 'off';
  let isOpen = false;
  let isRemoved = true;
  let openedAfter = 0;

  const place = () => {
    // Without everything from here on, the first foreign message on the page may not be the first one.
    const isLoaded = (list.range()?.first ?? 1) <= openedAfter + 1;
    const first = isLoaded
      ? [...messagesBetween(items, openedAfter, Number.POSITIVE_INFINITY)].findLast(isForeign)
      : undefined;
    if (!first) element.remove();
    else if (first.previousElementSibling !== element) first.before(element);
  };

  return {
    element,
    open: (after) => {
      if (isOpen) return;
      isOpen = true;
      isRemoved = false;
      openedAfter = after;
      place();
    },
    count: (messages) => {
      const words = say('log.unreadFromHere', { count: messages });
      if (element.textContent !== words) element.textContent = words;
    },
    close: () => {
      isOpen = false;
    },
    isOpen: () => isOpen,
    keepPlace: () => {
      if (!isRemoved) place();
    },
    remove: () => {
      isRemoved = true;
      element.remove();
    },
  };
}
