import { sequenceOf } from '../page/arrival.ts';

/**
 * Hears of every message that stands in the list: first of those that are there, then of what comes into it, be it new,
 * older, or a changed one in the place of what it was.
 */
export function onMessagesShown(
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
  hear([...list.children].filter(isMessage));
}

const isMessage = (node: Node): node is HTMLElement => node instanceof HTMLElement && sequenceOf(node) > 0;

/** The messages after one place, up to another, newest first. Costs no more than what stands between there and the end. */
export function* messagesBetween(list: HTMLElement, after: number, upTo: number): Generator<HTMLElement> {
  for (let element = list.lastElementChild; element; element = element.previousElementSibling) {
    if (!isMessage(element)) continue;
    if (sequenceOf(element) <= after) return;
    if (sequenceOf(element) <= upTo) yield element;
  }
}
