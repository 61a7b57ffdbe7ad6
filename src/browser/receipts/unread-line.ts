import { messagesBetween } from '../messages/messages-shown.ts';
import { sequenceOf } from '../page/arrival.ts';

/** The line before the first message that its reader had not seen when they came back. */
export interface UnreadLine {
  readonly element: HTMLElement;
  /** Stands before the first foreign message after this one; where it is open already it stays. */
  open(after: number): void;
  /** What it marked was read: it stays as long as nothing new has to be marked. */
  close(): void;
  /** Older messages came: what it has to stand before may be among them. */
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
