/**
 * Node cuts small buffers out of a slab that they share, and holds on to the slab for the next ones; what was in the
 * earlier ones stays readable in it. After this they come from a new one, and the old goes with the last that is in use.
 */
export function beginNewSlab(): void {
  const shared = Buffer.allocUnsafe(1).buffer;
  // What is smaller than half of a slab comes from it.
  const mostOfHalf = (Buffer.poolSize >>> 1) - 1;
  while (Buffer.allocUnsafe(mostOfHalf).buffer === shared);
}
