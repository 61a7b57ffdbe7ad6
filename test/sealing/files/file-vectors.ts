import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { FileSeal } from '../../../src/sealing/files/file-seal.ts';
import { partsOf, rangeOfPart } from '../../../src/sealing/files/parts.ts';

/** A file whose byte at `index` is `(7 × index) mod 251`, and the SHA-256 of each of its sealed parts. */
export interface FileVector {
  readonly fileKey: string;
  readonly chatId: string;
  readonly assetId: string;
  readonly kind: string;
  readonly size: number;
  readonly parts: readonly string[];
}

export const fileOfVector = (size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, index) => (7 * index) % 251);

/** What was done, what it gave, and what the vector says it gives. */
export function compareFile(vector: FileVector): (readonly [string, string | undefined, string])[] {
  const { fileKey, chatId, assetId, size } = vector;
  const kind = vector.kind === 'image' ? 'image' : 'file';
  const seal = new FileSeal({ fileKey: hexToBytes(fileKey), chatId, assetId, kind, size });
  const bytes = fileOfVector(size);
  const numbers = Array.from({ length: partsOf(size) }, (_, part) => part);
  return [
    ['parts of a file', String(numbers.length), String(vector.parts.length)],
    ...numbers.flatMap((part) => {
      const { from, to } = rangeOfPart(size, part);
      const sealed = seal.sealPart(part, bytes.subarray(from, to));
      const opened = seal.openPart(part, sealed);
      return [
        [`part ${part} of a file of ${size} bytes`, bytesToHex(sha256(sealed)), vector.parts[part] ?? ''] as const,
        ['part opened', opened && bytesToHex(sha256(opened)), bytesToHex(sha256(bytes.subarray(from, to)))] as const,
      ];
    }),
  ];
}
