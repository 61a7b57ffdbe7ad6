/** A button that shows work in progress, and keeps the focus, which a disabled button would lose. */
export class BusyButton {
  readonly #button: HTMLButtonElement;
  /** Says the same words to screen readers. */
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
