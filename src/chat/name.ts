import { maximumNameCharacters } from './limits.ts';

export type NameProblem = 'empty' | 'too-long' | 'control-characters';
export type CheckedName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: NameProblem };

/** Control characters, and the marks that reorder or hide text around them (Unicode UAX #9, and zero-width spaces). */
const forbidden = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** Makes a typed name comparable and safe to show beside other text; what cannot be kept faithfully is refused. */
export function checkName(typed: string): CheckedName {
  const name = typed.normalize('NFC').trim().replace(/ {2,}/g, ' ');
  if (forbidden.test(name)) return { ok: false, problem: 'control-characters' };
  if (name === '' || !/[^\p{Z}\p{M}]/u.test(name)) return { ok: false, problem: 'empty' };
  if ([...name].length > maximumNameCharacters) return { ok: false, problem: 'too-long' };
  return { ok: true, name };
}

/** Two people whose names look the same could not be told apart. */
export const sameName = (one: string, other: string): boolean =>
  one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();
