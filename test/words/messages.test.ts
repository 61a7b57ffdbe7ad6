import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { english } from '../../languages/en.ts';
import { compileMessage } from '../../src/words/compile-message.ts';
import { languages } from '../../src/words/languages.ts';
import type { MessageKey } from '../../src/words/message-values.ts';

const keys = Object.keys(english) as MessageKey[];

/** The values that a message names. */
function valuesIn(text: string): readonly string[] {
  const names = new Set<string>();
  const collect = (elements: ReturnType<typeof parse>): void => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const { value } of Object.values(element.options)) collect(value);
    }
  };
  collect(parse(text, { ignoreTag: true }));
  return [...names].sort();
}

describe.each(languages)('the messages in $name', ({ tag, messages }) => {
  it('are sentences in ICU’s syntax, and none is empty', () => {
    for (const key of keys) expect(compileMessage(messages[key]), key).not.toBe('');
  });

  it('have exactly the values of the English ones', () => {
    for (const key of keys) expect(valuesIn(messages[key]), key).toEqual(valuesIn(english[key]));
  });

  it('have exactly the plural forms that the language has', () => {
    const forms = [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort();
    for (const key of keys) {
      for (const element of parse(messages[key], { ignoreTag: true })) {
        if (element.type !== TYPE.plural) continue;
        expect(
          Object.keys(element.options)
            .filter((form) => !form.startsWith('='))
            .sort(),
          key,
        ).toEqual(forms);
      }
    }
  });

  it('hold no character that turns or hides text', () => {
    for (const key of keys)
      expect(messages[key], key).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|^\s|\s$| {2}/);
  });
});
