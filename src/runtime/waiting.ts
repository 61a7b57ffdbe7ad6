import type { Clock } from './clock.ts';

export const pause = (clock: Clock, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    clock.schedule(delayMs, resolve);
  });

/** Waits for the task, but no longer than this. Rejects when the task does in time. */
export function waitAtMost(clock: Clock, durationMs: number, task: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(durationMs, resolve);
    task.then(resolve, reject).finally(cancel);
  });
}
