import { utf8ToBytes } from '@noble/hashes/utils.js';
import { encodeBase64url } from './bytes/base64url.ts';
import { open, seal } from './bytes/envelope.ts';
import { label } from './bytes/label.ts';
import { lengthPrefixLength } from './bytes/length-prefix.ts';
import { pad, unpad } from './bytes/padding.ts';
import { randomBytes } from './bytes/random.ts';
import { decodeUtf8 } from './bytes/utf8.ts';
import { type KeysOfChat, openWithEither, participantKeyOf } from './keys/participant-key.ts';
import { type NoticeContent, parseNotice } from './notices.ts';
import { openShort, sealShort } from './statements/short.ts';
import { decodeStatement, encodeStatement, type Statement } from './statements/statement.ts';

/** The content of a message. docs/sealing.md says how kinds and members may be added. */
export type MessageContent = TextContent | MediaContent | OnceContent | NoticeContent;

export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
  /** The message that this one answers. */
  readonly replyTo?: string;
}

/** Files, with a caption that may be empty. */
export interface MediaContent {
  readonly kind: 'media';
  readonly text: string;
  readonly replyTo?: string;
  /** As they came: files/attachment.ts reads them once they are shown. */
  readonly attachments: unknown;
}

/** What is shown once, and erased when its reader closes it. The server is told so, and cannot make one of another. */
export interface OnceContent {
  readonly kind: 'once';
  readonly content: WrittenContent;
}

/** What a person wrote. */
export type WrittenContent = TextContent | MediaContent;

export interface OpenedMessage {
  readonly content: MessageContent;
  readonly statement: Statement;
}

/** The context that a message is bound to: opening it fails in any other. */
export interface MessageContext extends KeysOfChat {
  readonly chatId: string;
  /** The participant who wrote it. */
  readonly sender: string;
  readonly messageId: string;
  /** 1 for a new message; each edit, and the deletion, makes the next one. */
  readonly version: number;
  /** How long after it was read a message of this chat vanishes; not at all by default. */
  readonly vanishAfterMs?: number;
}

/** Bucket sizes in bytes, doubling from the smallest to the largest. A sealed message reveals only its bucket. */
const smallestBucket = 256;
const largestBucket = 32 * 1024;

const messageIdPattern = /^[A-Za-z0-9_-]{22}$/;

/** 16 random bytes as base64url: 22 characters. */
export const makeMessageId = (): string => encodeBase64url(randomBytes(16));

/**
 * A new message, or its next version. 297 to 32,809 bytes.
 * @throws RangeError when the content does not fit the largest bucket; a text of 30,000 bytes (as a JSON string) always does
 */
export function sealMessage(content: MessageContent, statement: Statement, context: MessageContext): Uint8Array {
  const bytes = encodeStatement(statement, utf8ToBytes(JSON.stringify(content)));
  return seal(
    pad(bytes, bucketFor(bytes.length)),
    messageKeyOf(context.chatKey, context),
    associatedDataOf('message', context),
  );
}

/** undefined when it does not open, or its kind of message is unknown to this version. */
export function openMessage(sealed: Uint8Array, context: MessageContext): OpenedMessage | undefined {
  const associatedData = associatedDataOf('message', context);
  const padded = openWithEither(context, (chatKey) => open(sealed, messageKeyOf(chatKey, context), associatedData));
  const bytes = padded && unpad(padded);
  const decoded = bytes && decodeStatement(bytes);
  const json = decoded && decodeUtf8(decoded.content);
  const content = json === undefined ? undefined : parseContent(json);
  return decoded && content && { content, statement: decoded.statement };
}

/** States that the sender deleted the message. 297 bytes. */
export const sealDeletion = (statement: Statement, context: MessageContext): Uint8Array =>
  sealShort(statement, new Uint8Array(), messageKeyOf(context.chatKey, context), associatedDataOf('deletion', context));

/** undefined when it does not open. */
export const openDeletion = (sealed: Uint8Array, context: MessageContext): Statement | undefined =>
  openWithEither(context, (chatKey) =>
    openShort(sealed, messageKeyOf(chatKey, context), associatedDataOf('deletion', context)),
  )?.statement;

const messageKeyOf = (chatKey: Uint8Array, { sender }: MessageContext): Uint8Array =>
  participantKeyOf(chatKey, 'message key', sender);

const associatedDataOf = (
  purpose: 'message' | 'deletion',
  { chatId, sender, messageId, version, vanishAfterMs }: MessageContext,
): Uint8Array =>
  label(purpose, chatId, sender, messageId, String(version), ...(vanishAfterMs ? [String(vanishAfterMs)] : []));

function bucketFor(contentLength: number): number {
  let bucket = smallestBucket;
  while (bucket < lengthPrefixLength + contentLength && bucket < largestBucket) bucket *= 2;
  return bucket;
}

/** Checks every member: the other client may be newer than this one, or malicious. */
function parseContent(json: string): MessageContent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const members = membersOf(value);
  if (members['kind'] === 'notice') return parseNotice(members);
  if (members['kind'] !== 'once') return parseWritten(members);
  const content = parseWritten(membersOf(members['content']));
  return content && { kind: 'once', content };
}

const membersOf = (value: unknown): Record<string, unknown> => Object(value);

const parseWritten = (members: Record<string, unknown>): WrittenContent | undefined =>
  members['kind'] === 'media' ? parseMedia(members) : parseText(members);

function parseText({ kind, text, replyTo }: Record<string, unknown>): TextContent | undefined {
  return kind === 'text' && typeof text === 'string' ? { kind, text, ...answerTo(replyTo) } : undefined;
}

function parseMedia({ text, replyTo, attachments }: Record<string, unknown>): MediaContent | undefined {
  return typeof text === 'string' ? { kind: 'media', text, ...answerTo(replyTo), attachments } : undefined;
}

const answerTo = (replyTo: unknown): { readonly replyTo?: string } =>
  typeof replyTo === 'string' && messageIdPattern.test(replyTo) ? { replyTo } : {};
