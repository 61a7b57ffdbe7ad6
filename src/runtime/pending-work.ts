/** Counts running tasks, so that the server can wait for them before it stops. */
export class PendingWork {
  #tasks = 0;
  #waiting: (() => void)[] = [];

  begin(): void {
    this.#tasks += 1;
  }

  end(): void {
    this.#tasks -= 1;
    if (this.#tasks > 0) return;
    for (const resume of this.#waiting) resume();
    this.#waiting = [];
  }

  /** Resolves when no task is pending. */
  finished(): Promise<void> {
    if (this.#tasks === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}
