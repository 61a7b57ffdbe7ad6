/** Redis holds something that this store does not write: another program's data, or another version's. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';

  constructor(expected: string) {
    super(`Redis holds something else than ${expected}`);
  }
}

/** No date can be later (ECMA-262, Time Values and Time Range), and no count comes near. */
const largestNumber = 8_640_000_000_000_000;

/**
 * A count, or a time in milliseconds.
 * @throws UnreadableRecord here, because NaN would only fail where it is shown
 */
export function numberIn(field: unknown): number {
  const value = Number(field);
  if (value >= 0 && value <= largestNumber) return value;
  throw new UnreadableRecord('a number');
}
