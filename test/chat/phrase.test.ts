import { describe, expect, it } from 'vitest';
import { leastPhraseCharacters, longestPhraseUnits } from '../../src/chat/limits.ts';
import { weaknessOf } from '../../src/chat/phrase.ts';
import { normalizePhrase } from '../../src/sealing/keys/own-code.ts';

const weaknessOfTyped = (typed: string) => weaknessOf(normalizePhrase(typed));

describe('a phrase', () => {
  it.each([
    'rusty kettle seven orchards',
    'Der Igel trug 3 rote Hüte heim',
    '雨の日に古い時計と赤い傘を持って海へ行く猫',
  ])('of words that do not belong together may be a code: %s', (typed) => {
    expect(weaknessOfTyped(typed)).toBeUndefined();
  });

  it.each(['', 'rusty kettle', '     rusty   -  kettle   seven     ', 'ruстy kettle 7️⃣'])(
    'is too short with fewer letters than there must be, however many spaces: %j',
    (typed) => {
      expect(weaknessOfTyped(typed)).toBe('short');
    },
  );

  it('is counted in characters, and is long enough with the least of them', () => {
    const phrase = 'quizvoxjumpdfghrkwybl';
    expect(weaknessOf(phrase.slice(0, leastPhraseCharacters - 1))).toBe('short');
    expect(weaknessOf(phrase.slice(0, leastPhraseCharacters))).toBeUndefined();
    // Two UTF-16 units each.
    expect(weaknessOf('𝒜'.repeat(leastPhraseCharacters - 1))).toBe('short');
  });

  it.each([
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'passwordpasswordpasswordpassword',
    'abcdefghijklmnopqrstuvwxyz',
    '98765432109876543210987654321',
    '2012 2012 2012 2012 2012 2012',
    'my love my love my love my love',
  ])('is too easy to guess when it repeats or counts: %s', (typed) => {
    expect(weaknessOfTyped(typed)).toBe('repeats');
  });

  it('has an end', () => {
    const words = 'rusty kettle seven orchards ';
    expect(weaknessOf(words.repeat(9).slice(0, longestPhraseUnits))).toBeUndefined();
    expect(weaknessOf(words.repeat(9).slice(0, longestPhraseUnits + 1))).toBe('long');
  });
});
