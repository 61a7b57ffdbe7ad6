import type { Browser, Page } from 'playwright-core';
import type { Driver, ElementFinder, PageScript } from './driver.ts';

/** A person's own context in a Chromium that is there already. */
export async function openInChromium(browser: Browser): Promise<Driver> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    permissions: ['microphone', 'camera'],
  });
  const page = await context.newPage();
  return {
    navigate: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    run: (script, ...given) => page.evaluate(callOf(script, given)) as never,
    click: (find, ...given) => clickFound(page, find, given),
    typeText: (text) => page.keyboard.type(text),
    pressKey: (key) => page.keyboard.press(key),
    close: () => context.close(),
  };
}

async function clickFound<Arguments extends readonly unknown[]>(
  page: Page,
  find: ElementFinder<Arguments>,
  given: Arguments,
): Promise<boolean> {
  const found = await page.evaluateHandle<Element | null>(callOf(find, given));
  const element = found.asElement();
  if (!element) return false;
  await element.click({ timeout: 5_000 });
  return true;
}

const callOf = <Arguments extends readonly unknown[]>(
  script: PageScript<Arguments, unknown> | ElementFinder<Arguments>,
  given: Arguments,
): string => `(${script.toString()})(...${JSON.stringify(given)})`;
