import { compileMessage } from './compile-message.ts';
import { type CompiledMessage, fillMessage, type LanguageForms } from './compiled-message.ts';
import { escapeHtml } from './escape-html.ts';
import type { Language } from './languages.ts';
import type { MessageKey, ValuesOf } from './message-values.ts';

/** HTML that is put into a sentence as it is: an element, or what `raw` marks. A string is escaped. */
interface ReadyHtml {
  toString(): string;
}

/** The units of time that people read, each with its length, the longest first. */
const units = [
  { name: 'day', lengthMs: 86_400_000, from: 2 },
  { name: 'hour', lengthMs: 3_600_000, from: 1 },
  { name: 'minute', lengthMs: 60_000, from: 1 },
  { name: 'second', lengthMs: 1_000, from: 0 },
] as const;

/** The words of one language, for everything that the server renders. Messages are compiled when they are first used. */
export class Words {
  readonly language: Language;
  readonly #compiled = new Map<MessageKey, CompiledMessage>();
  readonly #forms: LanguageForms;
  readonly #either: Intl.ListFormat;
  readonly #units = new Map<string, Intl.NumberFormat>();

  constructor(language: Language) {
    this.language = language;
    this.#forms = { number: new Intl.NumberFormat(language.tag), plural: new Intl.PluralRules(language.tag) };
    this.#either = new Intl.ListFormat(language.tag, { type: 'disjunction' });
  }

  /** A sentence as plain text. */
  say<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key, string | number>): string {
    const message = this.#messageOf(key);
    return typeof message === 'string' ? message : fillMessage(message, values[0] ?? {}, this.#forms).join('');
  }

  /** A sentence as HTML, with elements in the places of its values. */
  html<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key, string | number | ReadyHtml>): string {
    const message = this.#messageOf(key);
    if (typeof message === 'string') return escapeHtml(message);
    const given: Readonly<Record<string, string | number | ReadyHtml>> = values[0] ?? {};
    const parts = fillMessage<ReadyHtml>(message, given, this.#forms);
    return parts.map((part) => (typeof part === 'string' ? escapeHtml(part) : part.toString())).join('');
  }

  /** "5 minutes", "24 hours", "7 days": in the largest unit without a fraction. */
  duration(durationMs: number): string {
    const unit = units.find(({ lengthMs, from }) => durationMs % lengthMs === 0 && durationMs / lengthMs >= from);
    const { name, lengthMs } = unit ?? units[3];
    return this.#unitOf(name).format(durationMs / lengthMs);
  }

  /** "one, another or a third" */
  eitherOf(items: readonly string[]): string {
    return this.#either.format(items);
  }

  #messageOf(key: MessageKey): CompiledMessage {
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const message = compileMessage(this.language.messages[key]);
    this.#compiled.set(key, message);
    return message;
  }

  #unitOf(unit: string): Intl.NumberFormat {
    const known = this.#units.get(unit);
    if (known) return known;
    const format = new Intl.NumberFormat(this.language.tag, { style: 'unit', unit, unitDisplay: 'long' });
    this.#units.set(unit, format);
    return format;
  }
}

const allWords = new Map<string, Words>();

/** The words of a language, made once. */
export function wordsOf(language: Language): Words {
  const known = allWords.get(language.tag);
  if (known) return known;
  const words = new Words(language);
  allWords.set(language.tag, words);
  return words;
}
