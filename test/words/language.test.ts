import { describe, expect, it } from 'vitest';
import { defaultLanguage, languageOf } from '../../src/words/languages.ts';
import { matchLanguage } from '../../src/words/match-language.ts';
import { wordsOf } from '../../src/words/words.ts';
import { englishWords } from '../support/texts/words.ts';

describe('the language that a browser asks for', () => {
  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['xx, de;q=0.4, en;q=0.3', 'de'],
    ['en;q=0.3, de;q=0.9', 'de'],
    ['en-GB', 'en'],
    // Nothing of it is there.
    ['tlh', 'en'],
    ['*', 'en'],
    ['', 'en'],
    // Refused by weight, or no language at all.
    ['de;q=0', 'en'],
    ['<script>', 'en'],
    [`${'x'.repeat(10_000)},de`, 'en'],
  ])('"%s" is found as %s', (header, tag) => {
    expect(matchLanguage(header).tag).toBe(tag);
  });

  it('is English where a browser says nothing', () => {
    expect(matchLanguage(undefined)).toBe(defaultLanguage);
  });
});

describe('words', () => {
  it('escape texts in HTML, and leave elements as they are', () => {
    const name = { toString: () => '<b>Anny</b>' };
    expect(englishWords.html('chat.cameIn', { name })).toBe('<b>Anny</b> came in');
    expect(englishWords.html('chat.cameIn', { name: '<b>' })).toBe('&lt;b&gt; came in');
  });

  it('count as their language does', () => {
    expect(englishWords.say('landing.wrong', { left: 1 })).toBe('That is not the right code. 1 try left.');
    expect(englishWords.say('landing.wrong', { left: 1_234 })).toBe('That is not the right code. 1,234 tries left.');
    const german = languageOf('de');
    expect(german && wordsOf(german).say('landing.wrong', { left: 1_234 })).toContain('1.234');
  });

  it('say a duration in the largest unit without a fraction', () => {
    const durations = [90_000, 60_000, 3_600_000, 86_400_000, 604_800_000].map((ms) => englishWords.duration(ms));
    expect(durations).toEqual(['90 seconds', '1 minute', '1 hour', '24 hours', '7 days']);
  });
});
