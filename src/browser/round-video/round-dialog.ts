import { longestRoundVideoSeconds } from '../../chat/limits.ts';
import { make, makeButton } from '../attachments/elements.ts';
import { type IconName, makeIcon } from '../attachments/icons.ts';
import { makeRing } from '../playing/ring.ts';
import { durationInWords } from '../texts/duration.ts';
import { say } from '../texts/say.ts';

/** What a person does with the camera. */
export type CameraChoice = 'record' | 'turn' | 'stop' | 'send' | 'discard';

/** The camera's picture in a circle, with what can be done. */
export class RoundDialog {
  readonly #dialog = make('dialog', 'round-dialog');
  readonly #frame = make('div', 'round-frame');
  readonly #time = make('p', 'round-time', say('recording.waitingCamera'));
  readonly #actions = make('div', 'round-actions');
  readonly #onChoice: (choice: CameraChoice) => void;
  #isRecording = false;

  constructor(room: HTMLElement, onChoice: (choice: CameraChoice) => void) {
    this.#onChoice = onChoice;
    this.#dialog.ariaLabel = say('shown.roundVideo');
    this.#time.setAttribute('role', 'timer');
    this.#frame.append(makeRing());
    this.#actions.append(this.#makeButton(say('log.discard'), 'bin', 'discard'));
    this.#dialog.append(this.#frame, this.#time, this.#actions);
    // A key never throws away what was recorded.
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      onChoice(this.#isRecording ? 'stop' : 'discard');
    });
    room.append(this.#dialog);
    this.#dialog.showModal();
  }

  showCamera(picture: HTMLElement): void {
    this.#frame.prepend(picture);
    this.#time.textContent = durationInWords(0);
    const record = this.#makeButton(say('recording.start'), 'record', 'record', 'round-button round-record');
    this.#actions.replaceChildren(
      this.#makeButton(say('log.discard'), 'bin', 'discard'),
      record,
      this.#makeButton(say('recording.otherCamera'), 'turn', 'turn'),
    );
    record.focus();
  }

  showRecording(): void {
    this.#isRecording = true;
    const stop = this.#makeButton(say('recording.stop'), 'stop', 'stop', 'round-button round-record');
    this.#actions.replaceChildren(
      this.#makeButton(say('log.discard'), 'bin', 'discard'),
      this.#makeButton(say('recording.otherCamera'), 'turn', 'turn'),
      stop,
      this.#makeButton(say('chat.send'), 'send', 'send', 'round-button round-button-primary'),
    );
    stop.focus();
  }

  readonly showElapsed = (elapsedMs: number): void => {
    this.#time.textContent = durationInWords(Math.floor(elapsedMs / 1_000) * 1_000);
    this.#frame.style.setProperty('--share', String(Math.min(1, elapsedMs / (longestRoundVideoSeconds * 1_000))));
  };

  close(): void {
    this.#dialog.close();
    this.#dialog.remove();
  }

  #makeButton(label: string, icon: IconName, choice: CameraChoice, className = 'round-button'): HTMLButtonElement {
    const button = makeButton('', () => this.#onChoice(choice), className);
    button.ariaLabel = label;
    button.append(makeIcon(icon));
    return button;
  }
}
