import { messageElementId } from '../../protocol/page.ts';
import { excerptOf } from './excerpt.ts';

/** What is said of a message that is not on the page. */
const earlierMessage = 'an earlier message';

/**
 * Shows above a message what it answers. The quoted words are read off the page, where their message stands: when that one
 * changes, so does the quote, and nothing of one that was deleted lives on in the answers to it.
 */
export function showQuote(message: HTMLElement, replyTo: string, onPressed: (messageId: string) => void): void {
  if (message.querySelector('.quote')) return;
  const quote = document.createElement('button');
  quote.type = 'button';
  quote.className = 'quote';
  quote.dataset['replyTo'] = replyTo;
  quote.addEventListener('click', () => onPressed(replyTo));
  fill(quote);
  message.querySelector('sealed-message')?.before(quote);
}

/** Brings the quotes of messages that came, changed or went up to date. */
export function refreshQuotes(lists: HTMLElement, messageIds: ReadonlySet<string>): void {
  for (const quote of lists.querySelectorAll<HTMLElement>('.quote')) {
    if (messageIds.has(quote.dataset['replyTo'] ?? '')) fill(quote);
  }
}

function fill(quote: HTMLElement): void {
  const quoted = document.getElementById(messageElementId(quote.dataset['replyTo'] ?? ''));
  const words = document.createElement('span');
  words.className = 'quote-text';
  words.dir = 'auto';
  words.textContent = quoted ? excerptOf(quoted) : earlierMessage;
  const purpose = document.createElement('span');
  purpose.className = 'visually-hidden';
  purpose.textContent = 'In answer to ';
  quote.replaceChildren(purpose, ...(quoted ? [nameOf(quoted)] : []), words);
}

function nameOf(message: HTMLElement): HTMLElement {
  const name = document.createElement('participant-name');
  name.className = 'quote-name';
  name.dataset['participant'] = message.dataset['sender'];
  name.dataset['self'] = 'You';
  return name;
}
