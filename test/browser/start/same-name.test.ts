import { readFileSync } from 'node:fs';
import confusables from 'unhomoglyph/data.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { lookAlikesSource, lookAlikesUrl } from '../../../scripts/look-alikes-source.ts';
import { looksSame } from '../../../src/browser/start-page/same-name.ts';

describe('two names', () => {
  it.each([
    ['Anny', 'anny'],
    ['Anny', 'Аnny'],
    ['anny', 'АNNY'],
    ['Bert', 'Веrt'],
    ['Bert', 'Bегт'],
    ['Henry', 'Ηenry'],
    ['henry', 'Ηenry'],
    ['Ivan', 'lvan'],
    ['Ivan', 'Ιvan'],
    ['Olga', '0lga'],
    ['Mary', 'Ꮇary'],
    ['Sara', 'Ｓａｒａ'],
    ['Sara', '𝐒𝐚𝐫𝐚'],
    ['Zoë', 'Zoe\u0308'],
    ['Anny', 'An\u00ADny'],
    ['Anny', 'Anny\uFE0F'],
    ['Anny', 'A\u200Dnny'],
    ['Anny B', 'Anny\u00A0B'],
    ['Иван', 'ИВАН'],
    ["D'Arcy", 'D’Arcy'],
    ["D'Arcy", 'D´Arcy'],
    ['D‘Arcy', 'DʼArcy'],
    ["D'Arcy", 'D＇Arcy'],
    ['А-Б', 'А‐Б'],
    ['А-Б', 'А–Б'],
    ['Anny-B', 'Anny—B'],
    ['Anny-B', 'Anny−B'],
    ['Anny-B', 'Anny－B'],
    ['Гоф', 'Γοφ'],
    ['ПАВЕЛ', 'ΠΑВЕΛ'],
    ['へいた', 'ヘいた'],
    ['力', 'カ'],
    ['二口', 'ニロ'],
    ['ಅಜ', 'అజ'],
    ['ә', 'ə'],
  ])('look the same: %s and %s', (one, other) => {
    expect(looksSame(one, other)).toBe(true);
    expect(looksSame(other, one)).toBe(true);
  });

  it.each([
    ['Anny', 'Anna'],
    ['José', 'Jose'],
    ['Ian', 'Lan'],
    ['Ян', 'RH'],
    ['Иван', 'Ivan'],
    ['Αθηνά', 'Athena'],
    ['王芳', '王方'],
    ['Anny', 'Anny B'],
    ['Marn', 'Mam'],
    ['Rn', 'm'],
    ['mary', 'rnary'],
    ["D'Arcy", 'DArcy'],
    ["D'Arcy", 'D-Arcy'],
    ['Anny-B', 'AnnyB'],
    ['👩', '👨'],
    ['ดา', 'ตา'],
    ['علی', 'علے'],
    ['土', '士'],
  ])('look different: %s and %s', (one, other) => {
    expect(looksSame(one, other)).toBe(false);
  });
});

it('letters that look alike are those of Unicode’s table', () => {
  expect(readFileSync(lookAlikesUrl, 'utf8')).toBe(lookAlikesSource());
});

it('signs for an apostrophe and for a hyphen are those of Unicode’s table', () => {
  const signs = Object.entries(confusables as Readonly<Record<string, string>>).filter(
    ([sign, like]) => (like === "'" || like === '-') && !/\p{Script=Hebrew}(?<!\p{P})/u.test(sign),
  );
  expect(signs.length).toBeGreaterThan(40);
  for (const [sign, like] of signs) expect([sign, looksSame(`D${sign}A`, `D${like}A`)]).toEqual([sign, true]);
});
