export const lengthPrefixLength = 4;

/** Prefixes the bytes with their length, a big-endian number of 4 bytes. */
export function prefixLength(bytes: Uint8Array): Uint8Array {
  const prefixed = new Uint8Array(lengthPrefixLength + bytes.length);
  new DataView(prefixed.buffer).setUint32(0, bytes.length);
  prefixed.set(bytes, lengthPrefixLength);
  return prefixed;
}
