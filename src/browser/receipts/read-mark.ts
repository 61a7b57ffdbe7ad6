import { SequenceRanges } from './sequence-ranges.ts';

/**
 * How far this person has read. The mark stands at a message only if everything before it was read as well: seen, passed
 * while scrolling, or written by this person. A jump over messages does not read them.
 */
export class ReadMark {
  readonly #passed = new SequenceRanges();
  /** The other person's messages that this page knows of, beyond the mark. */
  readonly #foreign = new Set<number>();
  #sequence = 0;

  get sequence(): number {
    return this.#sequence;
  }

  has(sequence: number): boolean {
    return sequence <= this.#sequence || this.#passed.has(sequence);
  }

  know(sequence: number, isForeign: boolean): void {
    if (!isForeign) this.#passed.add(sequence, sequence);
    else if (sequence > this.#sequence) this.#foreign.add(sequence);
  }

  /** Nothing in this range is unread. Returns whether the mark moved. */
  pass(from: number, to: number): boolean {
    this.#passed.add(from, to);
    const end = this.#passed.endFrom(this.#sequence + 1);
    const reached = Math.max(this.#sequence, ...[...this.#foreign].filter((sequence) => sequence <= end));
    return this.#moveTo(reached);
  }

  /** Another device of this person has read up to here. */
  moveTo(sequence: number): void {
    this.#passed.add(1, sequence);
    this.#moveTo(sequence);
  }

  #moveTo(sequence: number): boolean {
    if (sequence <= this.#sequence) return false;
    this.#sequence = sequence;
    for (const each of this.#foreign) if (each <= sequence) this.#foreign.delete(each);
    return true;
  }
}
