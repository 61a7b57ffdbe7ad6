export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes as characters: how the formats name their parts. */
export const asciiAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A format's head is broken, or ends too soon: what follows cannot be told. */
export class NotCleanable extends Error {}

/** Exactly these bytes. */
export function slice(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (to < from || to > bytes.length) throw new NotCleanable();
  return bytes.subarray(from, to);
}
