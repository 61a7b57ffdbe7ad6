import { make, makeButton } from '../attachments/elements.ts';
import { makeIcon } from '../attachments/icons.ts';
import { durationInWords } from '../texts/duration.ts';
import { say } from '../texts/say.ts';
import type { Player, Sound, SoundState, SoundView } from './player.ts';
import { barsOf, drawBars } from './wave.ts';

/** Steps of the keyboard. */
const stepsMs: Readonly<Record<string, number>> = {
  ArrowLeft: -1_000,
  ArrowDown: -1_000,
  ArrowRight: 1_000,
  ArrowUp: 1_000,
  PageDown: -10_000,
  PageUp: 10_000,
};

/** Why a sound cannot be heard, in words for a person. */
export type ExplainFailure = (error: unknown) => string;

/** A sound with its button, its wave form as the slider of its position, its time and its speed. */
export class VoiceBubble implements SoundView {
  readonly sound: Sound;
  readonly element = make('div', 'voice');
  readonly #explain: ExplainFailure;
  readonly #button: HTMLButtonElement;
  readonly #slider = make('input', 'voice-position');
  readonly #time = make('span', 'voice-time');
  readonly #rate: HTMLButtonElement;
  #stateShown: SoundState['kind'] | undefined;

  constructor(sound: Sound, player: Player, explain: ExplainFailure) {
    this.sound = sound;
    this.#explain = explain;
    this.element.dataset['sound'] = sound.id;
    this.#button = makeButton('', () => player.toggle(sound.id), 'round-button voice-play');
    this.#rate = makeButton('', () => player.nextRate(), 'voice-rate');
    const bars = barsOf(sound.wave);
    const wave = make('div', 'voice-wave');
    wave.append(drawBars(bars), drawBars(bars), this.#slider);
    wave.lastElementChild?.previousElementSibling?.classList.add('bars-heard');
    this.#slider.type = 'range';
    this.#slider.max = String(sound.durationMs);
    this.#slider.step = 'any';
    this.#slider.ariaLabel = say('playing.position');
    const seek = (positionMs: number) => player.seek(sound.id, Math.min(sound.durationMs, Math.max(0, positionMs)));
    this.#slider.addEventListener('input', () => seek(this.#slider.valueAsNumber));
    this.#slider.addEventListener('keydown', (event) => {
      const stepMs = stepsMs[event.key];
      if (stepMs === undefined) return;
      event.preventDefault();
      seek(this.#slider.valueAsNumber + stepMs);
    });
    this.element.append(this.#button, wave, this.#time, this.#rate);
    player.attach(this);
  }

  showPosition(positionMs: number): void {
    const { durationMs } = this.sound;
    const shownMs = Math.min(positionMs, durationMs);
    this.#slider.value = String(shownMs);
    this.#slider.setAttribute(
      'aria-valuetext',
      say('playing.of', { shown: durationInWords(shownMs), whole: durationInWords(durationMs) }),
    );
    this.element.style.setProperty('--heard', String(durationMs === 0 ? 0 : shownMs / durationMs));
    this.#time.textContent = durationInWords(shownMs === 0 ? durationMs : shownMs);
  }

  showState(state: SoundState): void {
    this.element.style.setProperty('--loaded', state.kind === 'loading' ? String(state.share) : '1');
    if (state.kind === this.#stateShown) return;
    this.#stateShown = state.kind;
    const isGoing = state.kind === 'playing' || state.kind === 'loading';
    this.#button.ariaLabel = say(isGoing ? 'playing.pauseVoice' : 'playing.playVoice');
    this.#button.ariaBusy = state.kind === 'loading' ? 'true' : null;
    this.#button.replaceChildren(makeIcon(isGoing ? 'pause' : 'play'));
    this.element.querySelector('.file-problem')?.remove();
    if (state.kind !== 'failed') return;
    const problem = make('p', 'file-problem', this.#explain(state.error));
    problem.setAttribute('role', 'alert');
    this.element.append(problem);
  }

  showRate(rate: number): void {
    this.#rate.textContent = `${rate}×`;
    this.#rate.ariaLabel = say('playing.speed', { rate });
  }
}
