import { maximumTextCharacters } from './limits.ts';

export type TextProblem = 'empty' | 'too-long';
export type CheckedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: TextProblem };

/** Counts as a person does: by code point, not by UTF-16 unit. */
export function charactersOf(text: string): number {
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters;
}

/** Line ends are made one kind and the blank edges go; everything else a person wrote is theirs. */
export function checkText(typed: string): CheckedText {
  const text = typed.replace(/\r\n?/g, '\n').replace(/^\s*\n|\s+$/g, '');
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  if (charactersOf(text) > maximumTextCharacters) return { ok: false, problem: 'too-long' };
  return { ok: true, text };
}
