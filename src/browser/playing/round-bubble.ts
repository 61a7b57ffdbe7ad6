import type { RoundVideoAttachment } from '../../sealing/files/attachment.ts';
import { LoadedOnce } from '../asking/loaded-once.ts';
import { make, makeButton } from '../attachments/elements.ts';
import { makeIcon } from '../attachments/icons.ts';
import { drawPreview } from '../attachments/preview.ts';
import { durationInWords } from '../texts/duration.ts';
import { say } from '../texts/say.ts';
import { makeRing } from './ring.ts';

export interface RoundBubbleOptions {
  /** The address of its bytes. @throws when there is nothing that can be played */
  load(): Promise<string>;
  /** It begins with its sound: what else can be heard stops. */
  onPlay(): void;
  wordsOf(error: unknown): string;
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** A video in a circle: muted and moving while it is seen, with its sound from the start once it is pressed. */
export class RoundBubble {
  readonly element = make('div', 'round');
  readonly #options: RoundBubbleOptions;
  readonly #durationMs: number;
  readonly #video = make('video', '');
  readonly #button: HTMLButtonElement;
  readonly #time: HTMLElement;
  readonly #loading = new LoadedOnce(async () => {
    this.#video.src = await this.#options.load();
  });
  #isSeen = false;
  #isHeard = false;

  constructor(
    { durationMs, preview }: Pick<RoundVideoAttachment, 'durationMs' | 'preview'>,
    options: RoundBubbleOptions,
  ) {
    this.#options = options;
    this.#durationMs = durationMs;
    this.#button = makeButton('', () => (this.#isHeard ? this.#rest() : void this.#playAloud()), 'round-play');
    this.#time = make('span', 'round-length', durationInWords(durationMs));
    this.#video.playsInline = true;
    this.#video.muted = true;
    this.#video.loop = true;
    this.#video.addEventListener('timeupdate', () => this.#showPosition());
    this.#video.addEventListener('ended', () => this.#rest());
    this.#video.addEventListener('pause', () => {
      if (this.#isHeard && this.#video.paused && !this.#video.ended) this.#rest();
    });
    const canvas = preview === undefined ? undefined : drawPreview(preview);
    this.element.append(...(canvas ? [canvas] : []), this.#video, makeRing(), this.#button, this.#time);
    this.#showState();
    this.#moveWhileSeen();
  }

  #moveWhileSeen(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        this.#isSeen = entries.at(-1)?.isIntersecting ?? false;
        if (this.#isSeen) void this.#move();
        else if (!this.#isHeard) this.#video.pause();
        if (!this.element.isConnected) this.#video.pause();
      },
      { threshold: 0.4 },
    );
    observer.observe(this.element);
  }

  async #move(): Promise<void> {
    if (stillness.matches || !(await this.#isThere())) return;
    if (this.#isSeen && !this.#isHeard) await this.#video.play().catch(() => {});
  }

  async #playAloud(): Promise<void> {
    this.#options.onPlay();
    this.#isHeard = true;
    this.#showState();
    // Asked within the press: an iPhone would give no sound that begins after a download.
    this.#video.muted = false;
    this.#video.loop = false;
    if (!this.#loading.hasBegun) void this.#video.play().catch(() => {});
    if (!(await this.#isThere())) return this.#rest();
    if (!this.#isHeard) return;
    // What has left the page would be heard all the same, and nobody could stop it.
    if (!this.element.isConnected) return this.#rest();
    this.#video.currentTime = 0;
    await this.#video.play().catch(() => this.#rest());
  }

  /** Back to moving without a sound, where it was moving. */
  #rest(): void {
    this.#isHeard = false;
    this.#video.muted = true;
    this.#video.loop = true;
    this.#showState();
    this.#showPosition();
    if (stillness.matches || !this.#isSeen) this.#video.pause();
    else void this.#move();
  }

  async #isThere(): Promise<boolean> {
    try {
      await this.#loading.get();
      return true;
    } catch (error) {
      this.element.querySelector('.file-problem')?.remove();
      this.element.append(make('p', 'file-problem', this.#options.wordsOf(error)));
      return false;
    }
  }

  #showPosition(): void {
    const positionMs = this.#isHeard ? this.#video.currentTime * 1_000 : 0;
    this.element.style.setProperty('--share', String(Math.min(1, positionMs / Math.max(1, this.#durationMs))));
    this.#time.textContent = durationInWords(Math.max(0, this.#durationMs - positionMs));
  }

  #showState(): void {
    this.#button.ariaLabel = say(this.#isHeard ? 'playing.pauseRound' : 'playing.playRound');
    this.element.classList.toggle('round-heard', this.#isHeard);
    this.#button.replaceChildren(...(this.#isHeard ? [] : [makeIcon('muted')]));
  }
}
