import type { WrittenContent } from '../../sealing/messages.ts';
import { withIsolatedAddresses } from '../texts/addresses.ts';
import { excerptOfWritten } from '../texts/written-excerpt.ts';
import { SealedMessage } from './sealed-message.ts';

/** The element with a message's text as it is shown; undefined once it is deleted. */
export const shownText = (message: HTMLElement): SealedMessage | undefined => {
  const shown = message.querySelector('sealed-message:not([hidden])');
  return shown instanceof SealedMessage ? shown : undefined;
};

/** Whether a message is shown as deleted, be that so already or on its way. */
export const isDeleted = (message: HTMLElement): boolean => shownText(message) === undefined;

/** What a message says as it is shown, be that so already or on its way; undefined when it cannot be opened here. */
export function contentOf(message: HTMLElement): WrittenContent | undefined {
  const content = shownText(message)?.content;
  return content?.kind === 'notice' ? undefined : content;
}

export const isNotice = (message: HTMLElement): boolean => shownText(message)?.content?.kind === 'notice';

/** What a message is known by where there is room for one line. */
export function excerptOf(message: HTMLElement): string {
  if (isDeleted(message)) return 'message deleted';
  if (isNotice(message)) return shownText(message)?.textContent ?? '';
  const content = contentOf(message);
  return content === undefined ? 'cannot be opened here' : withIsolatedAddresses(excerptOfWritten(content));
}
