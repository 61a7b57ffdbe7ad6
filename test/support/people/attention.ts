import type { BrowserContext, Page } from 'playwright-core';
import { veilId } from '../../../src/protocol/settings.ts';

/** The person looks at something else: for the page, it is a tab in the background. A headless browser has none. */
export const lookAway = (page: Page): Promise<void> => page.evaluate(setHidden, true);

/** They look at it again, and touch the veil that may lie over it. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(setHidden, false);
  await liftVeil(page);
}

export const liftVeil = (page: Page): Promise<void> =>
  page.evaluate((id) => document.querySelector<HTMLElement>(`#${id}[open]`)?.click(), veilId);

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
