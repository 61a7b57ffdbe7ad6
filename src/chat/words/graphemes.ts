/**
 * A flag or any character, with the marks, modifiers, tags and joined emoji behind it: nearly the division of the segmenter, for
 * browsers that lack one (Firefox before version 125).
 */
const nearlyGrapheme = /(?:\p{RI}{2}|\r\n|.)(?:[\p{M}\p{EMod}\u200C\u{E0020}-\u{E007F}]|\u200D\p{ExtPict}?)*/gsu;

/** Makes the divider of texts once for each `Intl`: making one costs more than dividing a short text. */
let known: { readonly of: typeof Intl; readonly segmenter: Intl.Segmenter } | undefined;

function segmenterOf(intl: typeof Intl): Intl.Segmenter | undefined {
  const { Segmenter }: Partial<typeof Intl> = intl;
  if (!Segmenter) return undefined;
  if (known?.of !== intl) known = { of: intl, segmenter: new Segmenter('en', { granularity: 'grapheme' }) };
  return known.segmenter;
}

/** The characters of a text as people count them: grapheme clusters (UAX #29). Joined, they are the text. */
export function* graphemesOf(text: string): Generator<string, void, undefined> {
  const segmenter = segmenterOf(Intl);
  if (segmenter) for (const { segment } of segmenter.segment(text)) yield segment;
  else for (const [grapheme] of text.matchAll(nearlyGrapheme)) yield grapheme;
}

/** The number of characters in a text, as people count them. */
export function charactersOf(text: string): number {
  let characters = 0;
  for (const _ of graphemesOf(text)) characters += 1;
  return characters;
}
