import confusables from 'unhomoglyph/data.json' with { type: 'json' };

export const lookAlikesUrl = new URL('../src/browser/start-page/look-alikes.ts', import.meta.url);

/** Small capitals, in which the table knows several small letters of other scripts, for example the Cyrillic т. */
const smallCapitals: Readonly<Record<string, string>> = { ʙ: 'b', ʜ: 'h', ᴋ: 'k', ᴍ: 'm', ᴛ: 't' };

const isLetter = (text: string): boolean => /^[\p{L}\p{N}]$/u.test(text);
const isOurs = (letter: string): boolean => /^[A-Za-z0-9]$/.test(letter);

/** The writing systems of which a name could be written in another one's letters. */
const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Coptic',
  'Cherokee',
  'Armenian',
  'Arabic',
  'Devanagari',
  'Gujarati',
  'Gurmukhi',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Myanmar',
  'Ethiopic',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Common',
].map((name) => new RegExp(`\\p{Script=${name}}`, 'u'));

/** Letters of one script alone are told apart by whoever reads it. */
const mixesScripts = (letters: readonly string[]): boolean =>
  new Set(letters.map((letter) => scripts.findIndex((script) => script.test(letter)))).size > 1;

/** The text of src/browser/start-page/look-alikes.ts: it holds the same letters as Unicode's table. */
export function lookAlikesSource(): string {
  const rows = new Map<string, string>();
  for (const [character, like] of Object.entries(confusables as Readonly<Record<string, string>>)) {
    const letter = smallCapitals[like] ?? like;
    if (!isLetter(letter) || !/[\p{L}\p{N}|]/u.test(character)) continue;
    // Compatibility forms and letters with marks are made plain letters before this table is asked.
    if (character.normalize('NFKC') !== character) continue;
    if (isOurs(letter) || character.normalize('NFD') === character)
      rows.set(letter, (rows.get(letter) ?? '') + character);
  }
  const lines = [...rows]
    .filter(([letter, characters]) => isOurs(letter) || mixesScripts([letter, ...characters]))
    .sort()
    .map(([letter, characters]) => `  ['${letter}', '${characters}'],`);
  return `/** Written by scripts/write-look-alikes.ts: each letter or digit, and the characters that look like it. */
export const lookAlikes: readonly (readonly [letter: string, characters: string])[] = [
${lines.join('\n')}
];
`;
}
