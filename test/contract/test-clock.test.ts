import { describe, expect, it } from 'vitest';
import { ShiftableClock, TestClock } from '../support/servers/test-clock.ts';

describe('the test clock', () => {
  it('runs each task at its own moment, in order, those set off meanwhile included', async () => {
    const clock = new TestClock(1_000);
    const ran: string[] = [];
    const note = (name: string) => () => ran.push(`${name} at ${clock.nowMs()}`);
    clock.schedule(30, note('third'));
    clock.schedule(10, () => {
      note('first')();
      clock.schedule(10, note('second'));
    });
    clock.schedule(30, note('fourth'));
    clock.schedule(31, note('later'));
    clock.schedule(5, note('never'))();
    await clock.advance(30);
    expect(ran).toEqual(['first at 1010', 'second at 1020', 'third at 1030', 'fourth at 1030']);
    expect(clock.waiting).toBe(1);
  });

  it('lets what a task sets off elsewhere happen before time goes on', async () => {
    let answer = Promise.resolve();
    const clock = new TestClock(0, () => answer);
    const answeredAtMs: number[] = [];
    clock.schedule(10, () => {
      answer = new Promise((resolve) => setTimeout(resolve, 5)).then(() => void answeredAtMs.push(clock.nowMs()));
    });
    await clock.advance(60_000);
    expect(answeredAtMs).toEqual([10]);
  });

  it('runs nothing when it is set, and counts waiting by the time that passed', async () => {
    const clock = new TestClock();
    let ran = 0;
    clock.schedule(10, () => {
      ran += 1;
    });
    clock.set(1_000);
    expect(ran).toBe(0);
    clock.set(-5_000);
    await clock.advance(10);
    expect(ran).toBe(1);
  });
});

describe('the shiftable clock', () => {
  it('is moved on, and then runs what became due, in order', async () => {
    const clock = new ShiftableClock();
    const ran: string[] = [];
    clock.schedule(60_000, () => ran.push('second'));
    clock.schedule(30_000, () => ran.push('first'));
    clock.schedule(1_000, () => ran.push('never'))();
    const cancelLater = clock.schedule(3_600_000, () => ran.push('later'));
    const before = clock.nowMs();
    await clock.advance(60_000);
    expect(clock.nowMs() - before).toBeGreaterThanOrEqual(60_000);
    expect(ran).toEqual(['first', 'second']);
    cancelLater();
  });

  it('goes on by itself, from where it was moved to', async () => {
    const clock = new ShiftableClock();
    const startMs = clock.nowMs();
    const ranAtMs = new Promise<number>((resolve) => {
      clock.schedule(60_010, () => resolve(clock.nowMs()));
    });
    await clock.advance(60_000);
    expect((await ranAtMs) - startMs).toBeGreaterThanOrEqual(60_010);
  });
});
