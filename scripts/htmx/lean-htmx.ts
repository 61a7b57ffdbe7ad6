import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** What stands from the first of these to the second, mostly methods. */
const unusedParts = [
  ['if (this.config.history && !this.#historyInitialized)', 'this.process(document.body);'],
  ['  #pushUrlIntoHistory(', '  #handleHxOnAttributes('],
  ['  #handlePreservedElements(', '  #parseHTML('],
  ['  #morph(', '  #copyAttributes('],
  ['  #populateIdMapWithTree(', '  #createPersistentIds('],
] as const;

const unusedLines = [
  'morph: this.#morph.bind(this),',
  'isSoftMatch: this.#isSoftMatch.bind(this),',
  'this.#morph(target, fragment, true);',
  'this.#morph(target, fragment, false);',
  'this.#handleHistoryUpdate(ctx);',
  'let pantry = this.#handlePreservedElements(fragment);',
  'this.#restorePreservedElements(pantry);',
];

/**
 * Takes out of htmx what makes one piece of a page into another step by step, keeps parts of it, or writes the browser's history: Parley's
 * pages replace, and history is turned off (views/layout.tsx). Decision 56.
 */
export const leanHtmx: Plugin = {
  name: 'lean htmx',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/htmx\.esm\.js$/ }, ({ path }) => ({
      contents: withoutMorphing(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};

function withoutMorphing(source: string): string {
  const withoutLines = unusedLines.reduce((text, line) => text.replace(found(text, line), ''), source);
  return unusedParts.reduce((text, [first, behind]) => {
    const [start, end] = [text.indexOf(found(text, first)), text.indexOf(found(text, behind))];
    return text.slice(0, start) + text.slice(end);
  }, withoutLines);
}

/** @throws Error where another version of htmx is written otherwise */
function found(text: string, part: string): string {
  if (text.split(part).length !== 2) throw new Error(`htmx.esm.js does not have one ${part}`);
  return part;
}
