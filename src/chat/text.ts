import { maximumTextBytes, maximumTextCharacters } from './limits.ts';
import { charactersOf } from './words/graphemes.ts';
import { tidyText } from './words/line-breaks.ts';
import { holdsVisible } from './words/visible.ts';

/** `too-large`: few enough characters, but more bytes than a sealed message can hold. */
export type TextProblem = 'empty' | 'too-long' | 'too-large';
export type CheckedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: TextProblem };

/** The text as it will be sent. */
export function checkText(typed: string): CheckedText {
  const text = tidyText(typed);
  if (!holdsVisible(text)) return { ok: false, problem: 'empty' };
  if (charactersOver(text) > 0) return { ok: false, problem: 'too-long' };
  if (!fitsMessage(text)) return { ok: false, problem: 'too-large' };
  return { ok: true, text };
}

/** By how many characters a text is over the limit; negative when there is room left. */
export const charactersOver = (text: string): number => charactersOf(text) - maximumTextCharacters;

/** Each UTF-16 unit takes at least one byte, and at most six where JSON has to escape it. */
export function fitsMessage(text: string): boolean {
  if (text.length * 6 <= maximumTextBytes) return true;
  if (text.length > maximumTextBytes) return false;
  return new TextEncoder().encode(JSON.stringify(text)).length <= maximumTextBytes;
}
