import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../src/sealing/bytes/base64url.ts';

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe('base64url', () => {
  it('is what Node writes, for every byte and every remainder', () => {
    for (const length of [0, 1, 2, 3, 255, 256]) {
      const bytes = everyByte.subarray(0, length);
      expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(decodeBase64url(encodeBase64url(bytes))).toEqual(bytes);
    }
  });

  it.each([
    ['padding', 'AA=='],
    ['the other base64 alphabet', '+/+/'],
    ['white space', 'AAAA AAAA'],
    ['a line end', 'AAAA\n'],
    ['letters outside ASCII', 'AAAÄ'],
    ['one character more than whole bytes', 'AAAAA'],
    ['bits left over', 'AB'],
  ])('refuses %s', (_, text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });
});
