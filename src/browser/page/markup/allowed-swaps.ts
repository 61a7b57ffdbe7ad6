import { elementIds } from '../../../protocol/page.ts';
import { isMessageMarkup, partsOfMessages } from './message-markup.ts';

/** The fields of a task of htmx that these scripts use; htmx.org declares no types for them. */
export interface SwapTask {
  readonly fragment: DocumentFragment;
  readonly target: Element | string | null;
  swapSpec: { readonly style: string; readonly key?: string };
}

const messages = `#${elementIds.messages}`;

/** Where a server may put something, by the way in which it does. */
const places: Readonly<Record<string, RegExp>> = {
  upsert: /^#(messages|happenings|devices-[ab])$/,
  outerHTML: /^#((presence|typing|receipts|own-key|devices|push)-[\w-]+|countdown)$/,
  innerHTML: /^#(happenings|refusals|chat)$/,
  delete: /^#device-[\w-]+$/,
};

/** The elements that may come with an id, so that nothing takes the place of a list or of a message. */
const idsOfParts = /^((presence|typing|receipts|own-key|devices?|push|happening)-[\w-]+|countdown)$/;

/** Takes out what a swap would put into the page of a chat. Returns what a server may put there; by request it gives messages only. */
export const takeAllowed = (tasks: SwapTask[], isLive: boolean): readonly SwapTask[] =>
  tasks.splice(0).filter((task) => isAllowed(task, isLive));

function isAllowed(task: SwapTask, isLive: boolean): boolean {
  const { fragment, target, swapSpec } = task;
  const place = typeof target === 'string' ? target : `#${target?.id}`;
  const isOfMessages = place === messages;
  if (!places[swapSpec.style]?.test(place) || !(isLive || isOfMessages)) return false;
  // Only so: a delay would put in later what was compared now.
  task.swapSpec = { style: swapSpec.style, key: isOfMessages ? 'data-sequence' : 'data-order' };
  if (isOfMessages) for (const child of [...fragment.children]) if (!isMessageMarkup(child)) child.remove();
  return isOfMessages || isAllowedContent(fragment, place);
}

const isAllowedContent = (fragment: DocumentFragment, place: string): boolean =>
  !fragment.querySelector(partsOfMessages) &&
  (place === `#${elementIds.chat}`
    ? fragment.querySelector('.ended') !== null
    : [...fragment.querySelectorAll('[id]')].every(({ id }) => idsOfParts.test(id)));
