import { type CompiledMessage, fillMessage } from '../../words/compiled-message.ts';
import type { MessageKey, ValuesOf } from '../../words/message-values.ts';
import { perLocale } from './locale.ts';

declare global {
  /** The words of the page's language that its scripts use. The build writes them, and numbers them: see scripts/build-words.ts. */
  var parleyWords: Readonly<Record<string, CompiledMessage>> | undefined;
}

const forms = perLocale((locale) => ({ number: new Intl.NumberFormat(locale), plural: new Intl.PluralRules(locale) }));

/** A sentence in the page's language. The key is written out: the build finds by it which words a script needs. */
export const say = <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key, string | number>): string =>
  partsOf(key, values[0]).join('');

/** The same with elements in the places of its values. */
export const sayWith = <Key extends MessageKey>(
  key: Key,
  ...values: ValuesOf<Key, string | number | Node>
): readonly (string | Node)[] => partsOf<Node>(key, values[0]);

const partsOf = <Value>(
  key: MessageKey,
  values: Readonly<Record<string, Value | string | number>> = {},
): readonly (Value | string)[] => fillMessage(globalThis.parleyWords?.[key] ?? '', values, forms());
