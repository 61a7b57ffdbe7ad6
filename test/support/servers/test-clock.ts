import type { Cancel, Clock } from '../../../src/runtime/clock.ts';

interface Task {
  readonly dueMs: number;
  readonly run: () => void;
}

/** Lets everything that only waits for promises happen. */
const afterPromises = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Of the tasks that are due, the one that is due first; of equals, the one that was scheduled first. */
function firstDue<T extends Task>(tasks: Iterable<T>, untilMs: number): T | undefined {
  let first: T | undefined;
  for (const task of tasks) {
    if (task.dueMs <= untilMs && (first === undefined || task.dueMs < first.dueMs)) first = task;
  }
  return first;
}

/** A clock that stands still until it is told to move. */
export class TestClock implements Clock {
  /** Waiting is counted in elapsed time, as timers do; setting the clock does not move it. */
  #elapsedMs = 0;
  #startMs: number;
  readonly #tasks = new Set<Task>();
  readonly #settle: () => Promise<unknown>;

  /** `settle` resolves when everything that a task has set off elsewhere, as in a database, is done. */
  constructor(startMs = Date.UTC(2030, 0, 1), settle: () => Promise<unknown> = afterPromises) {
    this.#startMs = startMs;
    this.#settle = settle;
  }

  nowMs(): number {
    return this.#startMs + this.#elapsedMs;
  }

  schedule(delayMs: number, run: () => void): Cancel {
    const task = { dueMs: this.#elapsedMs + Math.max(0, delayMs), run };
    this.#tasks.add(task);
    return () => {
      this.#tasks.delete(task);
    };
  }

  /** Lets time pass. Every task runs at its own moment, and what it set off happens before time goes on. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#elapsedMs + ms;
    for (let task = firstDue(this.#tasks, untilMs); task; task = firstDue(this.#tasks, untilMs)) {
      this.#tasks.delete(task);
      this.#elapsedMs = Math.max(this.#elapsedMs, task.dueMs);
      task.run();
      await this.#settle();
    }
    this.#elapsedMs = untilMs;
    await this.#settle();
  }

  /** Sets the clock forward or back, as an administrator or NTP does: no time passes and no task runs. */
  set(byMs: number): void {
    this.#startMs += byMs;
  }

  /** How many tasks wait. */
  get waiting(): number {
    return this.#tasks.size;
  }
}

interface RealTask extends Task {
  timer: NodeJS.Timeout;
}

/** The real time and an offset: time passes by itself, and can be moved on. */
export class ShiftableClock implements Clock {
  #offsetMs = 0;
  readonly #tasks = new Set<RealTask>();

  nowMs(): number {
    return Date.now() + this.#offsetMs;
  }

  schedule(delayMs: number, run: () => void): Cancel {
    const dueMs = this.nowMs() + Math.max(0, delayMs);
    const task: RealTask = { dueMs, run, timer: this.#startTimer(dueMs, () => this.#fire(task)) };
    this.#tasks.add(task);
    return () => this.#drop(task);
  }

  /** Moves time on; tasks that became due run now, in their order. */
  async advance(ms: number): Promise<void> {
    this.#offsetMs += ms;
    const nowMs = this.nowMs();
    for (let task = firstDue(this.#tasks, nowMs); task; task = firstDue(this.#tasks, nowMs)) {
      this.#drop(task);
      task.run();
      await afterPromises();
    }
    for (const task of this.#tasks) this.#restart(task);
    await afterPromises();
  }

  #startTimer(dueMs: number, fire: () => void): NodeJS.Timeout {
    const longestTimerMs = 2 ** 31 - 1;
    const delayMs = Math.max(0, Math.min(dueMs - this.nowMs(), longestTimerMs));
    return setTimeout(fire, delayMs).unref();
  }

  #restart(task: RealTask): void {
    clearTimeout(task.timer);
    task.timer = this.#startTimer(task.dueMs, () => this.#fire(task));
  }

  #fire(task: RealTask): void {
    // A timer may fire a millisecond before Date.now() says so, and long waits come in pieces.
    if (this.nowMs() < task.dueMs) {
      this.#restart(task);
      return;
    }
    this.#drop(task);
    task.run();
  }

  #drop(task: RealTask): void {
    clearTimeout(task.timer);
    this.#tasks.delete(task);
  }
}
