import { joinBytes } from '../../../sealing/bytes/join-bytes.ts';
import { asciiAt, type Bytes, NotCleanable, slice, viewOf } from './bytes.ts';
import { orientationIn, tiffOf } from './orientation.ts';

const headLength = 12;
const frameHeadLength = 16;
const [movesFlag, exifFlag, xmpFlag] = [0x02, 0x08, 0x04];

const keptChunks: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const keptInFrame: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ALPH']);

/** Leaves the pixels of a WebP as they are, and out of its chunks all but what they need, in each frame too. */
export function cleanWebp(bytes: Uint8Array): Bytes {
  const chunks = [...chunksIn(slice(bytes, headLength, endOf(bytes)))];
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const orientation = exif && orientationIn(withoutExifHead(exif.data));
  const held = orientation !== undefined && orientation !== 1;
  const kept = chunks
    .filter(({ type }) => keptChunks.has(type))
    .map(({ type, data }) => {
      if (type === 'VP8X') return makeChunk(type, withFlags(data, held));
      return makeChunk(type, type === 'ANMF' ? cleanFrame(data) : data);
    });
  if (held) kept.push(makeChunk('EXIF', tiffOf(orientation)));
  const content = joinBytes(kept);
  return joinBytes([chunkHead('RIFF', content.length + 4), slice(bytes, 8, headLength), content]);
}

/** Whether it is an animated WebP, as its head says. */
export function webpMoves(bytes: Uint8Array): boolean {
  return asciiAt(bytes, headLength, 4) === 'VP8X' && ((bytes[headLength + 8] ?? 0) & movesFlag) !== 0;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

function* chunksIn(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) throw new NotCleanable();
    const length = view.getUint32(at + 4, true);
    yield { type: asciiAt(bytes, at, 4), data: slice(bytes, at + 8, at + 8 + length) };
    at += 8 + length + (length % 2);
  }
}

function endOf(bytes: Uint8Array): number {
  if (bytes.length < headLength) throw new NotCleanable();
  return 8 + viewOf(bytes).getUint32(4, true);
}

function withFlags(data: Uint8Array, isHeld: boolean): Uint8Array {
  const clean = new Uint8Array(data);
  clean[0] = ((clean[0] ?? 0) & ~(exifFlag | xmpFlag)) | (isHeld ? exifFlag : 0);
  return clean;
}

function cleanFrame(data: Uint8Array): Uint8Array {
  const kept = [...chunksIn(slice(data, frameHeadLength, data.length))].filter(({ type }) => keptInFrame.has(type));
  return joinBytes([
    slice(data, 0, frameHeadLength),
    ...kept.map(({ type, data: content }) => makeChunk(type, content)),
  ]);
}

function makeChunk(type: string, data: Uint8Array): Uint8Array {
  return joinBytes([chunkHead(type, data.length), data, new Uint8Array(data.length % 2)]);
}

function chunkHead(type: string, length: number): Uint8Array {
  const head = Uint8Array.from(type.padEnd(8, '\0'), (character) => character.charCodeAt(0));
  viewOf(head).setUint32(4, length, true);
  return head;
}

/** Some writers put JPEG's head before the block. */
const withoutExifHead = (data: Uint8Array): Uint8Array =>
  asciiAt(data, 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
