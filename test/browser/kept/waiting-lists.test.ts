import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveBundledPage } from '../../support/browsers/bundled-page.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import type { WaitingLists } from './waiting-lists.ts';

declare const waitingLists: WaitingLists;

describe('what waits in a browser', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveBundledPage>>;
  let context: BrowserContext;
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveBundledPage('test/browser/kept/waiting-lists.ts'), shareChromium()]);
  });
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function openTab(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(server.url);
    return page;
  }
  const databasesIn = (page: Page) => page.evaluate(() => waitingLists.databases());

  it('has a database only while something waits in it', async () => {
    const page = await openTab();
    expect(await page.evaluate(() => waitingLists.list())).toEqual([]);
    expect(await databasesIn(page)).toEqual([]);
    await page.evaluate(() => waitingLists.addAndRemove('waiting', 1, 1));
    expect(await databasesIn(page)).toEqual(['parley:outbox:0123456789ABCDEFGH']);
    const other = await openTab();
    expect(await other.evaluate(() => waitingLists.list())).toEqual(['waiting 1']);
    await other.evaluate(() => waitingLists.addAndRemove('more', 3, 4));
    expect(await page.evaluate(() => waitingLists.list())).toEqual(['waiting 1']);
  });

  it('leaves no database behind when the last of it has gone', async () => {
    const page = await openTab();
    await page.evaluate(() => waitingLists.addAndRemove('gone', 3, 4));
    expect(await databasesIn(page)).toEqual([]);
  });

  it('is kept whole and in order by four tabs that add and take out at once', async () => {
    const tabs = await Promise.all([openTab(), openTab(), openTab(), openTab()]);
    const [count, keptOf] = [120, 40];
    await Promise.all(
      tabs.map((tab, index) =>
        tab.evaluate(([name, ...rest]) => waitingLists.addAndRemove(name, ...rest), [
          `tab ${index}`,
          count,
          keptOf,
        ] as const),
      ),
    );
    const kept = (await tabs[0]?.evaluate(() => waitingLists.list())) ?? [];
    for (const [index] of tabs.entries()) {
      const own = kept.filter((note) => note.startsWith(`tab ${index} `));
      expect(own).toEqual([40, 80, 120].map((number) => `tab ${index} ${number}`));
    }
    expect(kept).toHaveLength(12);
  });

  it('does not lose what one page adds while another takes out the last', async () => {
    const page = await openTab();
    expect(await page.evaluate(() => waitingLists.addWhileLastGoes(50))).toEqual([]);
    expect(await databasesIn(page)).toEqual([]);
  });

  it('stays forgotten, also what was being added', async () => {
    const page = await openTab();
    await page.evaluate(() => waitingLists.forgetWhileAdding());
    expect(await databasesIn(page)).toEqual([]);
  });
});
