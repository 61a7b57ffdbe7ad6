import { describe, expect, it } from 'vitest';
import { memoryOfProcess, storableAssetBytes, storableBytes } from '../../src/config/memory-bound.ts';

const mebiBytes = 1024 ** 2;

describe('how much an embedded store may hold', () => {
  it.each([
    { heap: 4_288, group: undefined, oldSpace: undefined, storable: 2_024 },
    { heap: 4_288, group: 512, oldSpace: undefined, storable: 232 },
    { heap: 256, group: undefined, oldSpace: 64, storable: 8 },
    { heap: 1_024, group: undefined, oldSpace: undefined, storable: 392 },
    { heap: 256, group: undefined, oldSpace: undefined, storable: 8 },
    { heap: 64, group: 64, oldSpace: undefined, storable: 2 },
  ])('is half of what a heap of $heap MiB and a group of $group MiB leave: $storable MiB', (memory) => {
    const bytes = storableBytes({
      heapBytes: memory.heap * mebiBytes,
      oldSpaceBytes: memory.oldSpace && memory.oldSpace * mebiBytes,
      groupBytes: memory.group && memory.group * mebiBytes,
      machineBytes: 8_192 * mebiBytes,
    });
    expect(bytes).toBe(memory.storable * mebiBytes);
  });

  it('is read from the process that runs', () => {
    const memory = memoryOfProcess();
    expect(memory.heapBytes).toBeGreaterThan(32 * mebiBytes);
    expect(memory.groupBytes ?? 1).toBeGreaterThan(0);
    expect(storableBytes(memory)).toBeLessThan(memory.heapBytes);
  });
});

describe('how much of sealed files an embedded store may hold', () => {
  it.each([
    { group: undefined, machine: 4_144, storable: 1_024 },
    { group: 512, machine: 8_192, storable: 116 },
    { group: 16_384, machine: 1_072, storable: 256 },
    { group: 48, machine: 8_192, storable: 2 },
  ])(
    'is a quarter of a group of $group MiB on a machine of $machine MiB: $storable MiB',
    ({ group, machine, storable }) => {
      const bytes = storableAssetBytes({
        heapBytes: 256 * mebiBytes,
        groupBytes: group && group * mebiBytes,
        machineBytes: machine * mebiBytes,
      });
      expect(bytes).toBe(storable * mebiBytes);
    },
  );

  it('is read from the process that runs', () => {
    expect(storableAssetBytes(memoryOfProcess())).toBeGreaterThan(2 * mebiBytes);
  });
});
