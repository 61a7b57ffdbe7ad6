/** A button that shows when something is under way, without losing the focus as a disabled one would. */
export class BusyButton {
  readonly #button: HTMLButtonElement;
  /** Where the same words are told to screen readers. */
  readonly #status: HTMLElement;
  readonly #busyWords: string;
  readonly #readyWords: string;

  constructor(button: HTMLButtonElement, status: HTMLElement, busyWords: string) {
    this.#button = button;
    this.#status = status;
    this.#busyWords = busyWords;
    this.#readyWords = button.textContent;
  }

  get isBusy(): boolean {
    return this.#button.getAttribute('aria-busy') === 'true';
  }

  set isBusy(isBusy: boolean) {
    this.#button.setAttribute('aria-busy', String(isBusy));
    this.#button.setAttribute('aria-disabled', String(isBusy));
    this.#button.textContent = isBusy ? this.#busyWords : this.#readyWords;
    this.#status.textContent = isBusy ? this.#busyWords : '';
  }
}
