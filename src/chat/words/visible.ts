/**
 * White space, controls, and the characters that are drawn as nothing (Unicode's default ignorables, the blank Braille
 * pattern, annotation marks, the object placeholder, the null notehead).
 */
const invisible = /[\s\p{Cc}\p{DI}\u2800\uFFF9-\uFFFC\u{1D159}]/gu;

/** Whether a reader sees anything of a text. A text without anything to see is empty. */
export const holdsVisible = (text: string): boolean => text.replace(invisible, '') !== '';
