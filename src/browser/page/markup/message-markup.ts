import { elementIds } from '../../../protocol/page.ts';

const number = String.raw`[1-9]\d{0,14}`;
const moment = String.raw`datetime="[\dTZ:.-]{24}"`;
const sealed = String.raw`data-version="${number}" data-sealed="[\w-]*"`;
const localTime = `<local-time ${moment}></local-time>`;
const words = '[^<]*';

/**
 * A message exactly as views/components/messages/message.ts writes it. Whatever else stood in it, a server could show beside what
 * was sealed, or hide from the scripts that compare it.
 */
const messageMarkup = new RegExp(
  `${
    String.raw`^<li class="message( message-deleted)?" id="message-([\w-]+)" data-message-id="\2"` +
    ` data-sequence="(?<sequence>${number})" data-revision="${number}" data-sender="[ab]">`
  }(<sealed-message dir="auto" ${sealed}( data-read-once(="")?)?></sealed-message>` +
    `|<p class="message-gone" ${sealed}( data-erased="(read-once|vanished)")?>${words}</p>)` +
    `<p class="message-facts">(<time class="edited" ${moment}>${words}</time>)?${localTime}<span class="tick"></span>` +
    String.raw`(<span class="opened" data-opening="[\w-]*">${words}${localTime}${words}</span>)?</p>` +
    `(<p class="reactions">(<sealed-reaction data-participant="[ab]" ${sealed}( data-withdrawn(="")?)?></sealed-reaction>)+</p>)?</li>$`,
);

/** Of messages that were edited, deleted or reacted to, or erased. */
const isChanged = /data-version="(?!1")|message-gone|sealed-reaction/;
const changedMarkup = new WeakMap<object, string>();

/** Whether an element is a message, and nothing else. To be asked before scripts have put anything into it. */
export function isMessageMarkup(element: Pick<Element, 'outerHTML'>): boolean {
  const { outerHTML } = element;
  const isMessage = messageMarkup.test(outerHTML);
  if (isMessage && isChanged.test(outerHTML)) changedMarkup.set(element, outerHTML);
  return isMessage;
}

/** A message that has changed since it was written, as it came from the server; undefined for any other. */
export function copyOfChanged(message: HTMLElement): HTMLElement | undefined {
  const copy = document.createElement('template');
  copy.innerHTML = changedMarkup.get(message) ?? '';
  const [element] = copy.content.children;
  return element instanceof HTMLElement && isMessageMarkup(element) ? element : undefined;
}

/** What belongs into a message, and what looks like one. */
export const partsOfMessages = 'sealed-message, sealed-reaction, .message';

/**
 * Leaves messages alone in the list of a chat that is about to be shown, in their order, and nothing of one elsewhere. They are parsed
 * anew: the parser of the page can hide more in shadow trees.
 */
export function keepOnlyMessages(room: DocumentFragment): void {
  const list = room.querySelector(`#${elementIds.messages}`);
  let newest = 0;
  const messages = [...(list?.children ?? [])].flatMap(({ outerHTML }) => {
    const sequence = Number(messageMarkup.exec(outerHTML)?.groups?.['sequence'] ?? 0);
    if (sequence <= newest) return [];
    newest = sequence;
    return [outerHTML];
  });
  list?.replaceChildren();
  for (const part of room.querySelectorAll(partsOfMessages)) part.remove();
  if (!list) return;
  list.innerHTML = messages.join('');
  for (const message of list.children) isMessageMarkup(message);
}
