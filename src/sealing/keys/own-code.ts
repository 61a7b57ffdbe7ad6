import { normalizeSecretCode } from './secret-code.ts';

/**
 * Reduces what a person typed to the code that is stretched: a secret code to its 8 symbols, and anything else, as a phrase of
 * their own, to its letters and digits. '' when nothing is left. How strong a phrase must be is for the page to say.
 */
export function normalizeOwnCode(typed: string): string {
  const secretCode = normalizeSecretCode(typed);
  return secretCode.ok ? secretCode.code : normalizePhrase(typed);
}

/** Whether a letter was a capital, and what stood between the words, is what people remember least; phones change it by themselves. */
export const normalizePhrase = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().normalize('NFKC').replace(notInPhrase, '');

/** All but letters, their marks, and digits. */
const notInPhrase = /[^\p{L}\p{M}\p{N}]/gu;
