import { leastPhraseCharacters, leastPhrasePairs, longestPhraseUnits } from './limits.ts';

/** Why a phrase may not be a code. `repeats`: it is long enough, but made of few different parts. */
export type PhraseWeakness = 'short' | 'repeats' | 'long';

/** @param phrase normalized: its letters and digits alone */
export function weaknessOf(phrase: string): PhraseWeakness | undefined {
  const characters = [...phrase];
  if (phrase.length > longestPhraseUnits) return 'long';
  if (characters.length < leastPhraseCharacters) return 'short';
  return countPairs(characters) < leastPhrasePairs ? 'repeats' : undefined;
}

function countPairs(characters: readonly string[]): number {
  const pairs = new Set<string>();
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    if (next !== undefined && Math.abs(codePointOf(next) - codePointOf(character)) > 1) pairs.add(character + next);
  }
  return pairs.size;
}

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;
