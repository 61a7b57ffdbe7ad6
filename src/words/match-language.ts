import { match } from '@formatjs/intl-localematcher';
import { languageHeaderCharacters, languageHeadersKept, languageRanges } from '../config/limits.ts';
import { defaultLanguage, type Language, languageOf, languages } from './languages.ts';

const tags = languages.map(({ tag }) => tag);

/** Matching takes a while, and browsers of one place ask for the same. Who asks for something rare is matched anew. */
const known = new Map<string, Language>();

/**
 * The language for a browser that asks by `Accept-Language` (RFC 9110 §12.5.4): the best of those it prefers most (RFC 4647),
 * also where only a relative of it is there, such as Brazilian for Portuguese.
 */
export function matchLanguage(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined || acceptLanguage.length > languageHeaderCharacters) return defaultLanguage;
  const found = known.get(acceptLanguage);
  if (found) return found;
  const language = languageOf(match(rangesIn(acceptLanguage), tags, defaultLanguage.tag)) ?? defaultLanguage;
  if (known.size >= languageHeadersKept) known.clear();
  known.set(acceptLanguage, language);
  return language;
}

/** The languages of the header, the most preferred one first. What is no language tag is left out. */
function rangesIn(header: string): readonly string[] {
  return header
    .split(',', languageRanges)
    .map((each) => {
      const [range = '', quality = ''] = each.split(';', 2);
      const weight = /^\s*q=([\d.]+)\s*$/.exec(quality)?.[1];
      return { tag: tagOf(range.trim()), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== undefined && weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => String(tag));
}

function tagOf(range: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(range)[0];
  } catch {
    return undefined;
  }
}
