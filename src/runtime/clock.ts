/** Cancels a scheduled task; does nothing when the task ran or was cancelled before. */
export type Cancel = () => void;

/** The server's only source of time. It is injected, so that tests can move it. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  nowMs(): number;
  /** Runs the task once, no earlier than after the delay. A scheduled task does not keep the process alive. */
  schedule(delayMs: number, task: () => void): Cancel;
}
