import { maximumNameBytes, maximumNameCharacters } from './limits.ts';
import { charactersOf } from './words/graphemes.ts';
import { withFewMarks } from './words/stacked-marks.ts';
import { holdsVisible } from './words/visible.ts';

export type NameProblem = 'empty' | 'too-long' | 'too-large' | 'control-characters' | 'stacked-marks';
export type CheckedName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: NameProblem };

/**
 * Control characters, and characters that reorder the text around them (UAX #9) or are drawn as nothing. Joiners, variation
 * selectors and the tags of flags stay: emoji and several scripts need them.
 */
const forbidden =
  /(?!\u200C|\u200D|[\u180B-\u180D\u180F]|[\uFE00-\uFE0F]|[\u{E0020}-\u{E007F}]|[\u{E0100}-\u{E01EF}])[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFC]/u;

/** Normalizes a typed name, so that it is comparable and safe beside other text. Refuses a name that it would have to alter. */
export function checkName(typed: string): CheckedName {
  const name = typed.normalize('NFC').trim().replace(/ {2,}/g, ' ');
  if (!holdsVisible(name)) return { ok: false, problem: 'empty' };
  if (forbidden.test(name)) return { ok: false, problem: 'control-characters' };
  if (withFewMarks(name) !== name) return { ok: false, problem: 'stacked-marks' };
  if (charactersOf(name) > maximumNameCharacters) return { ok: false, problem: 'too-long' };
  if (new TextEncoder().encode(name).length > maximumNameBytes) return { ok: false, problem: 'too-large' };
  return { ok: true, name };
}
