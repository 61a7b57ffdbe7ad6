import { participantIds } from '../../chat/participant.ts';
import { aloneIds } from '../../protocol/alone.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { provisionalSafetyWords, safetyWords } from '../../sealing/safety-words.ts';
import { partOf } from '../page/page-part.ts';
import type { AloneSurroundings } from './alone-surroundings.ts';
import type { KnownOwnKey, OwnKeys } from './own-keys.ts';

/** The five words, and what they tell, in words for a person. */
interface Shown {
  readonly words: readonly string[];
  readonly state: string;
}

const notYet = 'the organizer, who made the keys, could still sit between you.';

const swapped: Shown = {
  words: [],
  state: 'The server shows keys that do not belong together. Somebody sits between you, or has tried to: end the chat.',
};

/** The dialog with the safety words. It follows what the server shows while it is open. */
export class SafetyWordsView {
  readonly #around: AloneSurroundings;
  readonly #keys: OwnKeys;
  readonly #dialog: HTMLDialogElement;

  constructor(around: AloneSurroundings, keys: OwnKeys) {
    this.#around = around;
    this.#keys = keys;
    this.#dialog = partOf(around.chat, `#${aloneIds.safetyWordsDialog}`, HTMLDialogElement);
    this.#dialog.addEventListener('close', () => this.#fill({ words: [], state: '' }));
  }

  async open(): Promise<void> {
    this.#fill(await this.#make());
    this.#dialog.showModal();
  }

  async follow(): Promise<void> {
    if (this.#dialog.open) this.#fill(await this.#make());
  }

  async #make(): Promise<Shown> {
    const { me } = this.#around;
    const { other } = this.#keys;
    const [mine, others] = await Promise.all([this.#keys.known(me), this.#keys.known(other)]);
    if (mine.state === 'swapped' || others.state === 'swapped') return swapped;
    if (mine.state === 'unknown-here') {
      return {
        words: [],
        state: 'This device does not know your own code. Sign out here, and come in by it to see the words.',
      };
    }
    if (mine.state === 'known' && others.state === 'known') {
      const keys = me === 'a' ? ([mine.key, others.key] as const) : ([others.key, mine.key] as const);
      return {
        words: safetyWords(keys, this.#around),
        state: 'They are made of the chat’s key and of both your own keys.',
      };
    }
    return { words: this.#provisional(), state: wordsOfState(mine, others) };
  }

  #provisional(): readonly string[] {
    const [a, b] = participantIds.map((participantId) => {
      const { hash } = this.#around.shown.of(participantId);
      return hash === '' ? undefined : decodeBase64url(hash);
    });
    return provisionalSafetyWords([a, b], this.#around);
  }

  #fill({ words, state }: Shown): void {
    const list = partOf(this.#dialog, '[data-safety="words"]', HTMLElement);
    list.replaceChildren(
      ...words.map((word) => {
        const item = document.createElement('li');
        item.textContent = word;
        return item;
      }),
    );
    list.hidden = words.length === 0;
    partOf(this.#dialog, '[data-safety="state"]', HTMLElement).textContent = state;
  }
}

function wordsOfState(mine: KnownOwnKey, others: KnownOwnKey): string {
  if (mine.state === 'none' && others.state === 'none')
    return `Neither of you has chosen a code of your own, so ${notYet}`;
  if (mine.state === 'none') return `You have not chosen a code of your own, so ${notYet}`;
  if (others.state === 'none') return `The other has not chosen a code of their own, so ${notYet}`;
  return 'The other’s device has not answered yet. The words change once it does; until then, ' + notYet;
}
