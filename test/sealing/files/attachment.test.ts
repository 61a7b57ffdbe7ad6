import { describe, expect, it } from 'vitest';
import { mostAssetsOfMessage, mostPartsOfAsset } from '../../../src/chat/limits.ts';
import { defaultLimits } from '../../../src/config/limits.ts';
import { mostAttachments, parseAttachments, setStickerOf } from '../../../src/sealing/files/attachment.ts';
import { mostFileBytes, partsOf, sealedBytesOfPart } from '../../../src/sealing/files/parts.ts';

const file = { kind: 'file', assetId: 'x'.repeat(22), key: 'A'.repeat(43), name: 'notes.txt', size: 7 };
const image = { ...file, kind: 'image', width: 640, height: 480, preview: '1QcSHQRnh493V4dIh4eXh1h4kJUI' };

const voice = { ...file, kind: 'voice', durationMs: 12_345, wave: `${'A'.repeat(32)}${'_'.repeat(32)}` };
const sticker = { ...file, kind: 'sticker', width: 512, height: 384 };
const video = { ...image, kind: 'video', durationMs: 2_000 };
const round = { ...file, kind: 'round-video', durationMs: 59_000, preview: image.preview };

describe('the files of a message', () => {
  it.each([[file], [image], [{ ...image, size: 0, name: '' }], [voice], [sticker], [video], [round]])(
    'are read as they were written: %j',
    (attachment) => {
      expect(parseAttachments([attachment])).toEqual([attachment]);
    },
  );

  it('lose what this version does not know, and a preview that is none', () => {
    expect(parseAttachments([{ ...file, width: 5, more: 1 }])).toEqual([file]);
    const { preview: _, ...plain } = image;
    for (const preview of ['', 'x'.repeat(35), 7, '<svg>']) {
      expect(parseAttachments([{ ...image, preview }])).toEqual([plain]);
    }
  });

  it.each([
    ['kind', 'song'],
    ['kind', undefined],
    ['assetId', '../../secret'],
    ['assetId', 'x'.repeat(23)],
    ['key', 'A'.repeat(42)],
    ['key', `${'A'.repeat(42)}!`],
    ['name', 7],
    ['name', 'x'.repeat(256)],
    ['size', -1],
    ['size', 1.5],
    ['size', mostFileBytes + 1],
    ['width', 0],
    ['width', 40_000],
    ['height', '480'],
  ])('are none when %s is %j', (member, value) => {
    expect(parseAttachments([{ ...image, [member]: value }])).toBeUndefined();
  });

  it.each([
    ['durationMs', -1],
    ['durationMs', 0.5],
    ['durationMs', '12'],
    ['wave', 'A'.repeat(63)],
    ['wave', `${'A'.repeat(63)}!`],
    ['wave', undefined],
  ])('are none when %s of a voice message is %j', (member, value) => {
    expect(parseAttachments([{ ...voice, [member]: value }])).toBeUndefined();
  });

  it.each([[-1], [0.5], ['12'], [undefined]])('are none when a round video lasts %j', (durationMs) => {
    expect(parseAttachments([{ ...round, durationMs }])).toBeUndefined();
  });

  it.each([
    ['durationMs', -1],
    ['durationMs', undefined],
    ['width', 0],
  ])('are none when %s of a video is %j', (member, value) => {
    expect(parseAttachments([{ ...video, [member]: value }])).toBeUndefined();
  });

  it.each([[undefined], [null], ['file'], [{}], [[]], [[null]], [[file, file]], [[file, 7]]])(
    'are all read, or none: %j',
    (attachments) => {
      expect(parseAttachments(attachments)).toBeUndefined();
    },
  );

  it('are ten at most, for the server too', () => {
    const files = Array.from({ length: 11 }, (_, index) => ({ ...file, assetId: String(index).padStart(22, 'x') }));
    expect(parseAttachments(files)).toBeUndefined();
    expect(parseAttachments(files.slice(1))).toHaveLength(10);
    expect(mostAttachments).toBe(mostAssetsOfMessage);
  });

  it('fit into what the server takes, part by part and as a whole', () => {
    const parts = Array.from({ length: partsOf(mostFileBytes) }, (_, part) => sealedBytesOfPart(mostFileBytes, part));
    const overheadOfPart = 200;
    expect(Math.max(...parts)).toBeLessThanOrEqual(defaultLimits.assetPartBytes);
    expect(parts.length).toBeLessThanOrEqual(mostPartsOfAsset);
    expect(parts.reduce((sum, bytes) => sum + bytes + overheadOfPart, 0)).toBeLessThan(defaultLimits.assetBytesPerFile);
  });
});

describe('a message with one of Parley’s stickers', () => {
  it('names it', () => {
    expect(setStickerOf([{ kind: 'sticker', sticker: 'hug' }])).toBe('hug');
  });

  it.each([
    [[sticker]],
    [[{ kind: 'sticker', sticker: 'hug' }, file]],
    [[{ kind: 'sticker', sticker: '../hug' }]],
    [[{ kind: 'sticker', sticker: 7 }]],
    [[{ kind: 'image', sticker: 'hug' }]],
    [[]],
    [undefined],
  ])('is nothing else: %j', (attachments) => {
    expect(setStickerOf(attachments)).toBeUndefined();
  });
});
