import fc from 'fast-check';

/** What an object has though nobody gave it. */
export const languageName = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
);

/** What means something to one or another reader of texts. */
const lure = fc.constantFrom(
  '',
  ' ',
  '\0',
  '\n',
  '\r\n',
  '"',
  "'",
  '<script>',
  '"><script>',
  '&',
  ';',
  '=',
  '%',
  '%00',
  '%0d%0a',
  '../',
  '\u2028',
  '\ud800',
  '\u202e',
  '\ufeff',
  '🐝',
  '-1',
  '0',
  '1e999',
  'NaN',
  'null',
  'undefined',
  '[]',
  '{}',
);

/** All that a text can be, and often what is hard to read. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  lure,
  languageName,
  fc.array(fc.oneof(lure, fc.string({ maxLength: 8 })), { maxLength: 6 }).map((parts) => parts.join('')),
);

export const base64urlAlphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
export const base64url = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...base64urlAlphabet), minLength: length, maxLength: length });

/** The text with a piece cut out and another put in its place. */
export const mutated = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.nat(), fc.nat({ max: 3 }), anyText).map(([original, position, cut, piece]) => {
    const at = position % (original.length + 1);
    return original.slice(0, at) + piece + original.slice(at + cut);
  });
