/**
 * The locale of every date, time and number on a page: the page's language, in the reader's regional variant of it where
 * the browser names one.
 */
export function pageLocale(): string {
  const language = document.documentElement.lang || 'en';
  return navigator.languages.find((each) => each === language || each.startsWith(`${language}-`)) ?? language;
}

/** The reader's clock, of 12 or of 24 hours: a matter of their region and not of the page's language. */
export const readerHourCycle = (): Intl.DateTimeFormatOptions['hourCycle'] =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hourCycle;
