import type { Cancel, Clock } from './clock.ts';

/** The longest delay of Node's timers (about 25 days). Longer delays take several timers. */
export const longestTimerMs = 2 ** 31 - 1;

/** A smaller change is a correction of the clock, for example by NTP, and is accepted at once. */
const jumpMs = 1_000;
const jumpAcceptedAfterMs = 60_000;

export interface TimeSources {
  /** Milliseconds since 1970 by the machine's clock, which can be set. */
  wallMs(): number;
  /** Milliseconds since a fixed moment, by a clock that cannot be set. */
  elapsedMs(): number;
}

/**
 * The machine's time, except that a jump is accepted only after it has lasted a minute. A clock that is set wrong and
 * corrected within the minute destroys no chat. A machine that wakes from sleep looks the same: its time is accepted after a minute.
 */
export function steadyTime({ wallMs, elapsedMs }: TimeSources): () => number {
  let startMs = wallMs() - elapsedMs();
  let jumpedSinceMs: number | undefined;
  return () => {
    const elapsed = elapsedMs();
    const measuredStartMs = wallMs() - elapsed;
    const isJump = Math.abs(measuredStartMs - startMs) >= jumpMs;
    if (isJump) jumpedSinceMs ??= elapsed;
    if (!isJump || elapsed - (jumpedSinceMs ?? elapsed) >= jumpAcceptedAfterMs) {
      startMs = measuredStartMs;
      jumpedSinceMs = undefined;
    }
    return Math.round(startMs + elapsed);
  };
}

const nowMs = steadyTime({ wallMs: () => Date.now(), elapsedMs: () => performance.now() });

/** The machine's own time. */
export const systemClock: Clock = {
  nowMs,
  schedule: (delayMs, task) => {
    if (delayMs <= longestTimerMs) return startTimer(delayMs, task);
    return scheduleInSteps(nowMs() + delayMs, task);
  },
};

function scheduleInSteps(dueAtMs: number, task: () => void): Cancel {
  let cancel: Cancel;
  const step = () => {
    const remainingMs = dueAtMs - nowMs();
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
