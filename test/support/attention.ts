import type { BrowserContext, Page } from 'playwright-core';

/** The person looks at something else: for the page, it is a tab in the background. A headless browser has none. */
export const lookAway = (page: Page): Promise<void> => page.evaluate(setHidden, true);

export const comeBack = (page: Page): Promise<void> => page.evaluate(setHidden, false);

/** From now on the pages of this browser are opened in the background. */
export const beginElsewhere = (context: BrowserContext): Promise<unknown> => context.addInitScript(setHidden, true);

/** Runs in the page. */
function setHidden(isHidden: boolean): void {
  const overwrite = (name: string, value: unknown) =>
    Object.defineProperty(document, name, { configurable: true, get: () => value });
  overwrite('hidden', isHidden);
  overwrite('visibilityState', isHidden ? 'hidden' : 'visible');
  overwrite('hasFocus', () => !isHidden);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}
