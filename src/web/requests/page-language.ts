import type { IncomingMessage } from 'node:http';
import { languageCookieName, languageHeader, languageParameter } from '../../protocol/language.ts';
import { type Language, languageOf } from '../../words/languages.ts';
import { matchLanguage } from '../../words/match-language.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { cookiesNamed } from './cookie-values.ts';
import { type RequestSource, requestSourceOf } from './request-source.ts';

interface Asked {
  readonly env: { readonly incoming: IncomingMessage };
}

/** The words of the language that a request is answered in. */
export const wordsFor = (c: Asked): Words => wordsOf(languageFor(requestSourceOf(c.env.incoming)));

/** For a script's request, the language of its page. For a page, the language chosen on this device, or else the browser's. */
function languageFor(source: RequestSource): Language {
  return languageOf(source.header(languageHeader)) ?? chosenLanguage(source);
}

function chosenLanguage(source: RequestSource): Language {
  const [chosen] = cookiesNamed(source.header('cookie'), languageCookieName);
  return languageOf(chosen?.value) ?? matchLanguage(source.header('accept-language'));
}

/** The words for a page that connects. A script cannot set headers of a socket's request, so that the address names the language. */
export const wordsForPeer = (source: RequestSource, query: string | undefined): Words =>
  wordsOf(languageOf(new URLSearchParams(query).get(languageParameter) ?? undefined) ?? languageFor(source));
