import { maximumTextCharacters } from '../../chat/limits.ts';
import { charactersOf, checkText } from '../../chat/text.ts';
import { elementIds } from '../../protocol/page.ts';
import { partOf } from '../page/page-part.ts';

/** The counter appears when this few characters are left. */
const counterFromLeft = 400;
/** What the field held was taken as a message, and the field is empty again. */
export const written = 'parley:written';

const number = new Intl.NumberFormat();

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
    const left = maximumTextCharacters - charactersOf(field.value);
    counter.hidden = left > counterFromLeft;
    counter.textContent =
      left < 0 ? `${number.format(-left)} characters too many` : `${number.format(left)} characters left`;
    counter.classList.toggle('composer-counter-over', left < 0);
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
    } else if (checked.problem === 'too-long') {
      refuse(`A message can have ${number.format(maximumTextCharacters)} characters. Shorten it, or send it in parts.`);
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

/** Enter that ends the writing of a Japanese or Chinese word sends nothing; Safari tells so by the key code alone. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

const growsByItself = CSS.supports('field-sizing', 'content');

function growWithText(field: HTMLTextAreaElement): void {
  if (growsByItself) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
