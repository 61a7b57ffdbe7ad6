import { joinBytes } from '../../../sealing/bytes/join-bytes.ts';
import { asciiAt, type Bytes, NotCleanable, slice, viewOf } from './bytes.ts';
import { orientationIn, tiffOf } from './orientation.ts';

const signatureLength = 8;

/** What a PNG needs to look the same, and to move. Every other chunk is left out, known or not. */
const keptChunks: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'hIST', 'pHYs', 'sBIT'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'mDCv', 'cLLI', 'cLLi'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** Leaves the pixels of a PNG as they are, and out of its chunks all but what they need. */
export function cleanPng(bytes: Uint8Array): Bytes {
  const kept: Uint8Array[] = [slice(bytes, 0, signatureLength)];
  for (const { type, from, to } of chunksOf(bytes)) {
    const chunk = slice(bytes, from, to);
    if (keptChunks.has(type)) kept.push(chunk);
    if (type !== 'eXIf') continue;
    const orientation = orientationIn(chunk.subarray(8, -4));
    if (orientation !== undefined && orientation !== 1) kept.push(makeChunk('eXIf', tiffOf(orientation)));
  }
  return joinBytes(kept);
}

/** Whether it is an animated PNG: that is said before the first pixels. */
export function pngMoves(bytes: Uint8Array): boolean {
  for (const { type } of chunksOf(bytes)) {
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
  }
  return false;
}

interface Chunk {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** Up to the end of the picture; what follows is none of it. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  for (let from = signatureLength; ; ) {
    if (from + 12 > bytes.length) throw new NotCleanable();
    const type = asciiAt(bytes, from + 4, 4);
    const to = from + 12 + view.getUint32(from);
    yield { type, from, to };
    if (type === 'IEND') return;
    from = to;
  }
}

function makeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = viewOf(chunk);
  view.setUint32(0, data.length);
  chunk.set(
    Uint8Array.from(type, (character) => character.charCodeAt(0)),
    4,
  );
  chunk.set(data, 8);
  view.setUint32(8 + data.length, checksumOf(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** CRC-32, as PNG wants it (ISO 3309). */
function checksumOf(bytes: Uint8Array): number {
  let checksum = 0xffffffff;
  for (const byte of bytes) {
    checksum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) checksum = (checksum >>> 1) ^ (checksum & 1 ? 0xedb88320 : 0);
  }
  return ~checksum >>> 0;
}
