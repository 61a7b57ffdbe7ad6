import { describe, expect, it } from 'vitest';
import { seal } from '../../src/sealing/bytes/envelope.ts';
import { label } from '../../src/sealing/bytes/label.ts';
import { pad } from '../../src/sealing/bytes/padding.ts';
import { deriveKey } from '../../src/sealing/keys/derive-key.ts';
import { openReaction, type ReactionContext, sealReaction } from '../../src/sealing/reactions.ts';
import { encodeStatement } from '../../src/sealing/statements/statement.ts';
import { withAndWithoutSegmenter } from '../support/browsers/segmenter.ts';
import { aStatement } from '../support/commands/statement.ts';

const context: ReactionContext = {
  chatKey: new Uint8Array(32).fill(9),
  chatId: 'Ab3dEf6hIj',
  messageId: 'AAECAwQFBgcICQoLDA0ODw',
  reactor: 'b',
  version: 1,
};

/** What somebody who has the chat key could send: sealed rightly, whatever is in it. */
function sealedBytes(padded: Uint8Array): Uint8Array {
  const { chatKey, chatId, messageId, reactor } = context;
  const key = deriveKey(chatKey, label('reaction key', reactor));
  return seal(padded, key, label('reaction', chatId, messageId, reactor, '1'));
}
const statement = aStatement();
const openedText = (text: string) =>
  openReaction(sealedBytes(pad(encodeStatement(statement, Buffer.from(text)), 256)), context)?.emoji;

const aClaim = { sequence: 1, subject: 'message of a', version: 1, tag: 'AAECAwQFBgc' } as const;
const zalgo = (marks: number): string => `e${'\u0301'.repeat(marks)}`;

describe('a reaction', () => {
  it('does not open with any one of its bits flipped', () => {
    const sealed = sealReaction('👍', statement, context);
    for (let bit = 0; bit < 8 * sealed.length; bit += 1) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openReaction(flipped, context)).toBeUndefined();
    }
  });

  withAndWithoutSegmenter(() => {
    it.each([
      ['one emoji', '👍'],
      ['an emoji of four people', '👨‍👩‍👧‍👦'],
      ['an emoji with the marks that color it', '👩🏽‍❤️‍💋‍👨🏿'],
      ['a flag', '🇩🇪'],
      ['a letter', 'å'],
      ['a character that no version of Unicode has yet', '\u{1fbff}'],
      ['a character with as many marks as there may be', zalgo(31)],
    ])('opens to %s', (_, text) => {
      expect(openedText(text)).toBe(text);
    });

    it.each([
      ['nothing', ''],
      ['two emoji', '👍👍'],
      ['two flags', '🇩🇪🇦🇹'],
      ['a word', 'no'],
      ['an emoji and a space', '👍 '],
      ['a byte order mark before an emoji', '\ufeff👍'],
      ['a character with more marks than there may be', zalgo(32)],
    ])('does not open to %s, and is not sealed so', (_, text) => {
      expect(openedText(text)).toBeUndefined();
      expect(() => sealReaction(text, statement, context)).toThrow(new RangeError('a reaction is a single character'));
    });
  });

  it.each([
    ['bytes that are not UTF-8', Uint8Array.of(0, 0, 0, 2, 0xc3, 0x28)],
    ['nothing at all', Uint8Array.of()],
    ['a length that is not there', Uint8Array.of(0, 0, 1, 0, 123, 125)],
  ])('does not open to %s', (_, padded) => {
    expect(openReaction(sealedBytes(padded), context)).toBeUndefined();
  });

  it('is refused when it takes more bytes than there is room for', () => {
    const full = aStatement({ seen: Array.from({ length: 8 }, () => aClaim) });
    expect(sealReaction(zalgo(29), full, context)).toHaveLength(297);
    expect(() => sealReaction(zalgo(30), statement, context)).toThrow(
      new RangeError('a reaction has at most 60 bytes'),
    );
  });
});
