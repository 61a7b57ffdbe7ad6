import { describe, expect, it } from 'vitest';
import { formatSecretCode, makeSecretCode, normalizeSecretCode } from '../../../src/sealing/keys/secret-code.ts';
import { withRandomBytes } from '../properties/random-bytes.ts';

const code = (normalized: string) => ({ ok: true, code: normalized });
const refused = (problem: string) => ({ ok: false, problem });

describe('a secret code', () => {
  it('is 8 symbols, each of the 32 as likely as any other', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const made = withRandomBytes(new Uint8Array(8).fill(byte), makeSecretCode);
      expect(made).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      counts.set(made, (counts.get(made) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  it('takes each symbol from its own random byte', () => {
    expect(withRandomBytes(Uint8Array.of(0, 1, 10, 31, 32, 63, 128, 255), makeSecretCode)).toBe('01AZ0Z0Z');
  });

  it('is shown in two groups of four', () => {
    expect(formatSecretCode('7K3M9XQ2')).toBe('7K3M-9XQ2');
  });

  it.each([
    ['in lower case', '7k3m9xq2'],
    ['with a hyphen', '7K3M-9XQ2'],
    ['with a dash that a phone made of it', '7K3M–9XQ2'],
    ['with a minus sign', '7K3M−9XQ2'],
    ['with a non-breaking hyphen', '7K3M‑9XQ2'],
    ['with the long vowel mark of a Japanese keyboard', '7K3Mー9XQ2'],
    ['with spaces everywhere', ' 7 K3M  9XQ\u00a02 '],
    ['pasted with a line end', '7K3M-9XQ2\r\n'],
    ['pasted with invisible marks', '\u200e7K3M\u200b9XQ2\ufeff'],
    ['in full-width letters', '７Ｋ３Ｍ－９ｘｑ２'],
  ])('is understood %s', (_, typed) => {
    expect(normalizeSecretCode(typed)).toEqual(code('7K3M9XQ2'));
  });

  it('takes the letters O, I and L for the digits they look like', () => {
    expect(normalizeSecretCode('oOiI-lL00')).toEqual(code('00111100'));
  });

  it.each([
    ['nothing', '', 'empty'],
    ['blanks and dashes alone', ' -– ', 'empty'],
    ['the letter U', '7K3M-9XQU', 'alphabet'],
    ['the letter u, even in a short code', 'u', 'alphabet'],
    ['punctuation', '7K3M.9XQ2', 'alphabet'],
    ['letters of another script that look the same', '7К3М9ХQ2', 'alphabet'],
    ['a letter that only becomes two symbols in upper case', '7K3M9Xß', 'alphabet'],
    ['a letter that only lower case makes ASCII', '7K3M9XQİ', 'alphabet'],
    ['too few symbols', '7K3M-9XQ', 'length'],
    ['too many symbols', '7K3M-9XQ22', 'length'],
  ])('refuses %s', (_, typed, problem) => {
    expect(normalizeSecretCode(typed)).toEqual(refused(problem));
  });
});
