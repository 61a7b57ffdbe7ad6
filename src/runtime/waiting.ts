import type { Clock } from './clock.ts';

export const pause = (clock: Clock, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    clock.schedule(delayMs, resolve);
  });

/** Waits for the task, at most for this time. Rejects when the task rejects within it. */
export function waitAtMost(clock: Clock, durationMs: number, task: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(durationMs, resolve);
    task.then(resolve, reject).finally(cancel);
  });
}
