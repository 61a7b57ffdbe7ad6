import { longestVoiceSeconds, toldBeforeEndSeconds } from '../../chat/limits.ts';
import { make, makeButton } from '../attachments/elements.ts';
import { type IconName, makeIcon } from '../attachments/icons.ts';
import { drawBars, redrawBars } from '../playing/wave.ts';
import { durationInWords } from '../texts/duration.ts';
import { say } from '../texts/say.ts';

/** What a person does with a recording that goes on by itself. */
export type RecordingChoice = 'stop' | 'send' | 'discard';

const shownLevels = 40;
/** Speech is seldom louder than this. */
const loudLevel = 0.3;
/** A second tap, meant as a part of the first, must not send. */
const sendAfterMs = 600;

/** Shows a recording under way: over the field while the button is held, and in the place of the field once it goes on by itself. */
export class RecordingBar {
  readonly element = make('section', 'recording-bar');
  readonly #composer: HTMLElement;
  readonly #time = make('span', 'recording-time', say('recording.waitingMicrophone'));
  readonly #levels: number[] = Array.from({ length: shownLevels }, () => 0);
  readonly #meter = drawBars(this.#levels);
  readonly #told = make('p', 'recording-told');
  readonly #about = make('span', 'recording-about');
  #elapsedMs = 0;
  #longestMs = longestVoiceSeconds * 1_000;

  constructor(composer: HTMLElement, isDisguising: boolean) {
    this.#composer = composer;
    if (isDisguising) this.#about.textContent = say('recording.disguised');
    this.element.ariaLabel = say('recording.recording');
    this.#time.setAttribute('role', 'timer');
    this.#told.setAttribute('role', 'alert');
    this.element.append(make('span', 'recording-dot'), this.#time, this.#about, this.#meter);
  }

  showHeld(): void {
    this.element.classList.add('recording-held');
    const lock = make('span', 'recording-lock');
    lock.append(makeIcon('lock'));
    this.element.append(make('span', 'recording-hint', say('recording.slide')), lock);
    this.#composer.append(this.element);
  }

  showSlide(away: number, up: number): void {
    this.element.style.setProperty('--away', away.toFixed(2));
    this.element.style.setProperty('--up', up.toFixed(2));
  }

  readonly showLevel = (level: number, elapsedMs: number): void => {
    this.#elapsedMs = elapsedMs;
    this.element.classList.add('recording-live');
    this.#time.textContent = durationInWords(Math.floor(elapsedMs / 1_000) * 1_000);
    this.#levels.push(Math.min(1, (level / loudLevel) ** 0.6));
    this.#levels.shift();
    redrawBars(this.#meter, this.#levels);
    const isNearEnd = elapsedMs >= this.#longestMs - toldBeforeEndSeconds * 1_000;
    if (isNearEnd && this.#told.textContent === '')
      this.#told.textContent = say('recording.secondsLeft', { count: toldBeforeEndSeconds });
  };

  showEndWithin(longestMs: number): void {
    this.#longestMs = Math.min(this.#longestMs, longestMs);
  }

  /** Resolves to the person's choice, by tap or by key. */
  showGoingOn(): Promise<RecordingChoice> {
    const hadFocus = this.#composer.contains(document.activeElement);
    this.element.classList.remove('recording-held');
    this.#composer.before(this.element);
    this.#composer.hidden = true;
    return new Promise((resolve) => {
      const button = (label: string, icon: IconName, choice: RecordingChoice, className = 'round-button') => {
        const made = makeButton(
          '',
          () => (choice === 'send' && this.#elapsedMs < sendAfterMs ? {} : resolve(choice)),
          className,
        );
        made.ariaLabel = label;
        made.append(makeIcon(icon));
        return made;
      };
      const stop = button(say('recording.stop'), 'stop', 'stop');
      this.element.replaceChildren(
        button(say('log.discard'), 'bin', 'discard'),
        make('span', 'recording-dot'),
        this.#time,
        this.#about,
        this.#meter,
        stop,
        button(say('chat.send'), 'send', 'send', 'round-button round-button-primary'),
        this.#told,
      );
      this.element.addEventListener('keydown', ({ key }) => {
        if (key === 'Escape') resolve('stop');
      });
      if (hadFocus) stop.focus();
    });
  }

  /** The recording is at its end, and is neither kept nor sent yet. */
  showWork(words: string): void {
    const state = make('span', 'recording-work');
    state.setAttribute('role', 'status');
    this.element.classList.remove('recording-live');
    this.element.replaceChildren(this.#time, state);
    // A screen reader reads what changes in an element that is there.
    state.textContent = words;
  }

  close(): void {
    if (!this.element.isConnected) return;
    this.element.remove();
    this.#composer.hidden = false;
  }
}
