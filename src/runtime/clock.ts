/** Stops a scheduled task; calling it again, or after the task ran, does nothing. */
export type Cancel = () => void;

/** The one place where time is read, injected so that tests can move it. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  nowMs(): number;
  /** Runs the task once, no earlier than after the delay; a waiting task does not keep the process alive. */
  schedule(delayMs: number, task: () => void): Cancel;
}
