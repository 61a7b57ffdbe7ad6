import { describe, expect, it } from 'vitest';
import { readOneEmoji } from '../../../src/browser/texts/emoji.ts';
import { withAndWithoutSegmenter } from '../../support/browsers/segmenter.ts';

withAndWithoutSegmenter(() => {
  describe('one emoji', () => {
    it.each(['👍', '❤️', '👩🏽‍🚒', '🇨🇿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '👨‍👩‍👧‍👦', '☕'])('is %s', (emoji) => {
      expect(readOneEmoji(emoji)).toBe(emoji);
      expect(readOneEmoji(`  ${emoji}\n`)).toBe(emoji);
    });

    it.each(['', ' ', 'a', '7', '#', '.', 'ok', '👍👍', '👍 x', 'a👍', '<b>', '\u200D', `👍${'\u0301'.repeat(40)}`])(
      'is not %j',
      (text) => {
        expect(readOneEmoji(text)).toBeUndefined();
      },
    );
  });
});
