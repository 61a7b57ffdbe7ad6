const { locale, hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
const { lang } = document.documentElement;

/** The locale of every date, time and number on a page: the page's language, in the reader's regional variant of it. */
export const pageLocale = locale.startsWith(lang) ? locale : lang;

/** The reader's clock, of 12 or of 24 hours: a habit of their region and not of the page's language. */
export const readerHourCycle = hourCycle;
