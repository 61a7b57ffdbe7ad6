import { maximumNameCharacters } from '../../chat/limits.ts';
import { checkName, type NameProblem } from '../../chat/name.ts';
import { charactersOf } from '../../chat/words/graphemes.ts';
import { partOf } from '../page/page-part.ts';

/** The counter appears when this few characters are left. */
const countedCharacters = 10;

const problemTexts: Readonly<Record<NameProblem, string>> = {
  empty: 'Type a name.',
  'too-long': `This name is too long: ${maximumNameCharacters} characters at most.`,
  'too-large': 'This name takes too much room: emoji and accents need more of it than letters. Shorten it.',
  'stacked-marks': 'This name has too many accents on one letter. Type it anew, with fewer.',
  'control-characters': 'This name has invisible characters in it. Type it anew, without them.',
};

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
    this.say(checked.ok ? '' : problemTexts[checked.problem]);
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

function characterWords(left: number): string {
  const characters = Math.abs(left) === 1 ? 'character' : 'characters';
  return left < 0 ? `${-left} ${characters} too many` : `${left} ${characters} left`;
}
