import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { encodeBase64url } from '../bytes/base64url.ts';
import { label } from '../bytes/label.ts';

/** Each has versions of its own: the content of a message, by its sender, and one participant's reaction to a message. */
export const subjects = ['message of a', 'message of b', 'reaction of a', 'reaction of b'] as const;
export type Subject = (typeof subjects)[number];

/** A statement's writer has seen this version of a subject. */
export interface Claim {
  /** The place of the message in the chat: 1, 2, 3 … */
  readonly sequence: number;
  readonly subject: Subject;
  readonly version: number;
  /** The tag of the sealed bytes; see `tagOf`. */
  readonly tag: string;
}

/** The version of a message that a reader's page showed at the mark of a receipt. */
export type ReceiptClaim = Pick<Claim, 'version' | 'tag'>;

const tagLength = 8;
const tagLabel = label('tag');

/** Names sealed bytes: the first 8 bytes of SHA-256 over a label and the bytes, as base64url (11 characters). */
export const tagOf = (sealed: Uint8Array): string =>
  encodeBase64url(sha256(concatBytes(tagLabel, sealed)).subarray(0, tagLength));
