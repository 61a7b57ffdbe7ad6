import { lengthPrefixLength, prefixLength } from './length-prefix.ts';

/**
 * Prefixes the bytes with their length and pads them with zeros.
 * @throws RangeError when they do not fit
 */
export function pad(bytes: Uint8Array, paddedLength: number): Uint8Array {
  if (lengthPrefixLength + bytes.length > paddedLength)
    throw new RangeError(`too long to pad to ${paddedLength} bytes`);
  const padded = new Uint8Array(paddedLength);
  padded.set(prefixLength(bytes));
  return padded;
}

/** The bytes without their padding; undefined when the length prefix is invalid. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  if (padded.length < lengthPrefixLength) return undefined;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  const end = lengthPrefixLength + length;
  return end <= padded.length ? padded.subarray(lengthPrefixLength, end) : undefined;
}
