import type { Page } from 'playwright-core';

/** The person looks at something else: for the page, it is a tab in the background. A headless browser has none. */
export const lookAway = (page: Page): Promise<void> => setHidden(page, true);

export const comeBack = (page: Page): Promise<void> => setHidden(page, false);

const setHidden = (page: Page, isHidden: boolean): Promise<void> =>
  page.evaluate((hidden) => {
    const overwrite = (name: string, value: unknown) =>
      Object.defineProperty(document, name, { configurable: true, get: () => value });
    overwrite('hidden', hidden);
    overwrite('visibilityState', hidden ? 'hidden' : 'visible');
    overwrite('hasFocus', () => !hidden);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, isHidden);
