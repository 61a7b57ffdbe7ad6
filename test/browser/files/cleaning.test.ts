import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPicture, pictureMoves } from '../../../src/browser/files/cleaning/clean-picture.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** A JPEG with every kind of segment, and scans with restart and stuffed bytes; no pixels. */
const jpeg = [
  '\xff\xd8',
  '\xff\xe0\0\x13JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01THE',
  '\xff\xe1\0\x1aExif\0\0SECRET-SECRET-SECR',
  '\xff\xe2\0\x10ICC_PROFILE\0\x01\x01',
  '\xff\xff\xff\xee\0\x10Adobe\0\x64\0\0\0\0\0XY',
  '\xff\xfe\0\x08SECRET',
  '\xff\xdb\0\x04\0\0',
  '\xff\xda\0\x03\x01',
  'scan\xff\0more\xff\xd0end',
  '\xff\xfe\0\x08SECRET',
  '\xff\xda\0\x03\x01',
  'second',
  '\xff\xd9',
  'SECRET',
].join('');

describe('what is left of a picture', () => {
  it('is of a JPEG its pixels, and what they need', () => {
    const clean = Buffer.from(cleanPicture(bytesOf(jpeg)) ?? []).toString('latin1');
    expect(clean).toBe(
      [
        '\xff\xd8',
        '\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0',
        '\xff\xe2\0\x10ICC_PROFILE\0\x01\x01',
        '\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0',
        '\xff\xdb\0\x04\0\0',
        '\xff\xda\0\x03\x01',
        'scan\xff\0more\xff\xd0end',
        '\xff\xda\0\x03\x01',
        'second',
        '\xff\xd9',
      ].join(''),
    );
  });

  it('is nothing of one that is cut, at whatever byte', () => {
    const end = jpeg.lastIndexOf('\xff\xd9') + 2;
    for (let length = 3; length < end; length += 1)
      expect(cleanPicture(bytesOf(jpeg.slice(0, length)))).toBeUndefined();
    expect(cleanPicture(bytesOf(jpeg.slice(0, end)))).toBeDefined();
  });

  it.each(['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF\x20\0\0\0WEBP'])(
    'is told or not, but no noise behind %j breaks it',
    (head) => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
          const picture = new Uint8Array([...bytesOf(head), ...noise]);
          expect(() => [cleanPicture(picture), pictureMoves(picture)]).not.toThrow();
        }),
        { numRuns: 500 },
      );
    },
  );
});
