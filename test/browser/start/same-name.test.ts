import { readFileSync } from 'node:fs';
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
    ['mary', 'rnary'],
    ['Sara', 'Ｓａｒａ'],
    ['Sara', '𝐒𝐚𝐫𝐚'],
    ['Zoë', 'Zoe\u0308'],
    ['Anny', 'An\u00ADny'],
    ['Anny', 'Anny\uFE0F'],
    ['Anny', 'A\u200Dnny'],
    ['Anny B', 'Anny\u00A0B'],
    ['Иван', 'ИВАН'],
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
    ['👩', '👨'],
  ])('look different: %s and %s', (one, other) => {
    expect(looksSame(one, other)).toBe(false);
  });
});

it('letters that look alike are those of Unicode’s table', () => {
  expect(readFileSync(lookAlikesUrl, 'utf8')).toBe(lookAlikesSource());
});
