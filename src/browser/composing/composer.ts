import { maximumTextCharacters } from '../../chat/limits.ts';
import { charactersOver, checkText, fitsMessage, type TextProblem } from '../../chat/text.ts';
import { elementIds } from '../../protocol/page.ts';
import { partOf } from '../page/page-part.ts';
import { pageLocale } from '../texts/locale.ts';

/** The counter appears when this few characters are left. */
const counterFromLeft = 400;
/** What the field held was taken as a message, and the field is empty again. */
export const written = 'parley:written';

const number = new Intl.NumberFormat(pageLocale());

const refusals: Readonly<Record<Exclude<TextProblem, 'empty'>, string>> = {
  'too-long': `A message can have ${number.format(maximumTextCharacters)} characters. Shorten it, or send it in parts.`,
  'too-large':
    'This message is too large: emoji and stacked accents need more room than letters. Shorten it, or send it in parts.',
};

export interface Composer {
  readonly field: HTMLTextAreaElement;
  /** Puts a text in the place of what the field holds. */
  fill(text: string): void;
  /** From now on, what is written goes here. */
  giveTo(take: (text: string) => void): void;
}

/** Lets a message be written: Enter sends, Shift+Enter breaks the line. What is refused stays in the field. */
export function startComposer(form: HTMLElement, onWritten: (text: string) => void): Composer {
  let take = onWritten;
  const field = partOf(form, 'textarea', HTMLTextAreaElement);
  const counter = partOf(form, '.composer-counter', HTMLElement);
  const problem = partOf(form, `#${elementIds.composerProblem}`, HTMLElement);

  const refuse = (text: string) => {
    problem.textContent = text;
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  };
  const showState = () => {
    const words = roomWords(field.value);
    counter.hidden = words === undefined;
    counter.textContent = words?.text ?? '';
    counter.classList.toggle('composer-counter-over', words?.isOver ?? false);
    problem.textContent = '';
    field.removeAttribute('aria-invalid');
    growWithText(field);
  };
  const fill = (text: string) => {
    field.value = text;
    showState();
  };
  const submit = () => {
    const checked = checkText(field.value);
    if (checked.ok) {
      take(checked.text);
      fill('');
      form.dispatchEvent(new Event(written));
    } else if (checked.problem !== 'empty') {
      refuse(refusals[checked.problem]);
    }
    field.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', showState);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    submit();
  });

  return {
    field,
    fill,
    giveTo: (next) => {
      take = next;
    },
  };
}

/** What the counter says of a text; undefined while there is plenty of room. */
function roomWords(text: string): { readonly text: string; readonly isOver: boolean } | undefined {
  // A character takes one unit at least, so that a short text need not be counted at every key.
  const over = text.length <= maximumTextCharacters - counterFromLeft ? -maximumTextCharacters : charactersOver(text);
  if (over > 0) return { text: `${number.format(over)} characters too many`, isOver: true };
  if (!fitsMessage(text)) return { text: 'Too large', isOver: true };
  return over < -counterFromLeft ? undefined : { text: `${number.format(-over)} characters left`, isOver: false };
}

/** Enter that ends the writing of a Japanese or Chinese word sends nothing; Safari tells so by the key code alone. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

const growsByItself = CSS.supports('field-sizing', 'content');

function growWithText(field: HTMLTextAreaElement): void {
  if (growsByItself) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
