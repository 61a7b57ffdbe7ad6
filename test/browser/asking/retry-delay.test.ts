import { describe, expect, it } from 'vitest';
import { longestRetryDelayMs, retryAfterMs, retryDelayMs } from '../../../src/browser/asking/retry-delay.ts';

const nowMs = Date.parse('2026-01-02T03:04:05Z');
const asked = (value: string | undefined) =>
  retryAfterMs({ headers: new Headers(value === undefined ? {} : { 'Retry-After': value }) }, nowMs);

describe('the pause that an answer asks for', () => {
  it('is read as seconds and as a date', () => {
    expect(asked('7')).toBe(7_000);
    expect(asked('Fri, 02 Jan 2026 03:04:25 GMT')).toBe(20_000);
  });

  it('is a minute at most, however it is asked for', () => {
    for (const value of ['86400', '99999999999999999999', 'Sat, 03 Jan 2026 03:04:05 GMT'])
      expect(asked(value)).toBe(60_000);
  });

  it('is none where none is asked for, or nothing that can be read', () => {
    const values = [undefined, '', '0', '-5', '1.5e3x', 'soon', 'Thu, 01 Jan 2026 03:04:05 GMT'];
    for (const value of values) expect([value, asked(value)]).toEqual([value, 0]);
  });
});

describe('the wait before the next try', () => {
  it('doubles from half a second to five seconds, give or take a third', () => {
    for (const [failures, middleMs] of [500, 1_000, 2_000, 4_000, 5_000, 5_000].entries()) {
      for (let time = 0; time < 50; time += 1) {
        const delayMs = retryDelayMs(failures);
        expect(delayMs).toBeGreaterThanOrEqual(middleMs * 0.7);
        expect(delayMs).toBeLessThanOrEqual(Math.min(middleMs * 1.3, longestRetryDelayMs));
      }
    }
    expect(retryDelayMs(10_000)).toBeLessThanOrEqual(longestRetryDelayMs);
  });

  it('is as long as the server asked for, and not the same for everybody', () => {
    const delaysMs = Array.from({ length: 50 }, () => retryDelayMs(0, 20_000));
    expect(Math.min(...delaysMs)).toBeGreaterThanOrEqual(20_000);
    expect(Math.max(...delaysMs)).toBeLessThanOrEqual(26_000);
    expect(new Set(delaysMs).size).toBeGreaterThan(1);
  });
});
