import confusables from 'unhomoglyph/data.json' with { type: 'json' };

export const lookAlikesUrl = new URL('../src/browser/start-page/look-alikes.ts', import.meta.url);

/** Small capitals, in which the table knows several small letters of other scripts, for example the Cyrillic т. */
const smallCapitals: Readonly<Record<string, string>> = { ʙ: 'b', ʜ: 'h', ᴋ: 'k', ᴍ: 'm', ᴛ: 't' };

/** The text of src/browser/start-page/look-alikes.ts: it holds the same letters as Unicode's table. */
export function lookAlikesSource(): string {
  const rows = new Map<string, string>();
  for (const [character, like] of Object.entries(confusables as Readonly<Record<string, string>>)) {
    const letter = smallCapitals[like] ?? like;
    if (!/^[A-Za-z0-9]$/.test(letter) || !/[\p{L}\p{N}|]/u.test(character)) continue;
    // Compatibility forms are made plain letters before this table is asked.
    if (character.normalize('NFKC') === character) rows.set(letter, (rows.get(letter) ?? '') + character);
  }
  const lines = [...rows].sort().map(([letter, characters]) => `  ['${letter}', '${characters}'],`);
  return `/** Written by scripts/write-look-alikes.ts: each letter or digit, and the characters that look like it. */
export const lookAlikes: readonly (readonly [letter: string, characters: string])[] = [
${lines.join('\n')}
];
`;
}
