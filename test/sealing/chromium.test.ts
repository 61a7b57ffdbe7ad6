import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareChromium } from '../support/chromium.ts';
import type { SealingChecks } from './browser-checks.ts';
import vectors from './vectors.json' with { type: 'json' };

declare const sealingChecks: SealingChecks;

const runsOfEachProperty = 200;

/** Built for browsers, so that anything that only Node has would fail the build. */
async function bundleChecks(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/sealing/browser-checks.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
  });
  return outputFiles.map((file) => file.text).join('');
}

async function serveChecks(): Promise<Server> {
  const script = await bundleChecks();
  const server = createServer((request, response) => {
    if (request.url === '/checks.js') response.setHeader('Content-Type', 'text/javascript').end(script);
    else response.setHeader('Content-Type', 'text/html').end('<!doctype html><script src="/checks.js"></script>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

describe('sealing in Chromium', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([serveChecks(), shareChromium()]);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const loopback = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** On an origin of plain HTTP that is not this machine's own, browsers take `crypto.subtle` away. */
  async function openInsecurePage(): Promise<Page> {
    const page = await browser.newPage();
    await page.route('http://parley.test/**', (route) => {
      const { pathname } = new URL(route.request().url());
      return route.continue({ url: `${loopback()}${pathname}` });
    });
    await page.goto('http://parley.test/');
    return page;
  }

  async function openSecurePage(): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(loopback());
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
