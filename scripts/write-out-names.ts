import * as closing from '../src/protocol/close-codes.ts';
import * as ownKeys from '../src/protocol/own-keys.ts';
import * as page from '../src/protocol/page.ts';
import * as settings from '../src/protocol/settings.ts';

/** The lists of names that pages and scripts share, such as `elementIds`. */
const lists: ReadonlyMap<string, unknown> = new Map(
  Object.entries({ ...ownKeys, ...closing, ...page, ...settings }).filter(([, list]) => typeof list === 'object'),
);

const importOfNames = /import \{([^}]*)\} from '[./]+\/protocol\//g;

/**
 * Writes out the names that a script takes from these lists: `elementIds.chat` becomes `"chat"`. A bundler keeps a whole list for one of
 * its names, and a page would load them all.
 */
export function writeOutNames(source: string): string {
  const imported = [...source.matchAll(importOfNames)].flatMap(([, names = '']) => names.split(/[\s,]+/));
  const known = imported.filter((name) => lists.has(name));
  if (known.length === 0) return source;
  return source.replace(new RegExp(`\\b(${known.join('|')})\\.(\\w+)\\b`, 'g'), (found, list: string, name: string) => {
    const value: unknown = Reflect.get(Object(lists.get(list)), name);
    return typeof value === 'string' || typeof value === 'number' ? JSON.stringify(value) : found;
  });
}
