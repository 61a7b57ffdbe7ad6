import { concatBytes } from '@noble/hashes/utils.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { label } from './bytes/label.ts';
import type { ForBoth } from './keys/agreed-key.ts';
import { deriveKey, keyLength } from './keys/derive-key.ts';

/** What the words are made of, as one page sees it. */
export interface SafetyContext {
  /** The key that the organizer made. */
  readonly chatKey: Uint8Array;
  readonly chatId: string;
}

const words = 5;
const bitsOfWord = 11;

/** Of the public halves of both people's own keys, once both are shown and fit their hashes. */
export const safetyWords = (halves: ForBoth<Uint8Array>, { chatKey, chatId }: SafetyContext): readonly string[] =>
  wordsOf(deriveKey(concatBytes(chatKey, ...halves), label('safety words', chatId)));

/** Of the hashes of the own keys that there are. They do not tell yet whether the organizer sits in between. */
export const provisionalSafetyWords = (
  hashes: ForBoth<Uint8Array | undefined>,
  { chatKey, chatId }: SafetyContext,
): readonly string[] => {
  const known = hashes.map((hash) => hash ?? new Uint8Array(keyLength));
  return wordsOf(deriveKey(concatBytes(chatKey, ...known), label('provisional safety words', chatId)));
};

/** The first 55 bits choose five of 2,048 words. */
function wordsOf(digest: Uint8Array): readonly string[] {
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: words }, (_, index) => {
    const place = Number.parseInt(bits.slice(index * bitsOfWord, (index + 1) * bitsOfWord), 2);
    return wordlist[place] ?? '';
  });
}
