/** An emoji sequence, or any other character with its marks: an approximation of a grapheme cluster. */
const nearlyOneCharacter =
  /^(?:\p{Regional_Indicator}{2}|[0-9#*]\u{FE0F}?\u{20E3}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]*(?:\u{200D}\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*|[^\p{M}\p{Cc}\p{Cf}]\p{M}*)$/u;

/** Whether a text is a single grapheme cluster (UAX #29): one character as people count them. */
export function isSingleCharacter(text: string): boolean {
  // Firefox before 125 has no Intl.Segmenter.
  const { Segmenter }: Partial<typeof Intl> = Intl;
  if (!Segmenter) return nearlyOneCharacter.test(text);
  return new Segmenter('en', { granularity: 'grapheme' }).segment(text).containing(0)?.segment === text;
}
