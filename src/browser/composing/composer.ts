import { maximumTextCharacters } from '../../chat/limits.ts';
import { tidyText } from '../../chat/words/line-breaks.ts';
import { holdsVisible } from '../../chat/words/visible.ts';
import { elementIds } from '../../protocol/page.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import { isSendKey, labelEnterKey } from './enter-key.ts';

/** The event after a message was taken from the field, and the field was emptied. */
export const written = 'parley:written';

/** Says how much room a text leaves; comes with the scripts that follow the first paint. */
export interface TextMeasure {
  show(text: string): void;
  /** Why a text cannot be sent, in words; undefined when it can. */
  refusalOf(text: string): string | undefined;
}

export interface MessageComposer {
  readonly field: HTMLTextAreaElement;
  /** Replaces the text of the field. */
  fill(text: string): void;
  /** Sets the receiver of the messages that are written from now on. */
  giveTo(take: (text: string) => void): void;
  measureBy(measure: TextMeasure): void;
}

/** The message field. Shift+Enter always breaks the line; enter-key.ts decides about Enter. A refused text stays in the field. */
export function startComposer(form: HTMLElement, onWritten: (text: string) => void): MessageComposer {
  let take = onWritten;
  let measure: TextMeasure | undefined;
  const field = partOf(form, 'textarea', HTMLTextAreaElement);
  const problem = partOf(form, `#${elementIds.composerProblem}`, HTMLElement);

  const refuse = (text: string) => {
    problem.textContent = text;
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  };
  const showState = () => {
    measure?.show(field.value);
    problem.textContent = '';
    field.removeAttribute('aria-invalid');
    growWithText(field);
  };
  const fill = (text: string) => {
    field.value = text;
    showState();
  };
  const submit = () => {
    const text = tidyText(field.value);
    const refusal = measure ? measure.refusalOf(text) : quickRefusalOf(text);
    if (refusal !== undefined) {
      refuse(refusal);
    } else if (holdsVisible(text)) {
      take(text);
      fill('');
      form.dispatchEvent(new Event(written));
    }
    field.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', showState);
  labelEnterKey(field);
  field.addEventListener('keydown', (event) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    submit();
  });

  return {
    field,
    fill,
    giveTo: (next) => {
      take = next;
    },
    measureBy: (next) => {
      measure = next;
      measure.show(field.value);
    },
  };
}

/** Lets through every text that surely fits: a character has one UTF-16 unit at least. */
const quickRefusalOf = (text: string): string | undefined =>
  text.length > maximumTextCharacters ? say('talking.tooLong') : undefined;

const growsByItself = CSS.supports('field-sizing', 'content');

function growWithText(field: HTMLTextAreaElement): void {
  if (growsByItself) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
