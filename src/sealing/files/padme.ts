/** Files up to this size look alike; a small file's length would say most about it. */
const leastBytes = 4 * 1024;

/**
 * The size to which a file is padded: Padmé (PURBs, PETS 2019, §4). It keeps as many leading bits of the size as its
 * floating-point exponent has digits, and rounds the rest up: at most 12 % more, and few sizes to tell files apart by.
 */
export function paddedSizeOf(size: number): number {
  if (size <= leastBytes) return leastBytes;
  const exponent = Math.floor(Math.log2(size));
  const keptBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - keptBits);
  return Math.ceil(size / step) * step;
}
