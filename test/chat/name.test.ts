import { constantFrom, assert as holds, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumNameCharacters } from '../../src/chat/limits.ts';
import { checkName } from '../../src/chat/name.ts';
import { boundName } from '../../src/chat/words/stacked-marks.ts';
import { openName, sealName } from '../../src/sealing/names.ts';
import { invisibleTexts } from '../support/texts/invisible-texts.ts';

const family = '👨‍👩‍👧‍👦';

describe('a name', () => {
  it.each(invisibleTexts)('of $name alone is empty', ({ text }) => {
    expect(checkName(text)).toEqual({ ok: false, problem: 'empty' });
  });

  it.each([
    'Anny',
    'Zoë',
    'Nguyễn Thị Ánh',
    'สมศักดิ์',
    'नरेन्द्र',
    'שָׁלוֹם',
    'محمّد',
    '葛\u{E0100}城',
    'བསྒྲུབས',
    'می‌خواهم',
    'Anny ❤️',
    family,
    '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  ])('in any script is taken as it is: %s', (name) => {
    expect(checkName(name)).toEqual({ ok: true, name: name.normalize('NFC') });
    expect(boundName(name)).toBe(name);
  });

  it.each([
    ['An\u200Bny', 'control-characters'],
    ['An\u00ADny', 'control-characters'],
    ['Anny\u3164', 'control-characters'],
    ['Anny\u2800', 'control-characters'],
    ['\u202Eynna', 'control-characters'],
    [`A${'\u0301'.repeat(60)}nny`, 'stacked-marks'],
    [`Anny${'\u0E4E'.repeat(300)}`, 'stacked-marks'],
    ['a'.repeat(maximumNameCharacters + 1), 'too-long'],
    [family.repeat(10), 'too-large'],
  ])('is refused for what cannot be kept: %j', (typed, problem) => {
    expect(checkName(typed)).toEqual({ ok: false, problem });
  });

  it('that is taken fits where it is sealed', () => {
    const chatKey = new Uint8Array(32);
    for (const character of ['a', '字', '😀', '👩🏽‍🚒', 'e\u0323\u0302']) {
      for (let length = 1; length <= maximumNameCharacters; length += 1) {
        const checked = checkName(character.repeat(length));
        if (checked.ok) expect(openName(sealName(checked.name, chatKey, 'a'), chatKey, 'a')).toBe(checked.name);
      }
    }
    expect(checkName('🇨🇿'.repeat(20)).ok).toBe(true);
  });

  it('from another browser is shown within the same bounds, whatever it holds', () => {
    expect(boundName(`A${'\u0301'.repeat(60)}\u202Enny`)).toBe(`A${'\u0301'.repeat(4)}nny`);
    const pieces = ['a', '\u0301', '\u0E4E', '\u202E', '\u200B', '\u0000', family, '\n', '\ud800'];
    holds(
      property(string({ unit: constantFrom(...pieces), maxLength: 100 }), (name) => {
        const bounded = boundName(name);
        expect(bounded).not.toMatch(/\p{M}{5}|[\p{Cc}\u202E]/u);
        expect(boundName(bounded)).toBe(bounded);
      }),
    );
  });
});
