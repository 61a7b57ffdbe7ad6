/** Characters that are not seen, or that turn the text around them, so that an ending could look like another. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const mostCharacters = 120;

/**
 * A file's name as it is shown and saved. Names are hostile: no path, nothing unseen, no ending that is pushed out of sight, and
 * at most 120 characters. It is cut in the middle, so that its ending stays.
 */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(unseen, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const characters = [...plain];
  if (characters.length === 0) return 'file';
  if (characters.length <= mostCharacters) return plain;
  const kept = mostCharacters - 1;
  return `${characters.slice(0, Math.ceil(kept / 2)).join('')}…${characters.slice(-Math.floor(kept / 2)).join('')}`;
}

/** "81 KB", as people read sizes of files. */
export function sizeInWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB'] as const;
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const amount = bytes / 1_000 ** step;
  return `${amount.toFixed(step === 2 && amount < 100 ? 1 : 0)} ${units[step]}`;
}
