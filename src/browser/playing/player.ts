/** Something that can be heard: the sound of a message, or one that was recorded and not sent. */
export interface Sound {
  readonly id: string;
  readonly durationMs: number;
  readonly wave: string;
  /**
   * The address of its bytes.
   * @param onPart is told the share that is here
   * @throws Error when there is nothing that can be played
   */
  load(onPart: (share: number) => void): Promise<string>;
}

/** Shows one sound; see voice-bubble.ts. */
export interface SoundView {
  readonly sound: Sound;
  showPosition(positionMs: number): void;
  showState(state: SoundState): void;
  showRate(rate: number): void;
}

export type SoundState =
  | { readonly kind: 'resting' }
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'playing' }
  | { readonly kind: 'failed'; readonly error: unknown };

const resting: SoundState = { kind: 'resting' };
const rates = [1, 1.5, 2] as const;

/**
 * Plays sounds, one at a time, with one element for all: iPhones let an element go on by itself once a person has
 * started it. A message that is drawn anew while it is heard gets a new view, and is heard on.
 */
export class Player {
  readonly #audio = new Audio();
  readonly #views = new Map<string, SoundView>();
  readonly #positionsMs = new Map<string, number>();
  readonly #nextOf: (id: string) => string | undefined;
  readonly #onBegin: () => void;
  #heard: Sound | undefined;
  #state: SoundState = resting;
  #frame = 0;
  #rate: number = rates[0];

  /**
   * @param nextOf the sound that follows one when it was heard to its end
   * @param onBegin what else can be heard stops
   */
  constructor(nextOf: (id: string) => string | undefined, onBegin: () => void) {
    this.#nextOf = nextOf;
    this.#onBegin = onBegin;
    this.#audio.addEventListener('ended', () => this.#followOn());
    // Told late: by then another sound may be on its way.
    this.#audio.addEventListener('pause', () => {
      if (this.#audio.paused && this.#state.kind === 'playing') this.#setState(resting);
    });
    this.#audio.addEventListener('error', () => this.#fail(new Error('this sound cannot be played')));
  }

  /** From now on, this view shows its sound. */
  attach(view: SoundView): void {
    const { id } = view.sound;
    this.#views.set(id, view);
    view.showRate(this.#rate);
    view.showPosition(this.#positionsMs.get(id) ?? 0);
    view.showState(this.#heard?.id === id ? this.#state : resting);
  }

  toggle(id: string): void {
    const isHeard = this.#heard?.id === id && (this.#state.kind === 'playing' || this.#state.kind === 'loading');
    if (isHeard) this.pause();
    else void this.#play(id);
  }

  pause(): void {
    this.#audio.pause();
    this.#setState(resting);
  }

  seek(id: string, positionMs: number): void {
    this.#setPosition(id, positionMs);
    if (this.#heard?.id === id && this.#audio.src !== '') this.#audio.currentTime = positionMs / 1_000;
  }

  nextRate(): void {
    this.#rate = rates[(rates.findIndex((rate) => rate === this.#rate) + 1) % rates.length] ?? rates[0];
    this.#audio.playbackRate = this.#rate;
    for (const view of this.#views.values()) view.showRate(this.#rate);
  }

  /** Lets go of the sounds of messages that are no longer shown. */
  forget(isForgotten: (id: string) => boolean): void {
    for (const id of this.#views.keys()) {
      if (!isForgotten(id)) continue;
      if (this.#heard?.id === id) this.#stop();
      this.#views.delete(id);
      this.#positionsMs.delete(id);
    }
  }

  #stop(): void {
    this.pause();
    this.#heard = undefined;
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  async #play(id: string): Promise<void> {
    const sound = this.#views.get(id)?.sound;
    if (!sound) return;
    this.#onBegin();
    if (this.#heard?.id !== id) this.#stop();
    this.#heard = sound;
    this.#setState({ kind: 'loading', share: 0 });
    // Asked within the press: an iPhone would let nothing play that begins after a download.
    if (!this.#audio.hasAttribute('src')) void this.#audio.play().catch(() => {});
    try {
      const url = await sound.load((share) => {
        if (this.#isLoading(id)) this.#setState({ kind: 'loading', share });
      });
      if (this.#isLoading(id)) await this.#begin(sound, url);
    } catch (error) {
      if (this.#isLoading(id)) this.#fail(error);
    }
  }

  async #begin({ id, durationMs }: Sound, url: string): Promise<void> {
    if (this.#audio.src !== url) this.#audio.src = url;
    const startMs = this.#positionsMs.get(id) ?? 0;
    const isAtEnd = startMs >= durationMs - 100;
    this.#audio.currentTime = isAtEnd ? 0 : startMs / 1_000;
    this.#audio.defaultPlaybackRate = this.#rate;
    this.#audio.playbackRate = this.#rate;
    await this.#audio.play();
    if (!this.#isLoading(id)) return;
    this.#setState({ kind: 'playing' });
    this.#followPosition(id);
  }

  /** At every frame: a voice message may last two seconds. */
  #followPosition(id: string): void {
    if (this.#heard?.id !== id || this.#state.kind !== 'playing') return;
    this.#setPosition(id, this.#audio.currentTime * 1_000);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#followPosition(id));
  }

  #followOn(): void {
    const { id } = this.#heard ?? {};
    this.#setState(resting);
    if (id === undefined) return;
    this.#setPosition(id, 0);
    const next = this.#nextOf(id);
    if (next !== undefined) void this.#play(next);
  }

  #fail(error: unknown): void {
    if (this.#state.kind !== 'loading' && this.#state.kind !== 'playing') return;
    const isForbidden = error instanceof DOMException && error.name === 'NotAllowedError';
    this.#setState(isForbidden ? resting : { kind: 'failed', error });
  }

  #isLoading(id: string): boolean {
    return this.#heard?.id === id && this.#state.kind === 'loading';
  }

  #setPosition(id: string, positionMs: number): void {
    this.#positionsMs.set(id, positionMs);
    this.#views.get(id)?.showPosition(positionMs);
  }

  #setState(state: SoundState): void {
    this.#state = state;
    if (this.#heard) this.#views.get(this.#heard.id)?.showState(state);
  }
}
