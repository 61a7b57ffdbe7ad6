import { charactersOf } from './graphemes.ts';
import { maximumTextBytes, maximumTextCharacters } from './limits.ts';
import { holdsVisible } from './visible.ts';

/** `too-large`: few enough characters, but more bytes than a sealed message can hold. */
export type TextProblem = 'empty' | 'too-long' | 'too-large';
export type CheckedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: TextProblem };

/** The mandatory line breaks of Unicode (UAX #14) that are not `\n`. */
const otherLineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The text with every kind of line break as `\n`. */
export const withPlainLineBreaks = (text: string): string => text.replace(otherLineBreaks, '\n');

/** Makes line breaks one kind and removes blank lines before the text and blanks after it; the rest is the writer's. */
export function checkText(typed: string): CheckedText {
  const text = withoutBlankEdges(withPlainLineBreaks(typed));
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

/** Not by one pattern: matching the blanks at the end would take quadratic time. */
function withoutBlankEdges(text: string): string {
  const indentation = text.length - text.trimStart().length;
  const start = indentation === 0 ? 0 : text.lastIndexOf('\n', indentation - 1) + 1;
  return text.slice(start).trimEnd();
}
