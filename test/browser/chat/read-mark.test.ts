import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadMark } from '../../../src/browser/receipts/read-mark.ts';
import { SequenceRanges } from '../../../src/browser/receipts/sequence-ranges.ts';

/** A mark in a chat of the other person's messages, but for these of one's own. */
function markAmong(count: number, own: readonly number[] = []): ReadMark {
  const mark = new ReadMark();
  for (let sequence = 1; sequence <= count; sequence += 1) mark.know(sequence, !own.includes(sequence));
  return mark;
}

describe('the read mark', () => {
  it('follows what is seen without a gap, over one’s own messages, and never stands at one of those', () => {
    const mark = markAmong(10, [4, 5, 8]);
    expect(mark.pass(1, 3)).toBe(true);
    expect(mark.sequence).toBe(3);
    expect(mark.pass(6, 7)).toBe(true);
    expect(mark.sequence).toBe(7);
  });

  it('waits before what was jumped over, and then takes in what was seen beyond it', () => {
    const mark = markAmong(600);
    mark.pass(1, 10);
    expect(mark.pass(590, 600)).toBe(false);
    expect(mark.sequence).toBe(10);
    expect([mark.has(595), mark.has(300)]).toEqual([true, false]);
    mark.pass(11, 588);
    expect(mark.sequence).toBe(588);
    mark.pass(589, 589);
    expect(mark.sequence).toBe(600);
  });

  it('does not pass a message that it does not know of yet', () => {
    const mark = new ReadMark();
    for (const sequence of [1, 2, 50]) mark.know(sequence, true);
    mark.pass(1, 2);
    mark.pass(50, 50);
    expect(mark.sequence).toBe(2);
  });

  it('goes where another device of this person has gone', () => {
    const mark = markAmong(20);
    mark.moveTo(12);
    expect(mark.sequence).toBe(12);
    mark.pass(13, 14);
    expect(mark.sequence).toBe(14);
    mark.moveTo(3);
    expect(mark.sequence).toBe(14);
  });
});

it('ranges of sequences hold what was added, however it came', () => {
  const range = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 8 }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), (added) => {
      const ranges = new SequenceRanges();
      const held = new Set<number>();
      for (const [from, length] of added) {
        ranges.add(from, from + length - 1);
        for (let sequence = from; sequence < from + length; sequence += 1) held.add(sequence);
      }
      for (let sequence = 1; sequence <= 50; sequence += 1) {
        expect(ranges.has(sequence)).toBe(held.has(sequence));
        let end = sequence - 1;
        while (held.has(end + 1)) end += 1;
        expect(ranges.endFrom(sequence)).toBe(end);
      }
      expect(ranges.countMissing(5, 30)).toBe(26 - [...held].filter((each) => each >= 5 && each <= 30).length);
    }),
  );
});
