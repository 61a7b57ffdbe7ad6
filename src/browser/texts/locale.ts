/**
 * The locale of every date, time and number on a page: the page's language, in the reader's regional variant of it where
 * the browser names one.
 */
export function pageLocale(): string {
  const { lang } = document.documentElement;
  return navigator.languages.find((each) => each.startsWith(lang)) ?? lang;
}
