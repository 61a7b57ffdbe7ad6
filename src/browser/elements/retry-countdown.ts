const secondMs = 1_000;

/** The event at the end of a countdown; it bubbles. */
export const retryIsPossible = 'parley:retry-is-possible';

/** `<retry-countdown data-remaining-ms="60000">`: counts down minutes and seconds, then sends an event. */
class RetryCountdown extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    const remainingMs = Number(this.dataset['remainingMs']);
    const [dateMs, timeMs] = [Date.now(), performance.now()];
    const tick = (): void => {
      // One clock may be set back, the other may rest while the device sleeps: the later one counts.
      const passedMs = Math.max(Date.now() - dateMs, performance.now() - timeMs);
      const seconds = Math.ceil((remainingMs - passedMs) / secondMs);
      if (seconds > 0) this.textContent = clockWords(seconds);
      else this.#end();
    };
    this.#timer = window.setInterval(tick, secondMs / 4);
    tick();
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  #end(): void {
    clearInterval(this.#timer);
    this.dispatchEvent(new Event(retryIsPossible, { bubbles: true }));
  }
}

const clockWords = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

customElements.define('retry-countdown', RetryCountdown);
