import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { CompiledMessage, MessagePart } from './compiled-message.ts';

/**
 * Reads a sentence in ICU's syntax.
 * @throws Error when it is no such sentence, or uses what pages do not: dates, times, offsets. A tag is text.
 */
export const compileMessage = (text: string): CompiledMessage =>
  compileElements(parse(text, { ignoreTag: true, captureLocation: false }));

function compileElements(elements: readonly MessageFormatElement[]): CompiledMessage {
  const parts = elements.map(compileElement);
  const [first = '', ...others] = parts;
  return typeof first === 'string' && others.length === 0 ? first : parts;
}

function compileElement(element: MessageFormatElement): MessagePart {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.pound:
      return 0;
    case TYPE.argument:
      return [element.value];
    case TYPE.select:
      return [element.value, compileBranches(element.options)];
    case TYPE.plural:
      if (element.offset !== 0 || element.pluralType !== 'cardinal') break;
      return [element.value, compileBranches(element.options)];
  }
  throw new Error(`messages do not use this: ${JSON.stringify(element)}`);
}

const compileBranches = (
  options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>,
): Readonly<Record<string, CompiledMessage>> =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, compileElements(value)]));
