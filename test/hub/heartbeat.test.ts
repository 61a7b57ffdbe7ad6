import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Heartbeat } from '../../src/hub/heartbeat.ts';
import { TestClock } from '../support/servers/test-clock.ts';

const intervalMs = 10_000;
const tickMs = intervalMs / 40;

class CountingGroup {
  beats = 0;
  silenceChecks = 0;

  flush(): void {}

  beat(): void {
    this.beats += 1;
  }

  dropSilent(): void {
    this.silenceChecks += 1;
  }
}

let heartbeat: Heartbeat | undefined;

function startWith(count: number): { clock: TestClock; groups: readonly CountingGroup[]; beats: () => number } {
  const clock = new TestClock();
  const started = new Heartbeat(clock, intervalMs);
  heartbeat = started;
  const groups = Array.from({ length: count }, () => new CountingGroup());
  for (const group of groups) started.add(group);
  return { clock, groups, beats: () => groups.reduce((sum, group) => sum + group.beats, 0) };
}

afterEach(() => heartbeat?.stop());

describe('the heartbeat of ten thousand chats', () => {
  it('holds up no message for longer than a few pings take', async () => {
    const { clock, beats } = startWith(10_000);
    void clock.advance(tickMs);
    const beatsByTurn = [beats()];
    while (beats() < 250) {
      await nextTurn();
      beatsByTurn.push(beats());
    }
    const largest = Math.max(...beatsByTurn.map((count, turn) => count - (beatsByTurn[turn - 1] ?? 0)));
    expect(largest).toBeLessThanOrEqual(20);
  });

  it('serves each once in an interval, and looks four times whether it is silent', async () => {
    const { clock, groups } = startWith(1_000);
    await clock.advance(intervalMs);
    await nextTurn();
    expect(new Set(groups.map(({ beats }) => beats))).toEqual(new Set([1]));
    expect(new Set(groups.map(({ silenceChecks }) => silenceChecks))).toEqual(new Set([4]));
  });

  it('checks a part of them at a time', async () => {
    const { clock, groups } = startWith(1_000);
    await clock.advance(tickMs);
    expect(groups.filter(({ silenceChecks }) => silenceChecks > 0)).toHaveLength(100);
  });

  it('serves nobody who left before their turn', async () => {
    const { clock, groups, beats } = startWith(40 * 32);
    void clock.advance(tickMs);
    expect(beats()).toBe(16);
    const waiting = groups.filter((group, index) => index % 40 === 0 && group.beats === 0);
    for (const group of waiting.slice(0, 8)) heartbeat?.remove(group);
    await nextTurn();
    await nextTurn();
    expect(beats()).toBe(24);
  });

  it('serves nobody once it is stopped', async () => {
    const { clock, beats } = startWith(40 * 32);
    void clock.advance(tickMs);
    heartbeat?.stop();
    await nextTurn();
    await nextTurn();
    expect(beats()).toBe(16);
  });
});
