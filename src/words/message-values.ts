import type { english, Messages } from '../../languages/en.ts';

export type MessageKey = keyof Messages;

/** The values that a sentence has places for; none where it has none. */
export type ValuesOf<Key extends MessageKey, Given> = keyof ValuesIn<(typeof english)[Key], Given> extends never
  ? []
  : [values: ValuesIn<(typeof english)[Key], Given>];

/** What a sentence in ICU's syntax has to be given, read from its text by the compiler. */
export type ValuesIn<Text extends string, Given> = Shown<Scan<Text, ['text'], never>, Given>;

/** How a value is used: shown as it is, counted (`plural`), or one of several words (`select`). */
type Use = 'shown' | 'counted' | 'chosen';
type Shown<Uses, Given> = {
  readonly [Each in Uses as NameOf<Each>]: ValueOf<Extract<Uses, readonly [NameOf<Each>, Use]>, Given>;
};
type NameOf<Each> = Each extends readonly [infer Name extends string, Use] ? Name : never;
type ValueOf<Each, Given> = 'counted' extends UseOf<Each> ? number : 'chosen' extends UseOf<Each> ? string : Given;
type UseOf<Each> = Each extends readonly [string, infer How] ? How : never;

/** Within the text of a sentence, or within the list of a `plural`'s or `select`'s branches. */
type Place = 'text' | 'branches';

/** Goes from brace to brace. */
type Scan<Text extends string, Places extends readonly Place[], Found> =
  NextBrace<Text> extends readonly [infer Brace, infer Rest extends string]
    ? Brace extends '}'
      ? Places extends readonly [Place, ...infer Outer extends readonly Place[]]
        ? Scan<Rest, Outer, Found>
        : Found
      : Places[0] extends 'branches'
        ? Scan<Rest, ['text', ...Places], Found>
        : ScanArgument<Rest, Places, Found>
    : Found;

type ScanArgument<
  Text extends string,
  Places extends readonly Place[],
  Found,
> = Text extends `${infer Name}, ${infer Kind}, ${infer Rest}`
  ? Name extends `${string}}${string}`
    ? ScanShown<Text, Places, Found>
    : Kind extends 'plural' | 'selectordinal'
      ? Scan<Rest, ['branches', ...Places], Found | readonly [Name, 'counted']>
      : Kind extends 'select'
        ? Scan<Rest, ['branches', ...Places], Found | readonly [Name, 'chosen']>
        : ScanShown<Text, Places, Found>
  : ScanShown<Text, Places, Found>;

type ScanShown<Text extends string, Places extends readonly Place[], Found> = Text extends `${infer Name}}${infer Rest}`
  ? Scan<Rest, Places, Found | readonly [Name, 'shown']>
  : Found;

/** The first brace of a text, and what follows it. */
type NextBrace<Text extends string> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? Text extends `${string}}${infer Rest}`
      ? readonly ['}', Rest]
      : never
    : readonly ['{', After]
  : Text extends `${string}}${infer Rest}`
    ? readonly ['}', Rest]
    : never;
