import { say } from '../texts/say.ts';

/**
 * Whether what is sent next is read once. While it is, a pressed button under the field says so, and takes it back. It holds for
 * words, files and recordings alike, and for one message.
 */
export class ReadOnceChoice {
  readonly #composer: HTMLElement;
  readonly #sign = document.createElement('button');

  constructor(composer: HTMLElement) {
    this.#composer = composer;
    this.#sign.type = 'button';
    this.#sign.className = 'button button-small read-once-choice';
    this.#sign.ariaPressed = 'true';
    this.#sign.textContent = say('chat.readOnce');
    this.#sign.addEventListener('click', () => this.toggle());
  }

  get isOn(): boolean {
    return this.#sign.isConnected;
  }

  toggle(): void {
    if (this.isOn) this.#sign.remove();
    else this.#composer.after(this.#sign);
    const field = this.#composer.hidden ? undefined : this.#composer.querySelector('textarea');
    field?.focus();
  }

  /** To be called for a message that is sent now: the next one is a usual one again. */
  take(): boolean {
    const { isOn } = this;
    this.#sign.remove();
    return isOn;
  }
}
