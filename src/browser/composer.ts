import { maximumTextCharacters } from '../chat/limits.ts';
import { charactersOf, checkText } from '../chat/text.ts';
import { elementIds } from '../protocol/page.ts';
import { partOf } from './page-part.ts';

/** The counter appears when this few characters are left. */
const counterFromLeft = 400;
/** What the field held was taken as a message, and the field is empty again. */
export const written = 'parley:written';

const number = new Intl.NumberFormat();

/** Lets a message be written: Enter sends, Shift+Enter breaks the line. What is refused stays in the field. */
export function startComposer(form: HTMLElement, onWritten: (text: string) => void): void {
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
  const submit = () => {
    const checked = checkText(field.value);
    if (checked.ok) {
      onWritten(checked.text);
      field.value = '';
      showState();
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
}

/** Enter that ends the writing of a Japanese or Chinese word sends nothing; Safari tells so by the key code alone. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

const growsByItself = CSS.supports('field-sizing', 'content');

function growWithText(field: HTMLTextAreaElement): void {
  if (growsByItself) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
