import type { WrittenContent } from '../../sealing/messages.ts';
import { openChat } from '../kept/open-chat.ts';
import { withIsolatedAddresses } from '../texts/addresses.ts';
import { say } from '../texts/say.ts';
import { excerptOfWritten } from '../texts/written-excerpt.ts';
import { SealedMessage } from './sealed-message.ts';

/** The element with a message's text as it is shown; undefined once it is deleted. */
export const shownText = (message: HTMLElement): SealedMessage | undefined => {
  const shown = message.querySelector('sealed-message:not([hidden])');
  return shown instanceof SealedMessage ? shown : undefined;
};

/** Whether a message is shown as deleted: by the server, or by a deletion that waits on this device. */
export const isDeleted = (message: HTMLElement): boolean => shownText(message) === undefined;

/** The content that a message shows, waiting edits included; undefined when it cannot be opened here. */
export function contentOf(message: HTMLElement): WrittenContent | undefined {
  const content = shownText(message)?.content;
  return content && 'text' in content ? content : undefined;
}

/** Whether it is read once: nothing of it is shown but where it was opened. */
export const isReadOnce = (message: HTMLElement): boolean => shownText(message)?.content?.kind === 'once';

/** Whether there is anything that a person can do with a message. One that is read once can be deleted by who wrote it. */
export const hasMenu = (message: HTMLElement): boolean =>
  !isDeleted(message) && !isNotice(message) && !(isReadOnce(message) && message.dataset['sender'] !== openChat()?.me);

export const isNotice = (message: HTMLElement): boolean => shownText(message)?.content?.kind === 'notice';

/** What a message is known by where there is room for one line. */
export function excerptOf(message: HTMLElement): string {
  if (isDeleted(message)) return message.querySelector('.message-gone')?.textContent ?? say('chat.deleted');
  if (isNotice(message)) return shownText(message)?.textContent ?? '';
  if (isReadOnce(message)) return say('chat.readOnce');
  const content = contentOf(message);
  return content === undefined ? say('shown.locked') : withIsolatedAddresses(excerptOfWritten(content));
}
