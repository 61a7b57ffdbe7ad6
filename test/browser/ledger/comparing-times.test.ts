import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createProgress } from '../../../src/browser/connection/progress.ts';
import { compareInTime } from '../../../src/browser/ledger/comparing-times.ts';
import { comparesAtLatestAfterMs } from '../../../src/chat/limits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const soonMs = 2_000;
const longMs = comparesAtLatestAfterMs + soonMs;

/** What a page with an open connection compares, and whether all of it was taken for everything. */
function comparing({ isAhead = false } = {}) {
  const progress = createProgress(0);
  const compared: boolean[] = [];
  const over = new AbortController();
  const arrived = compareInTime(
    progress,
    (isOverdue) => {
      compared.push(isOverdue);
      return isAhead && !isOverdue;
    },
    over.signal,
  );
  progress.connected();
  return { progress, compared, arrived, over };
}

it('a page compares once, soon after something has arrived', () => {
  const { progress, compared, arrived } = comparing();
  progress.caughtUp();
  arrived();
  vi.advanceTimersByTime(soonMs);
  expect(compared).toEqual([false]);
  vi.advanceTimersByTime(longMs);
  expect(compared).toEqual([false]);
});

it('a page compares also while something arrives all the time', () => {
  const { progress, compared, arrived } = comparing();
  progress.caughtUp();
  for (let second = 0; second < 4; second += 1) {
    arrived();
    vi.advanceTimersByTime(1_000);
  }
  expect(compared.length).toBeGreaterThan(0);
});

it('a page that catches up compares then, and one that never does after a while', () => {
  const catchingUp = comparing();
  catchingUp.arrived();
  vi.advanceTimersByTime(comparesAtLatestAfterMs / 2);
  expect(catchingUp.compared).toEqual([]);
  catchingUp.progress.caughtUp();
  vi.advanceTimersByTime(soonMs);
  expect(catchingUp.compared).toEqual([false]);

  const behind = comparing();
  behind.arrived();
  vi.advanceTimersByTime(longMs);
  expect(behind.compared).toEqual([true]);
});

it('a page takes what is ahead of the rest for everything after a while', () => {
  const { progress, compared, arrived } = comparing({ isAhead: true });
  progress.caughtUp();
  arrived();
  vi.advanceTimersByTime(longMs);
  expect(compared.at(-1)).toBe(true);
  expect(compared.filter((isOverdue) => isOverdue)).toHaveLength(1);
  const before = compared.length;
  vi.advanceTimersByTime(longMs);
  expect(compared).toHaveLength(before);
});

it('a page without a connection does not wait for what cannot come, and one that has slept has not waited', () => {
  const { progress, compared, arrived } = comparing();
  progress.disconnected();
  arrived();
  vi.advanceTimersByTime(10 * longMs);
  expect(compared).toEqual([]);
  progress.connected();
  // One timer is due when a device wakes, however long it has slept.
  vi.setSystemTime(Date.now() + 10 * longMs);
  vi.advanceTimersToNextTimer();
  expect(compared).toEqual([]);
});

it('a page whose connection is cut again and again compares only if it is for long, and then all the same', () => {
  const compareWithCutsEvery = (everyMs: number) => {
    const { progress, compared, arrived } = comparing();
    arrived();
    for (let passedMs = 0; passedMs < 20 * longMs; passedMs += everyMs) {
      vi.advanceTimersByTime(everyMs);
      progress.disconnected();
      progress.connected();
    }
    return compared;
  };
  expect(compareWithCutsEvery(5_000)).toEqual([]);
  expect(compareWithCutsEvery(15_000)).toContain(true);
});

it('a page that is left compares nothing', () => {
  const { progress, compared, arrived, over } = comparing();
  progress.caughtUp();
  arrived();
  over.abort();
  arrived();
  vi.advanceTimersByTime(longMs);
  expect(compared).toEqual([]);
});
