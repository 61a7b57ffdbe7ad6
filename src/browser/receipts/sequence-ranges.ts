interface SequenceRange {
  from: number;
  to: number;
}

/** A set of sequences that is kept as ranges without gaps, in ascending order. */
export class SequenceRanges {
  #ranges: SequenceRange[] = [];

  /** Adds every sequence from one to another, both inclusive. */
  add(from: number, to: number): void {
    if (to < from) return;
    const before = this.#ranges.filter((range) => range.to < from - 1);
    const after = this.#ranges.filter((range) => range.from > to + 1);
    const touched = this.#ranges.slice(before.length, this.#ranges.length - after.length);
    const merged = {
      from: Math.min(from, touched[0]?.from ?? from),
      to: Math.max(to, touched.at(-1)?.to ?? to),
    };
    this.#ranges = [...before, merged, ...after];
  }

  has(sequence: number): boolean {
    return this.#ranges.some(({ from, to }) => from <= sequence && sequence <= to);
  }

  /** The last sequence of the range that holds this one; `sequence - 1` when none does. */
  endFrom(sequence: number): number {
    return this.#ranges.find(({ from, to }) => from <= sequence && sequence <= to)?.to ?? sequence - 1;
  }

  /** How many sequences from one to another, both inclusive, are not in the set. */
  countMissing(from: number, to: number): number {
    const held = this.#ranges.map((range) => Math.min(to, range.to) - Math.max(from, range.from) + 1);
    return Math.max(0, to - from + 1 - held.filter((count) => count > 0).reduce((sum, count) => sum + count, 0));
  }
}
