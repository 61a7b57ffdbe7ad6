/** The mandatory line breaks of Unicode (UAX #14) that are not `\n`. */
const otherLineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The text with every kind of line break as `\n`. */
export const withPlainLineBreaks = (text: string): string => text.replace(otherLineBreaks, '\n');

/** Makes line breaks one kind and removes blank lines before the text and blanks after it; the rest is the writer's. */
export function tidyText(typed: string): string {
  const text = withPlainLineBreaks(typed);
  const indentation = text.length - text.trimStart().length;
  const start = indentation === 0 ? 0 : text.lastIndexOf('\n', indentation - 1) + 1;
  // Not by a pattern: matching the blanks at the end would take quadratic time.
  return text.slice(start).trimEnd();
}
