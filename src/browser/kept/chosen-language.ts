import { languageCookieName } from '../../protocol/language.ts';

const yearSeconds = 31_536_000;

/** Remembers on this device which language its person reads. The server reads it; it says nothing of any chat. */
export function keepChosenLanguage(tag: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing in Safari and over plain http.
  document.cookie = `${languageCookieName}=${tag}; Path=/; SameSite=Lax; Max-Age=${yearSeconds}${secure}`;
}
