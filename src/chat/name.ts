import { maximumNameCharacters } from './limits.ts';

export type NameProblem = 'empty' | 'too-long' | 'control-characters';
type CheckedName = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly problem: NameProblem };

/** Control characters, marks that reorder text (Unicode UAX #9), and zero-width spaces. */
const forbidden = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** Normalizes a typed name, so that it is comparable and safe beside other text. Refuses a name that it would have to alter. */
export function checkName(typed: string): CheckedName {
  const name = typed.normalize('NFC').trim().replace(/ {2,}/g, ' ');
  if (forbidden.test(name)) return { ok: false, problem: 'control-characters' };
  if (name === '' || !/[^\p{Z}\p{M}]/u.test(name)) return { ok: false, problem: 'empty' };
  if ([...name].length > maximumNameCharacters) return { ok: false, problem: 'too-long' };
  return { ok: true, name };
}

/** Whether two names look the same, so that people could not tell them apart. */
export const sameName = (one: string, other: string): boolean =>
  one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();
