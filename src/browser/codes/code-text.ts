/** Characters between symbols that are ignored: spaces, dashes of every script, invisible characters. */
const separators = /[\s\p{Pd}\p{Cf}\u2212\u30FC]/gu;
const groupLength = 4;
const codeLength = 2 * groupLength;

export interface TypedCode {
  readonly text: string;
  /** The index at which the next character is inserted. */
  readonly caret: number;
}

/**
 * Formats a code while it is typed: capitals, in groups of four. Only separators are removed, so that mistakes stay visible;
 * the caret stays behind the same symbol.
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
