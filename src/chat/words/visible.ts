/**
 * A character that is drawn by itself: no white space, control, format character or mark, and none that is drawn as nothing
 * (Unicode's default ignorables, the blank Braille pattern, the object placeholder, the null notehead, the blank hieroglyphs).
 */
const visible = /[^\s\p{Cc}\p{Cf}\p{M}\p{DI}\u2800\uFFFC\u{1D159}\u{13441}\u{13442}]/u;

/** Whether a reader sees anything of a text. A text without anything to see is empty. */
export const holdsVisible = (text: string): boolean => visible.test(text);
