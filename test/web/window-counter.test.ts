import { expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { EntryGuard } from '../../src/web/guard/entry-guard.ts';
import { memoryLimiters } from '../../src/web/guard/limiters.ts';
import { WindowCounter } from '../../src/web/guard/window-counter.ts';
import { TestClock } from '../support/servers/test-clock.ts';

it('lets so many through in a time, says how long the rest is, and begins again then', async () => {
  const clock = new TestClock();
  const counter = new WindowCounter(clock, 2, 10_000);
  expect([counter.take('one'), counter.take('one')]).toEqual([{ ok: true }, { ok: true }]);
  await clock.advance(4_000);
  expect(counter.take('one')).toEqual({ ok: false, retryAfterMs: 6_000 });
  expect(counter.take('another')).toEqual({ ok: true });
  await clock.advance(6_000);
  expect(counter.take('one')).toEqual({ ok: true });
});

it('takes a point back', () => {
  const counter = new WindowCounter(new TestClock(), 1, 10_000);
  counter.take('one');
  counter.giveBack('one');
  expect(counter.take('one')).toEqual({ ok: true });
});

it('takes as many points as are asked for or none, and never more than there are', () => {
  const counter = new WindowCounter(new TestClock(), 5, 10_000);
  expect([counter.take('one', 3), counter.take('one', 3), counter.take('one', 2)].map(({ ok }) => ok)).toEqual([
    true,
    false,
    true,
  ]);
  expect(counter.take('another', 100)).toEqual({ ok: true });
  expect(counter.take('another')).toMatchObject({ ok: false });
  counter.giveBack('another', 100);
  expect(counter.take('another', 5)).toEqual({ ok: true });
});

it('keeps no key longer than it counts it', async () => {
  const clock = new TestClock();
  const counter = new WindowCounter(clock, 1, 10_000);
  counter.take('one');
  await clock.advance(9_000);
  counter.take('another');
  expect(counter.size).toBe(2);
  await clock.advance(1_000);
  expect(counter.size).toBe(1);
  await clock.advance(9_000);
  expect(counter.size).toBe(0);
});

it('is taken of all of a client’s networks or of none', () => {
  const limits = { ...defaultLimits, readsPerAddress: 1, ipv6Slash56Factor: 1, ipv6Slash48Factor: 2 };
  const guard = new EntryGuard(limits, memoryLimiters, '', new TestClock());
  expect(guard.takeRead(['a/64', 'home/56', 'company/48'])).toEqual({ ok: true });
  expect(guard.takeRead(['b/64', 'home/56', 'company/48'])).toMatchObject({ ok: false });
  expect(guard.takeRead(['b/64', 'another/56', 'company/48'])).toEqual({ ok: true });
  expect(guard.takeRead(['c/64', 'third/56', 'company/48'], 2)).toMatchObject({ ok: false });
  expect(guard.takeRead(['c/64', 'third/56', 'firm/48'], 1)).toEqual({ ok: true });
});
