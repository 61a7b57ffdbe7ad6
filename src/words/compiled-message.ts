/** A sentence without its syntax: pages need no parser, which the CSP would not let make code of it either. */
export type CompiledMessage = string | readonly MessagePart[];

/** A text; the number that the branch is chosen by (`#`); a value by its name; or one of several branches. */
export type MessagePart =
  | string
  | 0
  | readonly [name: string]
  | readonly [name: string, branches: Readonly<Record<string, CompiledMessage>>];

/** How a language writes numbers, and which form a count takes. */
export interface LanguageForms {
  readonly number: { format(value: number): string };
  readonly plural: { select(value: number): string };
}

/** The parts of a sentence in their order, with the values in their places. Numbers are written as the language does. */
export function fillMessage<Value>(
  message: CompiledMessage,
  values: Readonly<Record<string, Value | string | number>>,
  forms: LanguageForms,
  count = 0,
): readonly (Value | string)[] {
  if (typeof message === 'string') return [message];
  return message.flatMap((part): readonly (Value | string)[] => {
    if (typeof part === 'string') return [part];
    if (part === 0) return [forms.number.format(count)];
    const [name, branches] = part;
    const value = values[name] ?? '';
    if (!branches) return [typeof value === 'number' ? forms.number.format(value) : value];
    const isCount = typeof value === 'number';
    const branch = (isCount && branches[`=${value}`]) || branches[isCount ? forms.plural.select(value) : String(value)];
    return fillMessage(branch ?? branches['other'] ?? '', values, forms, isCount ? value : count);
  });
}
