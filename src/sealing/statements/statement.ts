import { concatBytes } from '@noble/hashes/utils.js';
import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { randomBytes } from '../bytes/random.ts';
import { type Claim, subjects } from './claim.ts';

/** The part of a sealed message, edit, deletion, reaction or withdrawal that other pages check. */
export interface Statement {
  /** Names the page that wrote it: 8 random bytes, made by each load of a page, as base64url. */
  readonly writer: string;
  /** The writer's statements are numbered 1, 2, 3 … */
  readonly counter: number;
  /** In milliseconds since 1970, by the server's clock as the writer knew it. */
  readonly writtenAtMs: number;
  /** Everything that the writer has seen since its previous statement, newest first, as far as there is room. */
  readonly seen: readonly Claim[];
}

/** The most claims of a message or an edit. */
export const mostClaims = 24;
/** The most claims of a deletion, a reaction or a withdrawal: these are all padded to one short length. */
export const mostClaimsInShort = 8;

const writerLength = 8;
const tagLength = 8;
const headLength = writerLength + 4 + 6 + 1;
const claimLength = 4 + 1 + 4 + tagLength;

/** 2³²: the time is written as two numbers, because DataView has no number of 6 bytes. */
const wordSize = 0x1_0000_0000;

export const makeWriter = (): string => encodeBase64url(randomBytes(writerLength));

/**
 * `writer (8) ‖ counter (4) ‖ time (6) ‖ number of claims (1) ‖ claims (17 each) ‖ content`, numbers big-endian.
 * A claim is `sequence (4) ‖ index of the subject (1) ‖ version (4) ‖ tag (8)`.
 * @throws RangeError for more than 24 claims, and for a malformed writer or tag
 */
export function encodeStatement(statement: Statement, content: Uint8Array): Uint8Array {
  const { writer, counter, writtenAtMs, seen } = statement;
  if (seen.length > mostClaims) throw new RangeError(`a statement has at most ${mostClaims} claims`);
  const bytes = new Uint8Array(headLength + claimLength * seen.length);
  const view = new DataView(bytes.buffer);
  bytes.set(bytesOf(writer, writerLength));
  view.setUint32(writerLength, counter);
  view.setUint16(writerLength + 4, Math.floor(writtenAtMs / wordSize));
  view.setUint32(writerLength + 6, writtenAtMs % wordSize);
  view.setUint8(headLength - 1, seen.length);
  for (const [index, { sequence, subject, version, tag }] of seen.entries()) {
    const start = headLength + claimLength * index;
    view.setUint32(start, sequence);
    view.setUint8(start + 4, subjects.indexOf(subject));
    view.setUint32(start + 5, version);
    bytes.set(bytesOf(tag, tagLength), start + 9);
  }
  return concatBytes(bytes, content);
}

/** undefined for bytes that are cut short, and for more claims or other subjects than there are. */
export function decodeStatement(bytes: Uint8Array): { statement: Statement; content: Uint8Array } | undefined {
  if (bytes.length < headLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = view.getUint8(headLength - 1);
  const end = headLength + claimLength * count;
  if (count > mostClaims || bytes.length < end) return undefined;
  const seen: Claim[] = [];
  for (let start = headLength; start < end; start += claimLength) {
    const subject = subjects[view.getUint8(start + 4)];
    if (!subject) return undefined;
    const tag = encodeBase64url(bytes.subarray(start + 9, start + claimLength));
    seen.push({ sequence: view.getUint32(start), subject, version: view.getUint32(start + 5), tag });
  }
  const statement = {
    writer: encodeBase64url(bytes.subarray(0, writerLength)),
    counter: view.getUint32(writerLength),
    writtenAtMs: view.getUint16(writerLength + 4) * wordSize + view.getUint32(writerLength + 6),
    seen,
  };
  return { statement, content: bytes.subarray(end) };
}

/** @throws RangeError */
function bytesOf(text: string, length: number): Uint8Array {
  const bytes = decodeBase64url(text);
  if (bytes?.length !== length) throw new RangeError(`expected ${length} bytes as base64url`);
  return bytes;
}
