/** Scripts that are written together in one language (UTS #39: Japanese, Korean, Chinese with Bopomofo). */
const eastAsian = 'East Asian';
const scriptPatterns: readonly (readonly [script: string, pattern: RegExp])[] = [
  ...['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Cherokee', 'Coptic', 'Thai'].map(
    (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
  ),
  [eastAsian, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u],
];
/** Digits, hyphens, dots and marks belong to every script. */
const anyScript = /[\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * The host that an address really leads to, as browsers ask for it (IDNA), when the host as written can be mistaken for
 * another: it mixes scripts, or holds letters that are read as others. undefined when it is what it looks like.
 */
export function plainHostOf(href: string): string | undefined {
  const written = /^https?:\/\/([^/?#[\]]*?)(?::\d*)?(?:[/?#\\]|$)/iu.exec(href)?.[1];
  if (written === undefined) return undefined;
  const { hostname } = new URL(href);
  const isPlain = hostname === written.toLowerCase();
  return isPlain ||
    (isOneScript(written) && written.normalize('NFKC') === written.normalize('NFC') && !isAscii(written))
    ? undefined
    : hostname;
}

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

function isOneScript(host: string): boolean {
  const scripts = new Set([...host].filter((character) => !anyScript.test(character)).map(scriptOf));
  return scripts.size <= 1;
}

/** A letter of a script that is not in the list counts as a script of its own together with all others that are not. */
const scriptOf = (letter: string): string => scriptPatterns.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other';
