/** `<typing-notice data-remaining-ms>`: shows itself for that long. */
class TypingNotice extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const remainingMs = Number(this.dataset['remainingMs']);
    this.hidden = !(remainingMs > 0);
    if (this.hidden) return;
    this.#timer = setTimeout(() => {
      this.hidden = true;
    }, remainingMs);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }
}

customElements.define('typing-notice', TypingNotice);
