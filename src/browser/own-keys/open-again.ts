import { elementIds } from '../../protocol/page.ts';

const unopened = 'sealed-message[data-unreadable], sealed-reaction:not([data-withdrawn]):empty';

/** Opens what came before this page had the key. Receipts are read again as well. */
export function openAgain(chat: HTMLElement): void {
  const messages = `#${elementIds.messages} > [data-message-id]`;
  const sealed = [...chat.querySelectorAll(unopened)].map((element) => element.closest(messages) ?? element);
  const receipts = chat.querySelectorAll(`#${elementIds.receipts} > *`);
  // A copy opens itself when it is put into the page, and is compared like anything that arrives.
  for (const element of new Set([...sealed, ...receipts])) element.replaceWith(element.cloneNode(true));
}
