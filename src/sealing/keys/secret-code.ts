import { randomBytes } from '../bytes/random.ts';

/** Crockford's base32: no I, L, O (they look like 1 and 0) and no U (so that no code spells a curse). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;

const onlySymbols = /^[0-9A-HJKMNP-TV-Z]+$/i;

/** White space, dashes, the minus sign, the long vowel mark (a Japanese keyboard's hyphen), and invisible characters. */
const separators = /[\s\p{Pd}\u2212\u30FC\p{Cf}]/gu;

export type SecretCodeProblem = 'empty' | 'alphabet' | 'length';
export type NormalizedSecretCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly problem: SecretCodeProblem };

/** 40 random bits as 8 symbols. 256 is a multiple of 32, so the low five bits of a byte choose without bias. */
export function makeSecretCode(): string {
  return Array.from(randomBytes(codeLength), (byte) => alphabet.charAt(byte & 31)).join('');
}

/** Formats a code for people: `XXXX-XXXX`. */
export const formatSecretCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Reduces a typed code to its 8 symbols: accepts any case, separators, and look-alikes of 0 and 1. */
export function normalizeSecretCode(typed: string): NormalizedSecretCode {
  // NFKC makes the full-width letters and digits of East Asian keyboards plain.
  const symbols = typed.normalize('NFKC').replace(separators, '').replace(/o/gi, '0').replace(/[il]/gi, '1');
  if (symbols === '') return { ok: false, problem: 'empty' };
  if (!onlySymbols.test(symbols)) return { ok: false, problem: 'alphabet' };
  if (symbols.length !== codeLength) return { ok: false, problem: 'length' };
  return { ok: true, code: symbols.toUpperCase() };
}
