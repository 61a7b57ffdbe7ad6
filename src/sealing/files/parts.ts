import { paddedSizeOf } from './padme.ts';

/** The chunks of the age format; each is sealed by itself. */
export const chunkBytes = 64 * 1024;
export const tagBytes = 16;

/** What one request carries: whole chunks, and few enough that a weak network brings them within a request's time. */
export const chunksInPart = 4;
export const partBytes = chunksInPart * chunkBytes;

/** A file has at most this many bytes. */
export const mostFileBytes = 100 * 1024 * 1024;

/** Into how many parts a file of this size is sealed: one at least. */
export const partsOf = (size: number): number => Math.ceil(paddedSizeOf(size) / partBytes);

/** The bytes of the file in one of its parts: from here, up to there. The last parts may hold padding alone. */
export function rangeOfPart(size: number, part: number): { readonly from: number; readonly to: number } {
  const from = Math.min(size, part * partBytes);
  return { from, to: Math.min(size, from + partBytes) };
}

/** How many bytes of padded plaintext a part holds. */
export const paddedBytesOfPart = (size: number, part: number): number =>
  Math.min(partBytes, paddedSizeOf(size) - part * partBytes);

/** How many bytes all sealed parts have. */
export const sealedBytesOf = (size: number): number =>
  paddedSizeOf(size) + Math.ceil(paddedSizeOf(size) / chunkBytes) * tagBytes;

/** How many bytes a sealed part has. */
export function sealedBytesOfPart(size: number, part: number): number {
  const bytes = paddedBytesOfPart(size, part);
  return bytes + Math.ceil(bytes / chunkBytes) * tagBytes;
}
