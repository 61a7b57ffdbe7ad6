import { messageElementId } from '../../protocol/page.ts';
import { openChat } from '../kept/open-chat.ts';
import { say } from '../texts/say.ts';
import { excerptOf } from './excerpt.ts';

export interface Quotes {
  onPressed(messageId: string): void;
  /** A small picture of the message's first file; undefined where it has none, or cannot be shown yet. */
  previewOf(quoted: HTMLElement): HTMLElement | undefined;
}

/**
 * Shows the quoted message above its answer. The text is taken from the quoted message on the page: the quote changes with
 * it, and the text of a deleted message does not stay in the answers to it.
 */
export function showQuote(message: HTMLElement, replyTo: string, quotes: Quotes): void {
  if (message.querySelector('.quote')) return;
  const quote = document.createElement('button');
  quote.type = 'button';
  quote.className = 'quote';
  quote.dataset['replyTo'] = replyTo;
  quote.addEventListener('click', () => quotes.onPressed(replyTo));
  fill(quote, quotes);
  message.querySelector('sealed-message')?.before(quote);
}

/** Updates the quotes of messages that were added, changed or deleted. */
export function refreshQuotes(lists: HTMLElement, messageIds: ReadonlySet<string>, quotes: Quotes): void {
  for (const quote of lists.querySelectorAll<HTMLElement>('.quote')) {
    if (messageIds.has(quote.dataset['replyTo'] ?? '')) fill(quote, quotes);
  }
}

function fill(quote: HTMLElement, { previewOf }: Quotes): void {
  const quoted = document.getElementById(messageElementId(quote.dataset['replyTo'] ?? ''));
  const words = document.createElement('span');
  words.className = 'quote-text';
  words.dir = 'auto';
  words.translate = false;
  words.textContent = quoted ? excerptOf(quoted) : say('log.earlierMessage');
  const purpose = document.createElement('span');
  purpose.className = 'visually-hidden';
  purpose.textContent = `${say('log.inAnswerTo')} `;
  const preview = quoted ? previewOf(quoted) : undefined;
  quote.replaceChildren(...(preview ? [preview] : []), purpose, ...(quoted ? [nameOf(quoted)] : []), words);
}

function nameOf(message: HTMLElement): HTMLElement {
  const { sender } = message.dataset;
  const isOwn = sender === openChat()?.me;
  const name = document.createElement(isOwn ? 'span' : 'participant-name');
  name.className = 'quote-name';
  if (isOwn) name.textContent = say('shown.you');
  else name.dataset['participant'] = sender;
  return name;
}
