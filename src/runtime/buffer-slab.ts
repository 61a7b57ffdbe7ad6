/**
 * Makes small buffers come from a new memory slab (decision 17). Node cuts them out of a shared slab, keeps the current
 * slab for the next ones, and does not erase it. The old slab is freed with the last buffer in it.
 */
export function startNewSlab(): void {
  const currentSlab = Buffer.allocUnsafe(1).buffer;
  // Only buffers smaller than half a slab are cut out of it.
  const largestSliceBytes = (Buffer.poolSize >>> 1) - 1;
  while (Buffer.allocUnsafe(largestSliceBytes).buffer === currentSlab);
}
