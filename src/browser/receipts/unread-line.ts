import { messagesBetween } from '../messages/messages-shown.ts';
import { sequenceOf } from '../page/arrival.ts';

/** The line before the first message that the reader missed. */
export interface UnreadLine {
  readonly element: HTMLElement;
  /** Places the line before the first foreign message after this sequence; an open line stays in place. */
  open(after: number): void;
  /** All marked messages were read: the line stays until it is opened again. */
  close(): void;
  /** Older messages were loaded: the first missed one may be among them. */
  keepPlace(messages: readonly HTMLElement[]): void;
  remove(): void;
}

export function createUnreadLine(list: HTMLElement, isForeign: (message: HTMLElement) => boolean): UnreadLine {
  const element = document.createElement('li');
  element.className = 'log-line unread-line';
  element.textContent = 'Unread from here';
  let isOpen = false;
  let openedAfter = 0;
  let first: HTMLElement | undefined;

  const place = () => {
    first = [...messagesBetween(list, openedAfter, Number.POSITIVE_INFINITY)].findLast(isForeign);
    first?.before(element);
  };

  return {
    element,
    open: (after) => {
      if (isOpen) return;
      isOpen = true;
      openedAfter = after;
      place();
    },
    close: () => {
      isOpen = false;
    },
    keepPlace: (messages) => {
      if (!first || !element.isConnected) return;
      const before = sequenceOf(first);
      if (messages.some((message) => sequenceOf(message) > openedAfter && sequenceOf(message) < before)) place();
    },
    remove: () => {
      element.remove();
    },
  };
}
