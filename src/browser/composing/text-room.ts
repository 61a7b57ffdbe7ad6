import { maximumTextCharacters } from '../../chat/limits.ts';
import { charactersOver, checkText, fitsMessage, type TextProblem } from '../../chat/text.ts';
import { elementIds } from '../../protocol/page.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import type { MessageComposer } from './composer.ts';

/** The counter appears when this few characters are left. */
const counterFromLeft = 400;

const refusals = {
  'too-long': 'writing.most',
  'too-large': 'writing.large',
} as const satisfies Readonly<Record<Exclude<TextProblem, 'empty'>, string>>;

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
      return checked.ok || checked.problem === 'empty'
        ? undefined
        : say(refusals[checked.problem], { most: maximumTextCharacters });
    },
  });
}

/** What the counter says of a text; undefined while there is plenty of room. */
function roomWords(text: string): { readonly text: string; readonly isOver: boolean } | undefined {
  // A character takes one UTF-16 unit at least, so that a short text need not be counted at every key.
  const over = text.length <= maximumTextCharacters - counterFromLeft ? -maximumTextCharacters : charactersOver(text);
  if (over > 0) return { text: say('writing.over', { count: over }), isOver: true };
  if (!fitsMessage(text)) return { text: say('writing.tooLarge'), isOver: true };
  return over < -counterFromLeft ? undefined : { text: say('writing.left', { count: -over }), isOver: false };
}
