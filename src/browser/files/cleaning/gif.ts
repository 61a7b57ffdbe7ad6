import { joinBytes } from '../../../sealing/bytes/join-bytes.ts';
import { asciiAt, type Bytes, NotCleanable, slice } from './bytes.ts';

const headLength = 13;
const [extension, image, trailer] = [0x21, 0x2c, 0x3b];
const [control, application] = [0xf9, 0xff];

/** How often it repeats, and its color profile. */
const keptApplications: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** Leaves the frames of a GIF as they are, and out of its blocks comments and all that programs have added. */
export function cleanGif(bytes: Uint8Array): Bytes {
  let at = headLength + colorTableLength(bytes[10]);
  const kept: Uint8Array[] = [slice(bytes, 0, at)];
  for (;;) {
    const kind = bytes[at];
    if (kind === trailer) break;
    const from = at;
    at = kind === extension ? afterBlocks(bytes, at + 2) : kind === image ? afterImage(bytes, at) : Number.NaN;
    if (Number.isNaN(at)) throw new NotCleanable();
    if (kind === image || isNeeded(bytes, from)) kept.push(slice(bytes, from, at));
  }
  return joinBytes([...kept, Uint8Array.of(trailer)]);
}

function isNeeded(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  return label === control || (label === application && keptApplications.has(asciiAt(bytes, at + 3, 11)));
}

const colorTableLength = (flags = 0): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

const afterImage = (bytes: Uint8Array, at: number): number =>
  afterBlocks(bytes, at + 10 + colorTableLength(bytes[at + 9]) + 1);

/** Blocks follow each other, each with its length before it; an empty one is the last. */
function afterBlocks(bytes: Uint8Array, start: number): number {
  for (let at = start; ; ) {
    const length = bytes[at];
    if (length === undefined) throw new NotCleanable();
    at += 1 + length;
    if (length === 0) return at;
  }
}
