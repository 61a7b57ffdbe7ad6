/** Redis contains data that this store does not write: another program's or another version's. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';

  constructor(expected: string) {
    super(`Redis holds something else than ${expected}`);
  }
}

/** The latest possible date (ECMA-262, Time Values and Time Range); no count comes near. */
const largestNumber = 8_640_000_000_000_000;

/**
 * A count, or a time in milliseconds.
 * @throws UnreadableRecord for anything else: NaN would fail only much later
 */
export function numberIn(field: unknown): number {
  const value = Number(field);
  if (value >= 0 && value <= largestNumber) return value;
  throw new UnreadableRecord('a number');
}
