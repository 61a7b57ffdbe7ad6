import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createServerClock } from '../../../src/browser/ledger/own-statements.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('a page knows the time of the server that made it, and goes on by a clock that nobody sets', () => {
  const clock = createServerClock(1_000_000);
  vi.advanceTimersByTime(5_000);
  expect(clock.nowMs()).toBe(1_005_000);
});

it('a page follows a server whose clock was ahead and is put right', () => {
  const clock = createServerClock(1_000_000);
  vi.advanceTimersByTime(5_000);
  clock.hear(805_000);
  vi.advanceTimersByTime(1_000);
  expect(clock.nowMs()).toBe(806_000);
});

it('a page follows no server forward, and none that does not say its time', () => {
  const clock = createServerClock(1_000_000);
  for (const serverMs of [9_000_000, 0]) clock.hear(serverMs);
  expect(clock.nowMs()).toBe(1_000_000);
});
