/** Cancels a scheduled task. Does nothing after the task has run or was cancelled. */
export type Cancel = () => void;

/** The server's only source of time. It is injected, so that tests can move it. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  nowMs(): number;
  /** Runs the task once, after the delay or later. A scheduled task does not keep the process alive. */
  schedule(delayMs: number, task: () => void): Cancel;
}
