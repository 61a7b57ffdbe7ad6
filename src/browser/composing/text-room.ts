import { maximumTextCharacters } from '../../chat/limits.ts';
import { charactersOver, checkText, fitsMessage, type TextProblem } from '../../chat/text.ts';
import { elementIds } from '../../protocol/page.ts';
import { partOf } from '../page/page-part.ts';
import { pageLocale } from '../texts/locale.ts';
import type { MessageComposer } from './composer.ts';

/** The counter appears when this few characters are left. */
const counterFromLeft = 400;

const number = new Intl.NumberFormat(pageLocale);

const refusals: Readonly<Record<Exclude<TextProblem, 'empty'>, string>> = {
  'too-long': `A message can have ${number.format(maximumTextCharacters)} characters. Shorten it, or send it in parts.`,
  'too-large':
    'This message is too large: emoji and stacked accents need more room than letters. Shorten it, or send it in parts.',
};

/** Counts the characters that are left, and says why a text cannot be sent. */
export function showTextRoom(chat: HTMLElement, composer: MessageComposer): void {
  const counter = partOf(chat, `#${elementIds.composer} .composer-counter`, HTMLElement);
  composer.measureBy({
    show: (text) => {
      const words = roomWords(text);
      counter.hidden = words === undefined;
      counter.textContent = words?.text ?? '';
      counter.classList.toggle('composer-counter-over', words?.isOver ?? false);
    },
    refusalOf: (text) => {
      const checked = checkText(text);
      return checked.ok || checked.problem === 'empty' ? undefined : refusals[checked.problem];
    },
  });
}

/** What the counter says of a text; undefined while there is plenty of room. */
function roomWords(text: string): { readonly text: string; readonly isOver: boolean } | undefined {
  // A character takes one UTF-16 unit at least, so that a short text need not be counted at every key.
  const over = text.length <= maximumTextCharacters - counterFromLeft ? -maximumTextCharacters : charactersOver(text);
  if (over > 0) return { text: `${number.format(over)} characters too many`, isOver: true };
  if (!fitsMessage(text)) return { text: 'Too large', isOver: true };
  return over < -counterFromLeft ? undefined : { text: `${number.format(-over)} characters left`, isOver: false };
}
