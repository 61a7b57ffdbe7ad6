import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Sleeper, WakeQueue } from '../../src/store/embedded/life/wake-queue.ts';

it('wakes first whoever wakes earliest, whatever was added, moved and removed', () => {
  const step = fc.record({
    kind: fc.constantFrom('add', 'add', 'move', 'remove'),
    which: fc.nat(100),
    wakeAtMs: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200, size: 'max' }), (steps) => {
      const queue = new WakeQueue<Sleeper>();
      const sleepers: Sleeper[] = [];
      for (const { kind, which, wakeAtMs } of steps) {
        const sleeper = sleepers[which % sleepers.length];
        if (kind === 'add') {
          const added = { wakeAtMs: 0, queueIndex: 0 };
          queue.add(added, wakeAtMs);
          sleepers.push(added);
        } else if (sleeper && kind === 'move') {
          queue.move(sleeper, wakeAtMs);
        } else if (sleeper) {
          queue.remove(sleeper);
          sleepers.splice(sleepers.indexOf(sleeper), 1);
        }
        const earliest = sleepers.map((one) => one.wakeAtMs).sort((one, other) => one - other)[0];
        expect(queue.first?.wakeAtMs).toBe(earliest);
      }
    }),
  );
});
