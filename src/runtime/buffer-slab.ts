/**
 * Begins a new memory slab for small buffers (decision 17). Node cuts them out of a shared slab, which it does not erase,
 * and frees a slab together with the last buffer in it.
 */
export function startNewSlab(): void {
  const currentSlab = Buffer.allocUnsafe(1).buffer;
  // Node cuts a buffer out of a slab only if it is smaller than half of the slab.
  const largestSliceBytes = (Buffer.poolSize >>> 1) - 1;
  while (Buffer.allocUnsafe(largestSliceBytes).buffer === currentSlab);
}
