import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../src/browser/messages/links.ts';

const linksIn = (text: string): readonly string[] =>
  findLinks(text)
    .filter(({ isLink }) => isLink)
    .map((part) => part.text);

describe('addresses in a text', () => {
  it.each([
    ['http://parley.example', ['http://parley.example']],
    ['HTTPS://Parley.Example/Path', ['HTTPS://Parley.Example/Path']],
    ['at https://parley.example:8443/a?b=c&d=e#f and on', ['https://parley.example:8443/a?b=c&d=e#f']],
    ['https://a.example https://b.example', ['https://a.example', 'https://b.example']],
    ['a line\nhttps://parley.example/\nanother', ['https://parley.example/']],
    ['http://192.168.1.5:3000/x', ['http://192.168.1.5:3000/x']],
    ['http://[2001:db8::1]/x', ['http://[2001:db8::1]/x']],
    ['https://пример.example/путь', ['https://пример.example/путь']],
  ])('are found: %j', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it.each([
    ['Go to https://parley.example/.', 'https://parley.example/'],
    ['https://parley.example/a, then', 'https://parley.example/a'],
    ['Is it https://parley.example/a?!', 'https://parley.example/a'],
    ['(see https://parley.example/a)', 'https://parley.example/a'],
    ['(see https://parley.example/a_(b))', 'https://parley.example/a_(b)'],
    ['“https://parley.example/a”', 'https://parley.example/a'],
    ['<https://parley.example/a>', 'https://parley.example/a'],
    ['**https://parley.example/a**', 'https://parley.example/a'],
    ['[https://parley.example/a]', 'https://parley.example/a'],
    ['https://parley.example/a…', 'https://parley.example/a'],
  ])('leave to the sentence what belongs to it: %j', (text, link) => {
    expect(linksIn(text)).toEqual([link]);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT://parley.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://parley.example/',
    'mailto:anny@parley.example',
    'www.parley.example',
    'parley.example',
    'xhttp://parley.example',
    'http://',
    'https://?',
    'https://:80/',
    'http:/parley.example',
    'https://bank.example@evil.example/',
    'https://name:word@parley.example/',
    `https://parley.example/${'a'.repeat(2_000)}`,
  ])('are not seen where there is none to be followed: %j', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it('end where something cannot be seen, so that what is shown is where one is led', () => {
    expect(linksIn('https://parley.example/\u202Egnp.exe')).toEqual(['https://parley.example/']);
    expect(linksIn('https://parley.example/a\u200Bb')).toEqual(['https://parley.example/a']);
  });

  it('lose nothing of the text and lead nowhere but to web pages, whatever it holds', () => {
    const pieces = [
      'https://',
      'http://',
      'a.example',
      '/(',
      ')',
      ']',
      '.',
      ' ',
      '@',
      '\u202E',
      'javascript:',
      '"',
      '\n',
    ];
    const check = (text: string) => {
      const parts = findLinks(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const link of linksIn(text)) expect(new URL(link).protocol).toMatch(/^https?:$/);
    };
    assert(property(string({ unit: 'binary', maxLength: 60 }), check));
    assert(property(string({ unit: constantFrom(...pieces), maxLength: 30 }), check), { numRuns: 500 });
  });

  it('are found in a moment in the longest and oddest of texts', () => {
    for (const text of ['https://', '(', ')', 'https://a.example/)', 'https://a.example/('].map((piece) =>
      piece.repeat(Math.ceil(4_000 / piece.length)),
    )) {
      const startMs = performance.now();
      findLinks(text);
      expect(performance.now() - startMs).toBeLessThan(200);
    }
  });
});
