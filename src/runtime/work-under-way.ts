/** Counts what was begun and is not done, so that stopping can wait for them. */
export class WorkUnderWay {
  #calls = 0;
  #waiting: (() => void)[] = [];

  begin(): void {
    this.#calls += 1;
  }

  end(): void {
    this.#calls -= 1;
    if (this.#calls > 0) return;
    for (const resume of this.#waiting) resume();
    this.#waiting = [];
  }

  /** Resolves once nothing is under way. */
  finished(): Promise<void> {
    if (this.#calls === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}
