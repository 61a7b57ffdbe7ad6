import { participantIds } from '../../chat/participant.ts';
import { ownKeyIds } from '../../protocol/own-keys.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { provisionalSafetyWords, safetyWords } from '../../sealing/safety-words.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import type { Agreement } from './agreement.ts';
import type { KnownOwnKey, KnownOwnKeys } from './known-own-keys.ts';
import type { OwnKeySurroundings } from './own-key-surroundings.ts';

/** The five words, and what they tell, in words for a person. */
interface Shown {
  readonly words: readonly string[];
  readonly state: string;
}

/** The dialog with the safety words. It follows what the server shows while it is open. */
export class SafetyWordsView {
  readonly #around: OwnKeySurroundings;
  readonly #keys: KnownOwnKeys;
  readonly #agreement: Agreement;
  readonly #dialog: HTMLDialogElement;

  constructor(around: OwnKeySurroundings, keys: KnownOwnKeys, agreement: Agreement) {
    this.#around = around;
    this.#keys = keys;
    this.#agreement = agreement;
    this.#dialog = partOf(around.chat, `#${ownKeyIds.safetyWordsDialog}`, HTMLDialogElement);
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
    if (mine.state === 'unknown-here') return { words: [], state: say('safety.unknownHere') };
    const { state } = await this.#agreement.known();
    if (state === 'swapped') return { words: [], state: say('safety.swapped') };
    if (mine.state === 'known' && others.state === 'known') {
      return {
        words: safetyWords(this.#keys.inOrder(mine.half, others.half), this.#around),
        state: say('safety.known'),
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
  if (mine.state === 'none' && others.state === 'none') return say('safety.neither');
  if (mine.state === 'none') return say('safety.notYou');
  return say(others.state === 'none' ? 'safety.notOther' : 'safety.waiting');
}
