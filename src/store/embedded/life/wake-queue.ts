/** An object that is woken at a given time. */
export interface Sleeper {
  wakeAtMs: number;
  /** Its index in the heap; only the queue uses it. */
  queueIndex: number;
}

/** Sleepers ordered by wake time, in a binary heap: 100,000 chats need one timer. */
export class WakeQueue<S extends Sleeper> {
  readonly #heap: S[] = [];

  get first(): S | undefined {
    return this.#heap[0];
  }

  add(sleeper: S, wakeAtMs: number): void {
    sleeper.wakeAtMs = wakeAtMs;
    sleeper.queueIndex = this.#heap.push(sleeper) - 1;
    this.#rise(sleeper);
  }

  /** Sets a new time for a sleeper in the queue. */
  move(sleeper: S, wakeAtMs: number): void {
    sleeper.wakeAtMs = wakeAtMs;
    this.#rise(sleeper);
    this.#sink(sleeper);
  }

  remove(sleeper: S): void {
    const last = this.#heap.pop();
    if (last === undefined || last === sleeper) return;
    this.#put(last, sleeper.queueIndex);
    this.#rise(last);
    this.#sink(last);
  }

  #rise(sleeper: S): void {
    for (;;) {
      const parent = this.#heap[(sleeper.queueIndex - 1) >> 1];
      if (!parent || parent.wakeAtMs <= sleeper.wakeAtMs) return;
      this.#swap(parent, sleeper);
    }
  }

  #sink(sleeper: S): void {
    for (;;) {
      const left = this.#heap[2 * sleeper.queueIndex + 1];
      const right = this.#heap[2 * sleeper.queueIndex + 2];
      const child = left && right && right.wakeAtMs < left.wakeAtMs ? right : left;
      if (!child || sleeper.wakeAtMs <= child.wakeAtMs) return;
      this.#swap(sleeper, child);
    }
  }

  #swap(one: S, other: S): void {
    const { queueIndex } = one;
    this.#put(one, other.queueIndex);
    this.#put(other, queueIndex);
  }

  #put(sleeper: S, index: number): void {
    sleeper.queueIndex = index;
    this.#heap[index] = sleeper;
  }
}
