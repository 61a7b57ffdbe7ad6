import { maximumFileNameCharacters } from '../../chat/limits.ts';
import { graphemesOf } from '../../chat/words/graphemes.ts';
import { pageLocale } from '../texts/locale.ts';
import { say } from '../texts/say.ts';

/** Characters that are not seen, or that turn the text around them: a name could seem to have another ending. */
const unseen = /(?![\uFE0F\u200C\u200D])[\p{Cc}\p{Cf}\p{DI}\p{Zl}\p{Zp}\u2800]/gu;

/** Emoji, Persian and Indian words need these; behind ASCII and at the end they only hide. */
const needlessJoiner = /(\p{ASCII}|^)[\uFE0F\u200C\u200D]+|[\u200C\u200D]+$/gu;

/**
 * A file's name as it is shown and saved. Names are hostile: no path, nothing unseen, no ending that is pushed out of sight,
 * and at most 120 characters. It is cut in the middle, so that its ending stays.
 */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(unseen, '')
    .replace(needlessJoiner, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const characters = [...graphemesOf(plain)];
  if (characters.length === 0) return 'file';
  if (characters.length <= maximumFileNameCharacters) return plain;
  const kept = maximumFileNameCharacters - 1;
  return `${characters.slice(0, Math.ceil(kept / 2)).join('')}…${characters.slice(-Math.floor(kept / 2)).join('')}`;
}

/** The same name with this ending in the place of its own. */
export const withEnding = (name: string, ending: string): string => `${name.replace(/\.[^.]{1,5}$/, '')}.${ending}`;

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

/**
 * What a picture or a video is saved as. Its ending is that of its bytes: where it is seen its name is not, and with an ending of its
 * sender's choice it would be opened as something else.
 */
export const nameBySight = (name: string, type: string | undefined): string =>
  withEnding(plainFileName(name), endings[type ?? ''] ?? 'bin');

const units = ['size.bytes', 'size.kilobytes', 'size.megabytes'] as const;

/** "81 KB", as people read sizes of files. */
export function sizeInWords(bytes: number): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const amount = bytes / 1_000 ** step;
  const digits = step === 2 && amount < 100 ? 1 : 0;
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return say(units[step], { amount: new Intl.NumberFormat(pageLocale(), format).format(amount) });
}
