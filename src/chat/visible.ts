/**
 * White space, controls, and the characters that are drawn as nothing (Unicode's default ignorables, the blank Braille
 * pattern, the null notehead, the object placeholder, annotation and hieroglyph controls).
 */
const invisible =
  /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFC\u{1D159}\u{13430}-\u{13440}\u{16FE4}]/gu;

/** Whether a reader sees anything of a text. A text without anything to see is empty. */
export const holdsVisible = (text: string): boolean => text.replace(invisible, '') !== '';
