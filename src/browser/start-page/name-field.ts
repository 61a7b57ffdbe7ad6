import { maximumNameCharacters } from '../../chat/limits.ts';
import { checkName, type NameProblem } from '../../chat/name.ts';
import { charactersOf } from '../../chat/words/graphemes.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';

/** The counter appears when this few characters are left. */
const countedCharacters = 10;

const problemTexts = {
  empty: 'naming.empty',
  'too-long': 'naming.too-long',
  'too-large': 'naming.too-large',
  'stacked-marks': 'naming.stacked-marks',
  'control-characters': 'naming.control-characters',
} as const satisfies Readonly<Record<NameProblem, string>>;

/** A name field of the start page: counts characters near the limit, and shows problems beside itself. */
export class NameField {
  readonly input: HTMLInputElement;
  readonly #problem: HTMLElement;
  readonly #hint: HTMLElement;

  constructor(root: ParentNode) {
    this.input = partOf(root, 'input', HTMLInputElement);
    this.#problem = partOf(root, '[data-name="problem"]', HTMLElement);
    this.#hint = partOf(root, '[data-name="hint"]', HTMLElement);
    this.input.addEventListener('input', () => {
      this.#count();
      this.say('');
    });
  }

  /** The name as it will be shown; undefined when it is not valid, and then the problem is shown. */
  check(): string | undefined {
    const checked = checkName(this.input.value);
    this.say(checked.ok ? '' : say(problemTexts[checked.problem], { most: maximumNameCharacters }));
    return checked.ok ? checked.name : undefined;
  }

  /** Shows a problem beside the field; '' removes it. */
  say(problem: string): void {
    this.#problem.textContent = problem;
    if (problem === '') this.input.removeAttribute('aria-invalid');
    else this.input.setAttribute('aria-invalid', 'true');
  }

  #count(): void {
    const left = maximumNameCharacters - charactersOf(this.input.value.normalize('NFC').trim());
    this.#hint.textContent = left > countedCharacters ? '' : characterWords(left);
  }
}

const characterWords = (left: number): string =>
  left < 0 ? say('naming.over', { count: -left }) : say('naming.left', { count: left });
