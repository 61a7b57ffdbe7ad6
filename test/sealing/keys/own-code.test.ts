import { describe, expect, it } from 'vitest';
import { normalizeOwnCode } from '../../../src/sealing/keys/own-code.ts';
import { stretchOwnCode, stretchSecretCode } from '../../../src/sealing/keys/stretch.ts';

const linkKey = new Uint8Array(16).fill(7);

describe('a code of one’s own', () => {
  it('is a secret code where it is one, read as such', () => {
    expect(normalizeOwnCode('7k3m-9xq2')).toBe('7K3M9XQ2');
    expect(stretchOwnCode('7k3m 9xq2', linkKey)).toEqual(stretchSecretCode('7K3M9XQ2', linkKey));
  });

  it.each([
    ['capitals and spaces', 'Rusty  Kettle seven ORCHARDS'],
    ['dashes of any kind', 'rusty–kettle-seven−orchards'],
    ['commas and full stops', 'Rusty kettle, seven orchards.'],
    ['full-width letters', 'ｒｕｓｔｙ　ｋｅｔｔｌｅ　ｓｅｖｅｎ　ｏｒｃｈａｒｄｓ'],
    ['invisible characters', 'rusty\u200bkettle\u00adseven\ufefforchards'],
  ])('is the same phrase with %s', (_, typed) => {
    expect(normalizeOwnCode(typed)).toBe('RUSTYKETTLESEVENORCHARDS');
  });

  it('is the same phrase whichever way its accents are typed', () => {
    expect(normalizeOwnCode('Z\u00fcrich caf\u00e9')).toBe(normalizeOwnCode('zu\u0308rich cafe\u0301'));
    // A capital may stand for more than one small letter.
    expect(normalizeOwnCode('οδος και Straße')).toBe(normalizeOwnCode('ΟΔΟΣ ΚΑΙ STRASSE'));
  });

  it('is not made of nothing, and is not repeated in the error', () => {
    expect(() => stretchOwnCode(' - ', linkKey)).toThrow(new RangeError('not a code'));
  });
});
