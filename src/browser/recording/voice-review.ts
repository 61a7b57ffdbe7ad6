import { make } from '../attachments/elements.ts';
import { showReview } from '../attachments/review.ts';
import type { Sound } from '../playing/player.ts';
import { say } from '../texts/say.ts';
import { disguiseFile, isDisguised } from './disguised-file.ts';
import type { RecordedFile, UnsentRecording } from './recorded-file.ts';

export interface ReviewSurroundings {
  readonly composer: HTMLElement;
  /** An element that plays a sound. */
  makeVoice(sound: Sound): HTMLElement;
  forgetSound(id: string): void;
  keep(file: RecordedFile): UnsentRecording;
  isKept(unsent: UnsentRecording): Promise<boolean>;
  /** Settles once the recording waits for nobody any more. */
  send(file: RecordedFile, unsent?: UnsentRecording): Promise<void>;
  discard(unsent: UnsentRecording): Promise<void>;
  readonly over: AbortSignal;
}

/** A recording that waits for its person: it can be heard, disguised, sent or thrown away. */
export class VoiceReview {
  readonly #around: ReviewSurroundings;
  readonly #shown = make('div', 'voice-review');
  readonly #state = make('p', 'hint');
  readonly #disguise: HTMLInputElement;
  /** As it was recorded; a page that was loaded anew may have the disguised one alone. */
  readonly #plain: RecordedFile;
  #unsent: UnsentRecording;
  #url = '';
  #changing = Promise.resolve();
  readonly #end = endOf();

  /** @param plain the recording before it was disguised, where there is one */
  constructor(around: ReviewSurroundings, unsent: UnsentRecording, plain = unsent.file) {
    this.#around = around;
    this.#unsent = unsent;
    this.#plain = plain;
    this.#disguise = make('input', 'disguise-choice');
    this.#disguise.type = 'checkbox';
    this.#disguise.checked = isDisguised(unsent.file);
    this.#disguise.addEventListener('change', () => this.#change());
    this.#state.setAttribute('role', 'status');
  }

  /** Shows what was just recorded. Resolves to whether it was disguised. */
  async showNew(words: string): Promise<boolean> {
    void this.#holdAlone();
    return await this.#review(words);
  }

  /** Shows what an earlier page has left, unless another tab shows it; that may send it meanwhile, or throw it away. */
  async showEarlier(): Promise<boolean> {
    await this.#holdAlone();
    if (await this.#around.isKept(this.#unsent)) return await this.#review('');
    this.#end.resolve();
    return false;
  }

  /** Resolves once no other tab shows this recording; none does until the review is over. */
  #holdAlone(): Promise<void> {
    return new Promise((resolve) => {
      void navigator.locks.request(`unsent ${this.#unsent.uploadId}`, () => {
        resolve();
        return this.#end.promise;
      });
    });
  }

  async #review(words: string): Promise<boolean> {
    const { composer, over } = this.#around;
    this.#showState();
    this.#showSound();
    if (!isDisguised(this.#plain)) this.#shown.append(this.#makeChoice(), this.#state);
    const choice = await showReview({ composer, shown: this.#shown, name: say('shown.voice'), words, over });
    // What is sent must be what the person has last wished.
    await this.#changing;
    this.#forgetSound();
    void this.#settle(choice);
    return this.#disguise.checked;
  }

  /** Another tab that waits may look only when this recording is no longer kept as unsent. */
  async #settle(choice: 'send' | 'discard' | 'left'): Promise<void> {
    const { send, discard } = this.#around;
    try {
      if (choice === 'send') await send(this.#unsent.file, this.#unsent);
      if (choice === 'discard') await discard(this.#unsent);
    } finally {
      this.#end.resolve();
    }
  }

  #makeChoice(): HTMLElement {
    const label = make('label', 'disguise');
    label.append(this.#disguise, make('span', '', say('recording.disguise')));
    return label;
  }

  #change(): void {
    this.#changing = this.#changing.then(async () => {
      this.#state.textContent = this.#disguise.checked ? say('recording.disguising') : '';
      try {
        await this.#replace(this.#disguise.checked ? await disguiseFile(this.#plain) : this.#plain);
        this.#showState();
      } catch {
        this.#disguise.checked = isDisguised(this.#unsent.file);
        this.#state.textContent = say('recording.notDisguised');
      }
    });
  }

  #showState(): void {
    this.#state.textContent = this.#disguise.checked ? say('recording.noGuarantee') : '';
  }

  /** The voice that was not chosen is no longer kept, once the other one is. */
  async #replace(file: RecordedFile): Promise<void> {
    const before = this.#unsent;
    const after = this.#around.keep(file);
    // Where the device has no room for it, it is sent from memory.
    await after.kept.catch(() => {});
    this.#forgetSound();
    this.#unsent = after;
    void this.#holdAlone();
    await this.#around.discard(before);
    this.#showSound();
  }

  #showSound(): void {
    const { attachment, blob } = this.#unsent.file;
    const { assetId, durationMs, wave } = attachment;
    const url = URL.createObjectURL(blob);
    this.#url = url;
    const voice = this.#around.makeVoice({ id: assetId, durationMs, wave, load: async () => url });
    this.#shown.querySelector('.voice')?.remove();
    this.#shown.prepend(voice);
  }

  #forgetSound(): void {
    this.#around.forgetSound(this.#unsent.file.attachment.assetId);
    URL.revokeObjectURL(this.#url);
  }
}

/** A promise that this review settles. */
function endOf(): { readonly promise: Promise<void>; resolve(): void } {
  let end = (): void => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, resolve: () => end() };
}
