import { decodeBase64url } from '../bytes/base64url.ts';
import { keyLength } from '../keys/derive-key.ts';
import type { FileKind } from './file-seal.ts';
import { mostFileBytes } from './parts.ts';

/** One file of a message: what it is, and the key that opens it. */
export type Attachment =
  | FileAttachment
  | ImageAttachment
  | VideoAttachment
  | VoiceAttachment
  | RoundVideoAttachment
  | StickerAttachment;

interface AnyAttachment {
  readonly kind: FileKind;
  /** The id under which the server keeps it. */
  readonly assetId: string;
  /** base64url of the file's own key. */
  readonly key: string;
  /** As its sender's device named it. Hostile. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

export interface FileAttachment extends AnyAttachment {
  readonly kind: 'file';
}

export interface ImageAttachment extends AnyAttachment {
  readonly kind: 'image';
  /** In pixels, upright: the picture's place has its final shape before the picture is there. */
  readonly width: number;
  readonly height: number;
  /** base64url of a ThumbHash: a blurred preview of at most 25 bytes. Absent where it could not be made. */
  readonly preview?: string;
}

export interface VideoAttachment extends AnyAttachment {
  readonly kind: 'video';
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  /** As that of an image. */
  readonly preview?: string;
}

export interface VoiceAttachment extends AnyAttachment {
  readonly kind: 'voice';
  /** How long it sounds, as its sender's device heard it: containers of recordings often do not say so. */
  readonly durationMs: number;
  /** 64 bars, one character of base64url for each: its value, 0 to 63, is the bar's height. */
  readonly wave: string;
}

/** A square that is shown as a circle. */
export interface RoundVideoAttachment extends AnyAttachment {
  readonly kind: 'round-video';
  readonly durationMs: number;
  /** As that of an image. */
  readonly preview?: string;
}

/** A sticker that was made of a picture. One of Parley's own is no file; see `setStickerOf`. */
export interface StickerAttachment extends AnyAttachment {
  readonly kind: 'sticker';
  readonly width: number;
  readonly height: number;
}

/** A message carries at most this many. */
export const mostAttachments = 10;

const longestName = 255;
const mostPixelsOfSide = 32_768;
const assetIdPattern = /^[A-Za-z0-9_-]{22}$/;
const longestDurationMs = 86_400_000;
const wavePattern = /^[A-Za-z0-9_-]{64}$/;
const stickerPattern = /^[a-z]{1,20}$/;
const previewPattern = /^[A-Za-z0-9_-]{6,34}$/;

/** undefined unless every one is well formed: a message is never shown with a part of its files. */
export function parseAttachments(value: unknown): readonly Attachment[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostAttachments) return undefined;
  const attachments = value.map(parseAttachment);
  if (!attachments.every((attachment) => attachment !== undefined)) return undefined;
  return new Set(attachments.map(({ assetId }) => assetId)).size === attachments.length ? attachments : undefined;
}

/** The name of the sticker, of a message that shows one of Parley's own instead of files. */
export function setStickerOf(attachments: unknown): string | undefined {
  const [first, ...more] = Array.isArray(attachments) ? (attachments as unknown[]) : [];
  if (more.length > 0 || typeof first !== 'object' || first === null) return undefined;
  const { kind, sticker } = first as Record<string, unknown>;
  return kind === 'sticker' && typeof sticker === 'string' && stickerPattern.test(sticker) ? sticker : undefined;
}

function parseAttachment(value: unknown): Attachment | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, assetId, key, name, size, ...more } = value as Record<string, unknown>;
  if (typeof assetId !== 'string' || !assetIdPattern.test(assetId)) return undefined;
  if (typeof key !== 'string' || decodeBase64url(key)?.length !== keyLength) return undefined;
  if (typeof name !== 'string' || name.length > longestName) return undefined;
  if (!isWithin(size, 0, mostFileBytes)) return undefined;
  const common = { assetId, key, name, size };
  if (kind === 'file') return { kind, ...common };
  if (kind === 'voice') return parseVoice(common, more);
  if (kind === 'sticker') return parseMadeSticker(common, more);
  if (kind === 'round-video') return parseRoundVideo(common, more);
  if (kind === 'video') return parseVideo(common, more);
  return kind === 'image' ? parseImage(common, more) : undefined;
}

function parseRoundVideo(
  common: Omit<AnyAttachment, 'kind'>,
  { durationMs, preview }: Record<string, unknown>,
): RoundVideoAttachment | undefined {
  if (!isWithin(durationMs, 0, longestDurationMs)) return undefined;
  const video = { kind: 'round-video', ...common, durationMs } as const;
  return typeof preview === 'string' && previewPattern.test(preview) ? { ...video, preview } : video;
}

function parseMadeSticker(
  common: Omit<AnyAttachment, 'kind'>,
  { width, height }: Record<string, unknown>,
): StickerAttachment | undefined {
  if (!isWithin(width, 1, mostPixelsOfSide) || !isWithin(height, 1, mostPixelsOfSide)) return undefined;
  return { kind: 'sticker', ...common, width, height };
}

function parseVoice(
  common: Omit<AnyAttachment, 'kind'>,
  { durationMs, wave }: Record<string, unknown>,
): VoiceAttachment | undefined {
  if (!isWithin(durationMs, 0, longestDurationMs)) return undefined;
  if (typeof wave !== 'string' || !wavePattern.test(wave)) return undefined;
  return { kind: 'voice', ...common, durationMs, wave };
}

function parseVideo(common: Omit<AnyAttachment, 'kind'>, more: Record<string, unknown>): VideoAttachment | undefined {
  const { durationMs } = more;
  const image = parseImage(common, more);
  return image && isWithin(durationMs, 0, longestDurationMs) ? { ...image, kind: 'video', durationMs } : undefined;
}

function parseImage(
  common: Omit<AnyAttachment, 'kind'>,
  { width, height, preview }: Record<string, unknown>,
): ImageAttachment | undefined {
  if (!isWithin(width, 1, mostPixelsOfSide) || !isWithin(height, 1, mostPixelsOfSide)) return undefined;
  const image = { kind: 'image', ...common, width, height } as const;
  return typeof preview === 'string' && previewPattern.test(preview) ? { ...image, preview } : image;
}

const isWithin = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
