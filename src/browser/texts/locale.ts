const { locale, hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();

/** The locale of every date, time and number on a page: the page's language, in the reader's regional variant of it. */
export function pageLocale(): string {
  const { lang } = document.documentElement;
  return locale.startsWith(lang) ? locale : lang;
}

/** Makes something for the page's locale, and anew once the page was translated in its place. */
export function perLocale<Made>(make: (locale: string) => Made): () => Made {
  let known: { readonly locale: string; readonly made: Made } | undefined;
  return () => {
    const locale = pageLocale();
    if (known?.locale !== locale) known = { locale, made: make(locale) };
    return known.made;
  };
}

/** The reader's clock, of 12 or of 24 hours: a habit of their region and not of the page's language. */
export const readerHourCycle = hourCycle;
