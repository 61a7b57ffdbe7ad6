import type { Cancel, Clock } from './clock.ts';

/** Node's timers take no longer delay than this (about 25 days); a longer one is waited for in steps. */
const longestTimerMs = 2 ** 31 - 1;

/** A clock that is set by less than this is being kept right, not set. */
const jumpMs = 1_000;
const believedAfterMs = 60_000;

export interface TimeSources {
  /** Milliseconds since 1970, as the machine has it: somebody may set it. */
  wallMs(): number;
  /** Milliseconds since some moment, which nobody can set. */
  elapsedMs(): number;
}

/**
 * The machine's time, but a jump is believed only when it has lasted for a minute: a clock that is set wrong and put right
 * again destroys no chat. A machine that slept looks alike, and is believed as late.
 */
export function steadyTime({ wallMs, elapsedMs }: TimeSources): () => number {
  let startMs = wallMs() - elapsedMs();
  let doubtedSinceMs: number | undefined;
  return () => {
    const elapsed = elapsedMs();
    const toldStartMs = wallMs() - elapsed;
    const isJump = Math.abs(toldStartMs - startMs) >= jumpMs;
    if (isJump) doubtedSinceMs ??= elapsed;
    if (!isJump || elapsed - (doubtedSinceMs ?? elapsed) >= believedAfterMs) {
      startMs = toldStartMs;
      doubtedSinceMs = undefined;
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
