import { joinBytes } from '../../../sealing/bytes/join-bytes.ts';
import { asciiAt, type Bytes, NotCleanable, slice, viewOf } from './bytes.ts';
import { orientationIn, tiffOf } from './orientation.ts';

const [app0, app1, app2, app14, app15, comment] = [0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe];
const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
const exifHead = 'Exif\0\0';

/**
 * Leaves the pixels of a JPEG as they are, and out of its segments all but what they need to look the same: JFIF's and Adobe's
 * short heads, the color profile, and how the camera was held. What follows the picture's end is left out as well.
 */
export function cleanJpeg(bytes: Uint8Array): Bytes {
  const kept: Uint8Array[] = [];
  let orientation: number | undefined;
  let at = 2;
  for (;;) {
    const { marker, from, to } = segmentAt(bytes, at);
    if (marker === endOfImage) break;
    const segment = slice(bytes, from, to);
    if (marker === app1 && asciiAt(segment, 4, 6) === exifHead) orientation ??= orientationIn(segment.subarray(10));
    const clean = cleanSegment(marker, segment);
    if (clean) kept.push(clean);
    at = to;
    if (marker !== startOfScan) continue;
    at = endOfScan(bytes, to);
    kept.push(slice(bytes, to, at));
  }
  const start = Uint8Array.of(0xff, startOfImage);
  const held = orientation === undefined || orientation === 1 ? [] : [exifSegment(orientation)];
  return joinBytes([start, ...held, ...kept, Uint8Array.of(0xff, endOfImage)]);
}

interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

/** Any number of 0xFF may stand before a marker. */
function segmentAt(bytes: Uint8Array, start: number): Segment {
  let at = start;
  if (bytes[at] !== 0xff) throw new NotCleanable();
  while (bytes[at + 1] === 0xff) at += 1;
  const marker = bytes[at + 1] ?? 0;
  if (marker === endOfImage) return { marker, from: at, to: at + 2 };
  if (marker < 0xc0 || at + 4 > bytes.length) throw new NotCleanable();
  const length = viewOf(bytes).getUint16(at + 2);
  if (length < 2) throw new NotCleanable();
  return { marker, from: at, to: at + 2 + length };
}

/** Within a scan only a marker that is neither a zero byte nor a restart ends it. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    const isWithin = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (!isWithin) return at;
  }
  throw new NotCleanable();
}

/** undefined for a segment that is left out. */
function cleanSegment(marker: number, segment: Uint8Array): Uint8Array | undefined {
  if (marker === comment) return undefined;
  if (marker < app0 || marker > app15) return segment;
  // JFIF may hold a small picture of what the photo was before it was edited: its head alone stays.
  if (marker === app0 && asciiAt(segment, 4, 5) === 'JFIF\0') return jfifSegment(segment);
  if (marker === app2 && asciiAt(segment, 4, 12) === 'ICC_PROFILE\0') return segment;
  if (marker === app14 && asciiAt(segment, 4, 5) === 'Adobe') return adobeSegment(segment);
  return undefined;
}

function jfifSegment(segment: Uint8Array): Uint8Array {
  return joinBytes([Uint8Array.of(0xff, app0, 0, 16), slice(segment, 4, 16), Uint8Array.of(0, 0)]);
}

function adobeSegment(segment: Uint8Array): Uint8Array {
  return joinBytes([Uint8Array.of(0xff, app14, 0, 14), slice(segment, 4, 16)]);
}

function exifSegment(orientation: number): Uint8Array {
  const tiff = tiffOf(orientation);
  const head = Uint8Array.from(exifHead, (character) => character.charCodeAt(0));
  return joinBytes([Uint8Array.of(0xff, app1, 0, 2 + head.length + tiff.length), head, tiff]);
}
