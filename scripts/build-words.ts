import type { Metafile, Plugin } from 'esbuild';
import { english } from '../languages/en.ts';
import { compileMessage } from '../src/words/compile-message.ts';
import { languages } from '../src/words/languages.ts';
import type { MessageKey } from '../src/words/message-values.ts';
import { type AssetName, nameOfWords, type WordsPart } from '../views/assets.ts';

/** Messages go by their numbers in what browsers load: their keys would take as much room as the words. */
const numbers = new Map(Object.keys(english).map((key, index) => [key, index]));

/** The messages that each source names. */
const keysOfSources = new Map<string, readonly MessageKey[]>();

/** A key as it stands in a source. */
const quotedKey = /'([a-zA-Z]+(?:\.[\w-]+)+)'/g;

/** Numbers the keys in the sources of scripts, and remembers which source needs which words. */
export const numberedKeys = (readSource: (path: string) => string, relativePath: (path: string) => string): Plugin => ({
  name: 'numbered keys',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/src\/browser\/.*\.ts$/ }, ({ path }) => {
      const found = new Set<MessageKey>();
      const contents = readSource(path).replace(quotedKey, (quoted, key: string) => {
        const number = numbers.get(key);
        if (number === undefined) return quoted;
        found.add(key as MessageKey);
        return String(number);
      });
      keysOfSources.set(relativePath(path), [...found]);
      return { contents, loader: 'ts' };
    });
  },
});

/** The messages in the files of a build, by the file's path. */
export const keysOfOutputs = ({ outputs }: Metafile): ReadonlyMap<string, readonly MessageKey[]> =>
  new Map(
    Object.entries(outputs).map(([path, { inputs }]) => [
      path,
      Object.entries(inputs).flatMap(([source, { bytesInOutput }]) =>
        bytesInOutput > 0 ? (keysOfSources.get(source) ?? []) : [],
      ),
    ]),
  );

export interface WordsFile {
  readonly name: AssetName;
  readonly text: string;
}

/** The words that a part of the pages' scripts needs, in a file for each language. */
export const wordsFiles = (part: WordsPart, keys: ReadonlySet<MessageKey>): readonly WordsFile[] =>
  languages.map((language) => {
    const entries = [...keys]
      .sort((one, other) => numberOf(one) - numberOf(other))
      .map((key) => [numberOf(key), compileMessage(language.messages[key])]);
    const words = JSON.stringify(Object.fromEntries(entries)).replace(/"(\d+)":/g, '$1:');
    return { name: nameOfWords(part, language.tag), text: `Object.assign(globalThis.parleyWords??={},${words});\n` };
  });

const numberOf = (key: MessageKey): number => numbers.get(key) ?? -1;
