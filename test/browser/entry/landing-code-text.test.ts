import { describe, expect, it } from 'vitest';
import { formatTypedCode } from '../../../src/browser/codes/code-text.ts';

/** The caret is written as `|`. */
function typed(withCaret: string): string {
  const caret = withCaret.indexOf('|');
  const formatted = formatTypedCode({ text: withCaret.replace('|', ''), caret });
  return `${formatted.text.slice(0, formatted.caret)}|${formatted.text.slice(formatted.caret)}`;
}

describe('a secret code that is being typed', () => {
  it.each([
    ['is shown in capitals', 'ab3|', 'AB3|'],
    ['gets no hyphen before it needs one', 'abcd|', 'ABCD|'],
    ['gets its hyphen with the fifth symbol', 'abcde|', 'ABCD-E|'],
    ['takes a hyphen that a person types, and waits', 'abcd-|', 'ABCD|'],
    ['loses spaces and dashes of every kind', ' ab cd – ef−gh |', 'ABCD-EFGH|'],
    ['keeps the caret where something is put in the middle', 'ABx|CD-EF', 'ABX|C-DEF'],
    ['keeps the caret before the hyphen', 'ABCx|D-EF', 'ABCX|-DEF'],
    ['keeps the caret behind the hyphen', 'ABCD-x|EF', 'ABCD-X|EF'],
    ['goes over the hyphen that was taken away, so that the next stroke takes a symbol', 'ABCD|EFGH', 'ABCD|-EFGH'],
    ['closes the gap when a symbol is taken away', 'ABC|-EFGH', 'ABC|E-FGH'],
    ['shows what is too much, without a hyphen that would hide it', 'ABCD-EFGHx|', 'ABCDEFGHX|'],
    ['shows what cannot be in a code, so that it can be put right', 'ab!u|', 'AB!U|'],
    ['is nothing when nothing is typed', '|', '|'],
  ])('%s', (_, before, after) => {
    expect(typed(before)).toBe(after);
  });
});
