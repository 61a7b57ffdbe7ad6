import { sequenceOf } from '../page/arrival.ts';

/**
 * Calls `hear` with the list's messages, then with each message that is added: a new one, an older one, or the replacement
 * of a changed one.
 */
export function onMessagesShown(
  list: HTMLElement,
  hear: (messages: readonly HTMLElement[]) => void,
  over: AbortSignal,
): void {
  onMessagesAdded(list, hear, over);
  hear(messagesIn(list));
}

/** Calls `hear` with each message that is added from now on. */
export function onMessagesAdded(
  list: HTMLElement,
  hear: (messages: readonly HTMLElement[]) => void,
  over: AbortSignal,
): void {
  const observer = new MutationObserver((changes) => {
    const messages = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(isMessage);
    if (messages.length > 0) hear(messages);
  });
  observer.observe(list, { childList: true });
  over.addEventListener('abort', () => observer.disconnect());
}

/** The accepted messages of a list, in ascending order. */
export const messagesIn = (list: HTMLElement): readonly HTMLElement[] => [...list.children].filter(isMessage);

export const isMessage = (node: Node): node is HTMLElement => node instanceof HTMLElement && sequenceOf(node) > 0;

/** The messages after one sequence up to another, newest first. Visits only those from the list's end to the first. */
export function* messagesBetween(list: HTMLElement, after: number, upTo: number): Generator<HTMLElement> {
  for (let element = list.lastElementChild; element; element = element.previousElementSibling) {
    if (!isMessage(element)) continue;
    if (sequenceOf(element) <= after) return;
    if (sequenceOf(element) <= upTo) yield element;
  }
}
