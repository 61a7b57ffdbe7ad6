import type { Cancel, Clock } from './chat/clock.ts';

/** Node's timers take no longer delay than this (about 25 days); a longer one is waited for in steps. */
const longestTimerMs = 2 ** 31 - 1;

/** The machine's own time. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  schedule: (delayMs, task) => {
    if (delayMs <= longestTimerMs) return startTimer(delayMs, task);
    return scheduleInSteps(Date.now() + delayMs, task);
  },
};

function scheduleInSteps(dueAtMs: number, task: () => void): Cancel {
  let cancel: Cancel;
  const step = () => {
    const remainingMs = dueAtMs - Date.now();
    if (remainingMs <= 0) task();
    else cancel = startTimer(Math.min(remainingMs, longestTimerMs), step);
  };
  cancel = startTimer(longestTimerMs, step);
  return () => cancel();
}

function startTimer(delayMs: number, task: () => void): Cancel {
  const timer = setTimeout(task, delayMs).unref();
  return () => clearTimeout(timer);
}
