import { maximumTextCharacters } from './limits.ts';

type TextProblem = 'empty' | 'too-long';
type CheckedText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: TextProblem };

/** Counts Unicode code points, not UTF-16 units. */
export function charactersOf(text: string): number {
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters;
}

/** Normalizes line ends and trims blank lines before and white space after the text; the rest stays as typed. */
export function checkText(typed: string): CheckedText {
  const text = typed.replace(/\r\n?/g, '\n').replace(/^\s*\n|\s+$/g, '');
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  if (charactersOf(text) > maximumTextCharacters) return { ok: false, problem: 'too-long' };
  return { ok: true, text };
}
