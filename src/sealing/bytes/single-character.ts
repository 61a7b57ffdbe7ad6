/** An emoji with all that belongs to it, or any other sign with its marks: nearly what the segmenter counts as one. */
const nearlyOneCharacter =
  /^(?:\p{Regional_Indicator}{2}|[0-9#*]\u{FE0F}?\u{20E3}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]*(?:\u{200D}\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*|[^\p{M}\p{Cc}\p{Cf}]\p{M}*)$/u;

/** Whether a text is one character as people count them: a grapheme cluster of Unicode (UAX #29). */
export function isSingleCharacter(text: string): boolean {
  // Firefox has it since version 125.
  const { Segmenter }: Partial<typeof Intl> = Intl;
  if (!Segmenter) return nearlyOneCharacter.test(text);
  return new Segmenter('en', { granularity: 'grapheme' }).segment(text).containing(0)?.segment === text;
}
