/** What stands between symbols and means nothing: spaces, dashes of every script, what is invisible. */
const separators = /[\s\p{Pd}\p{Cf}\u2212\u30FC]/gu;
const groupLength = 4;
const codeLength = 2 * groupLength;

export interface TypedCode {
  readonly text: string;
  /** Where the next character goes. */
  readonly caret: number;
}

/**
 * A code that is being typed, as it is shown: capitals, in groups of four. Nothing that was typed is taken away but
 * separators, so that a mistake can be seen; the caret stays behind the same symbol.
 */
export function formatTypedCode({ text, caret }: TypedCode): TypedCode {
  const symbols = symbolsOf(text);
  const symbolsBeforeCaret = symbolsOf(text.slice(0, caret)).length;
  if (symbols.length <= groupLength || symbols.length > codeLength) {
    return { text: symbols, caret: symbolsBeforeCaret };
  }
  const hyphen = symbolsBeforeCaret > groupLength ? 1 : 0;
  return {
    text: `${symbols.slice(0, groupLength)}-${symbols.slice(groupLength)}`,
    caret: symbolsBeforeCaret + hyphen,
  };
}

const symbolsOf = (text: string): string => text.replace(separators, '').toUpperCase();
