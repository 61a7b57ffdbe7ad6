import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../../src/browser/texts/addresses.ts';
import { plainHostOf } from '../../../src/browser/texts/host.ts';

const linksIn = (text: string): readonly string[] =>
  findAddresses(text)
    .filter(({ href }) => href !== undefined)
    .map((part) => part.text);
const hrefsIn = (text: string): readonly string[] => findAddresses(text).flatMap(({ href }) => href ?? []);

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
    [
      'https://a.example,https://b.example;http://c.example|http://d.example',
      ['https://a.example', 'https://b.example', 'http://c.example', 'http://d.example'],
    ],
    ['https://archive.example/2020/https://a.example/', ['https://archive.example/2020/https://a.example/']],
    ['https://a.example/?to=https://b.example', ['https://a.example/?to=https://b.example']],
    ['读https://a.example/a。然后', ['https://a.example/a']],
    ['😀https://a.example/a', ['https://a.example/a']],
    ['see www.parley.example, or WWW.Parley.Example/a', ['www.parley.example', 'WWW.Parley.Example/a']],
    ['write to anny.b+c@parley.example!', ['anny.b+c@parley.example']],
    ['mailto:anny@parley.example', ['mailto:anny@parley.example']],
    ['<anny@parley.example>', ['anny@parley.example']],
    ['a@b.example,c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example;c@d.example;e@f.example', ['a@b.example', 'c@d.example', 'e@f.example']],
    ['mailto:a@b.example,c@d.example', ['mailto:a@b.example', 'c@d.example']],
    ['https://a.example/x,y@b.example', ['https://a.example/x,y@b.example']],
    ['https://a.example/?to=x@b.example;y@c.example', ['https://a.example/?to=x@b.example;y@c.example']],
    ['link=https://a.example/x', ['https://a.example/x']],
    ['[anny@parley.example]', ['anny@parley.example']],
    ['邮箱：anny@parley.example。', ['anny@parley.example']],
    ['「a@b.example」、c@d.example', ['a@b.example', 'c@d.example']],
    ['„a@b.example“', ['a@b.example']],
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
    ['「https://parley.example」を参照', 'https://parley.example'],
    ['https://parley.example/a、b', 'https://parley.example/a'],
    ['https://parley.example。然后', 'https://parley.example'],
    ['https://parley.example:8443。然后', 'https://parley.example:8443'],
    ['https://parley.example。', 'https://parley.example'],
    ['https://parley.example．', 'https://parley.example'],
    ['https://parley.example\u2069 then', 'https://parley.example'],
    ['https://parley.example\u200Bไทย', 'https://parley.example'],
    ['https://parley.example—then', 'https://parley.example'],
    ['https://parley.example/a。b', 'https://parley.example/a'],
    ['anny@parley.example。然后', 'anny@parley.example'],
    ['https://parley.example/a）', 'https://parley.example/a'],
    ['«https://parley.example/a»', 'https://parley.example/a'],
    ['https://parley.example/a—b', 'https://parley.example/a'],
    ['https://parley.example/a؟', 'https://parley.example/a'],
    ["'https://parley.example/a'", 'https://parley.example/a'],
    ['_https://parley.example/a_', 'https://parley.example/a'],
    ['|https://parley.example/a|', 'https://parley.example/a'],
    ['{https://parley.example/a}', 'https://parley.example/a'],
    ['`https://parley.example/a`', 'https://parley.example/a'],
    ['`www.parley.example`', 'www.parley.example'],
    ['`anny@parley.example`', 'anny@parley.example'],
    ['**anny@parley.example**', 'anny@parley.example'],
    ['{anny@parley.example}', 'anny@parley.example'],
    ['~anny@parley.example~', 'anny@parley.example'],
    ["'anny@parley.example'", 'anny@parley.example'],
    ['|anny@parley.example|', 'anny@parley.example'],
    ['https://parley.example/a\u00ADb', 'https://parley.example/a'],
    ['https://parley.example/a\u3164b', 'https://parley.example/a'],
    ['https://parley.example/a\u{E0041}b', 'https://parley.example/a'],
  ])('leave to the sentence what belongs to it: %j', (text, link) => {
    expect(linksIn(text)).toEqual([link]);
  });

  it.each([
    'https://www.instagram.com/anna_',
    'https://parley.example/~anna/a~',
    'https://parley.example/a_b~c*d|e^f',
    "https://parley.example/o'neill",
    'https://parley.example/{id}/a',
    'https://parley.example/a}b{c',
    'https://parley.example/*',
    'www.parley.example/anna_',
  ])('keep the signs that people have in them: %j', (address) => {
    expect(linksIn(address)).toEqual([address]);
    expect(linksIn(`See ${address}, then`)).toEqual([address]);
  });

  it.each([
    ['https://parley.example/a', 'https://parley.example/a'],
    ['www.parley.example/a', 'https://www.parley.example/a'],
    ['anny@parley.example', 'mailto:anny@parley.example'],
    ['a?cc=b@parley.example', 'mailto:a%3Fcc%3Db@parley.example'],
  ])('lead to where they say: %j', (text, href) => {
    expect(hrefsIn(text)).toEqual([href]);
  });

  it.each([
    ['https://аррle.com', 'xn--le-6kc8da.com'],
    ['https://аррӏе.com/x', 'xn--80ak6aa92e.com'],
    ['https://пример.com:8443/', 'xn--e1afmkfd.com'],
    ['https://пример.рф/a', 'xn--e1afmkfd.xn--p1ai'],
    ['https://例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['https://ɢoogle.com', 'xn--oogle-wmc.com'],
    ['https://gooɡle.com', 'xn--goole-tmc.com'],
    ['https://googlẹ.com', 'xn--googl-r51b.com'],
    ['https://bıng.example', 'xn--bng-jua.example'],
    ['https://faceſ.example', 'faces.example'],
    ['https://google.comǃlogin.evil.example', 'google.xn--comlogin-fnc.evil.example'],
    ['https://google.com\u0338login.evil.example/x', 'google.xn--comlogin-cef.evil.example'],
    ['mailto:info@pаypal.com', 'xn--pypal-4ve.com'],
    ['mailto:a%40b@аррle.com', 'xn--le-6kc8da.com'],
    ['https://gοοgle.example', 'xn--ggle-0nda.example'],
    ['https://ｅxample.com', 'example.com'],
    ['http://0x7f.1/', '127.0.0.1'],
  ])('whose host can be mistaken for another are known by their ASCII form: %j', (address, host) => {
    expect(plainHostOf(address)).toBe(host);
  });

  it.each([
    'https://parley.example',
    'HTTPS://Parley.Example:8443',
    'https://müller.example',
    'https://MÜLLER.example',
    'https://mu\u0308ller.example',
    'https://café-straße.example/я',
    'https://łódź-čeština-smørrebrød.example',
    'http://[::1]/',
    'mailto:a@parley.example',
    'mailto:a@müller.example',
    'mailto:a@1.2.3',
  ])('whose host is as it looks have no other form beside them: %j', (address) => {
    expect(plainHostOf(address)).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT://parley.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://parley.example/',
    'parley.example',
    'xhttp://parley.example',
    'http://',
    'https://?',
    'https://:80/',
    'http:/parley.example',
    'https://bank.example@evil.example/',
    'https://name:word@parley.example/',
    'https://google.com⁄login.evil.example/x',
    'https://google.com∕login.evil.example/x',
    'https://google.com⧸login.evil.example/x',
    'https://google.com╱login.evil.example/x',
    'https://google.com╱evil.example',
    'https://google.com＝evil.example',
    'https://google.com\u2800evil.example',
    'https://google.com\uE000evil.example',
    'https://google.com^evil.example',
    'https://google\u00AD.com',
    'https://google.\u00ADcom',
    'https://goo\u200Bgle.com',
    'https://goo\u2060\u200Bgle.com',
    'https://goo\u0001gle.com',
    'https://www.goo\u200Bgle.com',
    'www.google\u00AD.com',
    'https://google.co\u00ADm.evil.example',
    'https://a．example/x',
    'https://google。com',
    'https://google｡com',
    'https://google․com',
    'https://www.google。com/x',
    'https://例え。テスト',
    'www.例え。テスト',
    'https://google.com。evil.example',
    'https://google‐login.example',
    'https://a.examplehttps://b.example',
    'https://a.example.https://b.example',
    'www.a.examplehttp://b.example',
    'a@b.co\u00ADm',
    'a@b.example．com',
    'an\u00ADny@b.example',
    'mailto:a@google\u200B.com',
    'a@b.example╱evil.example',
    'a@b.example@evil.example',
    `https://parley.example/${'a'.repeat(2_000)}`,
  ])('are not seen where there is none to be followed: %j', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it('end where something cannot be seen, so that what is shown is where one is led', () => {
    expect(linksIn('https://parley.example/\u202Egnp.exe')).toEqual(['https://parley.example/']);
    expect(linksIn('https://parley.example/a\u200Bb')).toEqual(['https://parley.example/a']);
  });

  it('lose nothing of the text and hold nothing that cannot be seen, and lead to where they say, whatever it holds', () => {
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
      'www.',
      'mailto:',
      '%',
      '{',
      '}',
      "'",
      '_',
      '。',
      '\u200B',
      '\u00AD',
      '\u2067',
      'é',
      'я',
      ',',
      '|',
      '\u202E',
      'javascript:',
      '"',
      '\n',
    ];
    const check = (text: string) => {
      const parts = findAddresses(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const { text: shown, href } of parts) {
        if (href === undefined) continue;
        expect(shown).not.toMatch(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
        expect(new URL(href).protocol).toMatch(/^(?:https?|mailto):$/);
        const isMail = href.startsWith('mailto:');
        expect(isMail ? decodeURIComponent(href) : href).toBe(
          isMail ? `mailto:${shown.replace(/^mailto:/i, '')}` : /^https?:/i.test(shown) ? shown : `https://${shown}`,
        );
      }
    };
    assert(property(string({ unit: 'binary', maxLength: 60 }), check));
    assert(property(string({ unit: constantFrom(...pieces), maxLength: 30 }), check), { numRuns: 500 });
  });

  it('are found in a moment in the longest and oddest of texts', () => {
    for (const text of [
      'https://',
      '(',
      ')',
      '@',
      'www.',
      'a@b.',
      'a.',
      '/{',
      'https://a.example/)',
      'https://a.example/(',
      'https://a.example/{',
      'https://a.example/[(',
    ].map((piece) => piece.repeat(Math.ceil(4_000 / piece.length)))) {
      const startMs = performance.now();
      findAddresses(text);
      expect(performance.now() - startMs).toBeLessThan(200);
    }
  });
});
