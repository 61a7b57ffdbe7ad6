import { leastPhraseCharacters, longestPhraseUnits } from '../../chat/limits.ts';
import { type PhraseWeakness, weaknessOf } from '../../chat/phrase.ts';
import { ownKeyIds } from '../../protocol/own-keys.ts';
import { normalizePhrase } from '../../sealing/keys/own-code.ts';
import { formatSecretCode, makeSecretCode } from '../../sealing/keys/secret-code.ts';
import { BusyButton } from '../page/busy-button.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import type { KnownOwnKeys } from './known-own-keys.ts';
import type { OwnKeySurroundings } from './own-key-surroundings.ts';
import { replaceCode } from './replace-code.ts';

const weaknessTexts: Readonly<Record<PhraseWeakness, (phrase: string) => string>> = {
  short: (phrase) => say('choosing.short', { count: [...phrase].length, least: leastPhraseCharacters }),
  repeats: () => say('choosing.repeats'),
  long: () => say('choosing.long', { most: longestPhraseUnits }),
};

const failureTexts = {
  unable: 'shown.codeFailed',
  unreachable: 'choosing.unreachable',
  refused: 'choosing.refused',
  overtaken: 'choosing.overtaken',
  'too-often': 'choosing.tooOften',
} as const;

/** The dialog in which a person chooses a code of their own: made for them, or a phrase. */
export class OwnCodeChoice {
  readonly #around: OwnKeySurroundings;
  readonly #keys: KnownOwnKeys;
  readonly #dialog: HTMLDialogElement;
  readonly #problem: HTMLElement;
  readonly #phrase: HTMLInputElement;
  readonly #button: BusyButton;
  #made = '';

  constructor(around: OwnKeySurroundings, keys: KnownOwnKeys) {
    this.#around = around;
    this.#keys = keys;
    this.#dialog = partOf(around.chat, `#${ownKeyIds.ownCodeDialog}`, HTMLDialogElement);
    this.#problem = partOf(this.#dialog, '[role="alert"]', HTMLElement);
    this.#phrase = this.#part('phrase', HTMLInputElement);
    this.#button = new BusyButton(
      this.#part('use', HTMLButtonElement),
      this.#part('status', HTMLElement),
      say('choosing.changing'),
    );
    this.#listen();
  }

  open(): void {
    this.#made = makeSecretCode();
    this.#part('made', HTMLOutputElement).textContent = formatSecretCode(this.#made);
    this.#show('form');
    this.#dialog.showModal();
  }

  #listen(): void {
    const form = this.#part('form', HTMLFormElement);
    form.addEventListener('change', () => this.#showKind());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#button.isBusy) void this.#use();
    });
    this.#phrase.addEventListener('input', () => this.#say(''));
    this.#part('cancel', HTMLButtonElement).addEventListener('click', () => this.#dialog.close());
    // Its outcome must be seen, and a code must not stay in the page.
    this.#dialog.addEventListener('cancel', (event) => this.#button.isBusy && event.preventDefault());
    this.#dialog.addEventListener('close', () => this.#forget());
  }

  get #isPhrase(): boolean {
    return this.#dialog.querySelector<HTMLInputElement>('input[value="phrase"]')?.checked === true;
  }

  #showKind(): void {
    this.#part('made', HTMLElement).hidden = this.#isPhrase;
    this.#part('phrase-field', HTMLElement).hidden = !this.#isPhrase;
    this.#say('');
  }

  async #use(): Promise<void> {
    const code = this.#isPhrase ? this.#strongPhrase() : this.#made;
    if (code === undefined) return this.#phrase.focus();
    this.#say('');
    this.#isBusy = true;
    const otherDevices = this.#part('others', HTMLInputElement).checked ? 'leave' : 'stay';
    const outcome = await replaceCode(this.#around, this.#keys, code, otherDevices);
    this.#isBusy = false;
    if (outcome === 'replaced') this.#show('done');
    else this.#say(say(failureTexts[outcome]));
  }

  /** undefined, and said why, when the phrase is too weak. */
  #strongPhrase(): string | undefined {
    const phrase = normalizePhrase(this.#phrase.value);
    const weakness = weaknessOf(phrase);
    if (weakness) this.#say(weaknessTexts[weakness](phrase));
    return weakness ? undefined : phrase;
  }

  set #isBusy(isBusy: boolean) {
    this.#button.isBusy = isBusy;
    for (const field of this.#dialog.querySelectorAll('input')) field.disabled = isBusy;
    this.#part('cancel', HTMLButtonElement).disabled = isBusy;
  }

  #show(shown: 'form' | 'done'): void {
    this.#part('form', HTMLElement).hidden = shown !== 'form';
    this.#part('done', HTMLElement).hidden = shown !== 'done';
    this.#showKind();
  }

  #forget(): void {
    this.#made = '';
    this.#part('form', HTMLFormElement).reset();
    this.#part('made', HTMLOutputElement).textContent = '';
  }

  #say(words: string): void {
    this.#problem.textContent = words;
    this.#phrase.toggleAttribute('aria-invalid', words !== '' && this.#isPhrase);
  }

  #part<T extends Element>(name: string, type: abstract new (...args: never[]) => T): T {
    return partOf(this.#dialog, `[data-own-code="${name}"]`, type);
  }
}
