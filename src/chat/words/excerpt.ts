import { graphemesOf } from './graphemes.ts';
import { withPlainLineBreaks } from './line-breaks.ts';

/** Characters that turn the direction of a text around them (UAX #9). */
const directionControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const withoutDirectionControls = (text: string): string => text.replace(directionControls, '');

const excerptCharacters = 120;
/** A character may carry hundreds of stacked marks. */
const excerptUnits = 1_000;

/** The beginning of a text on one line, without controls that change the order in which it is shown. */
export function excerptOfText(text: string): string {
  const line = withoutDirectionControls(withPlainLineBreaks(text).slice(0, 4 * excerptUnits))
    .replace(/\s+/g, ' ')
    .trim();
  let excerpt = '';
  let characters = 0;
  for (const grapheme of graphemesOf(line)) {
    if (characters === excerptCharacters || excerpt.length + grapheme.length > excerptUnits) return `${excerpt}…`;
    excerpt += grapheme;
    characters += 1;
  }
  return line.length < text.length && text.length > 4 * excerptUnits ? `${excerpt}…` : excerpt;
}
