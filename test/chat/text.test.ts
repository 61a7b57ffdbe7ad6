import { constantFrom, assert as holds, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumTextBytes, maximumTextCharacters } from '../../src/chat/limits.ts';
import { checkText } from '../../src/chat/text.ts';
import { excerptOfText } from '../../src/chat/words/excerpt.ts';
import { charactersOf, graphemesOf } from '../../src/chat/words/graphemes.ts';
import { makeMessageId, openMessage, sealMessage } from '../../src/sealing/messages.ts';
import { mostClaims } from '../../src/sealing/statements/statement.ts';
import { withAndWithoutSegmenter } from '../support/browsers/segmenter.ts';
import { aStatement } from '../support/commands/statement.ts';
import { invisibleTexts } from '../support/texts/invisible-texts.ts';

const family = '👨‍👩‍👧‍👦';
const peculiar = [family, '🇨🇿', '👩🏽‍🚒', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '❤️', '1️⃣', 'e\u0301', 'น้ำ'.slice(0, 2), 'g\u0308'];

describe('a text', () => {
  it.each(invisibleTexts)('of $name alone is empty', ({ text }) => {
    expect(checkText(text)).toEqual({ ok: false, problem: 'empty' });
    expect(checkText(` \n${text}\r\n${text}`)).toEqual({ ok: false, problem: 'empty' });
    expect(checkText(`${text}a`)).toMatchObject({ ok: true });
  });

  it('is not empty when all of it are private letters or signs', () => {
    for (const text of ['\uE000', '.', '◌\u0301', 'e\u0301', '1\u20E3', 'ـ', '🏴'])
      expect(checkText(text).ok).toBe(true);
  });

  it.each(['\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])('breaks its lines at %j', (lineBreak) => {
    expect(checkText(`one${lineBreak}two${lineBreak}`)).toEqual({ ok: true, text: 'one\ntwo' });
    expect(excerptOfText(`one${lineBreak}two`)).toBe('one two');
  });

  it('loses blank lines before it and blanks after it, and keeps its indentation', () => {
    expect(checkText(' \n\n  one\n\n two \n \t')).toEqual({ ok: true, text: '  one\n\n two' });
  });

  it('is trimmed in a moment, however many blanks it has', () => {
    const blanks = ' '.repeat(50_000);
    for (const text of [`a${blanks}b`, `${blanks}a${blanks}`, `a${`${blanks}\n`.repeat(4)}b`, blanks]) {
      const startMs = performance.now();
      checkText(text);
      expect(performance.now() - startMs).toBeLessThan(500);
    }
  });

  it('of few characters can be too large, and one that is not fits into a sealed message', () => {
    expect(checkText(family.repeat(maximumTextCharacters))).toEqual({ ok: false, problem: 'too-large' });
    expect(checkText(`a${'\u0301'.repeat(maximumTextBytes)}`)).toEqual({ ok: false, problem: 'too-large' });
    expect(checkText('a'.repeat(maximumTextCharacters + 1))).toEqual({ ok: false, problem: 'too-long' });
    const context = {
      chatKey: new Uint8Array(32),
      chatId: 'chat',
      sender: 'a',
      messageId: makeMessageId(),
      version: 1,
    };
    for (const unit of ['\u0001', '"', '\ud800', '字', '😀', family]) {
      const most = unit.repeat(maximumTextCharacters);
      const text = most.slice(0, longestFitting(most));
      const content = { kind: 'text', text, replyTo: makeMessageId() } as const;
      const seen = Array.from({ length: mostClaims }, (_, index) => ({ ...aClaim, sequence: index + 1 }));
      const sealed = sealMessage(content, aStatement({ seen }), context);
      const opened = openMessage(sealed, context)?.content;
      expect(opened?.kind === 'text' && opened.text.length).toBe(text.length);
    }
  });
});

const aClaim = { sequence: 1, subject: 'message of a', version: 1, tag: 'AAECAwQFBgc' } as const;

/** How many UTF-16 units of a text can be sent. */
function longestFitting(text: string): number {
  let [fits, over] = [1, text.length + 1];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (checkText(`x${text.slice(1, middle)}`).ok) fits = middle;
    else over = middle;
  }
  return fits;
}

withAndWithoutSegmenter(() => {
  describe('the characters of a text', () => {
    it.each(peculiar)('are counted as people count them: %s', (character) => {
      expect(charactersOf(character)).toBe(1);
      expect(charactersOf(`a${character}${character}b`)).toBe(4);
    });

    it('are all of it, in their order', () => {
      const check = (text: string) => {
        expect([...graphemesOf(text)].join('')).toBe(text);
      };
      holds(property(string({ unit: 'binary', maxLength: 40 }), check));
      holds(
        property(
          string({ unit: constantFrom(...peculiar, '\r', '\n', '\u200D', '\uFE0F', 'a', '\ud800'), maxLength: 20 }),
          check,
        ),
      );
    });

    it('make the message as long as it may be', () => {
      expect(checkText('🇨🇿'.repeat(3_000)).ok).toBe(true);
      expect(checkText('🇨🇿'.repeat(maximumTextCharacters + 1))).toEqual({ ok: false, problem: 'too-long' });
      expect(checkText('g\u0308'.repeat(maximumTextCharacters)).ok).toBe(true);
    });
  });

  describe('the excerpt of a text', () => {
    it.each(peculiar)('cuts no character in two: %s', (character) => {
      expect(excerptOfText(character.repeat(200))).toMatch(new RegExp(`^(?:${character}){20,120}…$`, 'u'));
      expect(excerptOfText(character.repeat(20))).toBe(character.repeat(20));
    });

    it('has one line, nothing that turns its direction, and few marks', () => {
      expect(excerptOfText(' a \n\n b\u202Ec\u2066d\u2069 ')).toBe('a bcd');
      expect(excerptOfText(`a${'\u0301'.repeat(20_000)}`).length).toBeLessThan(1_100);
      expect(excerptOfText(' '.repeat(3_000) + 'a'.repeat(300))).toMatch(/^a{120}…$/);
    });
  });
});
