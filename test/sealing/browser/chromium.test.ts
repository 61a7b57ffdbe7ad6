import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBundledPage } from '../../support/browsers/bundled-page.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import vectors from '../vectors/vectors.json' with { type: 'json' };
import type { SealingChecks } from './browser-checks.ts';

declare const sealingChecks: SealingChecks;

/** The properties run more often in Node; here they show that engines agree. */
const runsOfEachProperty = 50;

describe('sealing in Chromium', () => {
  let server: Awaited<ReturnType<typeof serveBundledPage>>;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([
      serveBundledPage('test/sealing/browser/browser-checks.ts'),
      shareChromium(),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** On an origin of plain HTTP that is not this machine's own, browsers take `crypto.subtle` away. */
  async function openInsecurePage(): Promise<Page> {
    const page = await browser.newPage();
    await page.route('http://parley.test/**', (route) => {
      const { pathname } = new URL(route.request().url());
      return route.continue({ url: `${server.url}${pathname}` });
    });
    await page.goto('http://parley.test/');
    return page;
  }

  async function openSecurePage(): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(server.url);
    return page;
  }

  it.each([
    { origin: 'secure', openPage: openSecurePage, secure: true },
    { origin: 'plain HTTP', openPage: openInsecurePage, secure: false },
  ])(
    'gives the pinned vectors and holds its properties on a page of a $origin origin',
    async ({ openPage, secure }) => {
      const page = await openPage();
      expect(await page.evaluate(() => [isSecureContext, crypto.subtle !== undefined])).toEqual([secure, secure]);
      expect(await page.evaluate((vectors) => sealingChecks.checkVectors(vectors), vectors)).toEqual([]);
      expect(await page.evaluate((runs) => sealingChecks.checkSealingProperties(runs), runsOfEachProperty)).toEqual([]);
      await page.close();
    },
  );
});
