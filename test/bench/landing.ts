/**
 * How long a person waits between scanning the QR code and being greeted by a landing page that takes their code, on
 * a simulated mid-range phone (a quarter of this machine's speed) on slow 4G (150 ms, 1.6 Mbit/s): with nothing cached, and when the
 * phone has been there before.
 */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../support/browsers/chromium.ts';
import { untilWorkerIs, withWorker } from '../support/browsers/service-worker.ts';
import { type Invitation, phone, startChat } from '../support/people/phones.ts';
import { startBuiltParley } from '../support/servers/built-parley.ts';
import { until } from '../support/servers/processes.ts';

const rounds = 9;
const cpuSlowdown = 4;
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

interface Landing {
  /** Since the navigation began. */
  readonly usableAfterMs: number;
  readonly transferredBytes: number;
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
}

/** Asked of the page itself, each frame: the greeting is deciphered, so the script runs, and the field can be typed in. */
function markUsable(): void {
  const look = () => {
    const greeted = document.querySelector('h1 sealed-text')?.textContent;
    const field = document.querySelector('input');
    if (greeted && field && field.getClientRects().length > 0 && !field.disabled) performance.mark('usable');
    else requestAnimationFrame(look);
  };
  look();
}

async function visit(context: BrowserContext, invitation: Invitation): Promise<Landing> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let transferredBytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    transferredBytes += encodedDataLength;
  });
  await slowDown(session);
  await page.goto(invitation.link, { waitUntil: 'commit' });
  const usable = await page.waitForFunction(() => performance.getEntriesByName('usable')[0]?.startTime);
  const usableAfterMs = Number(await usable.jsonValue());
  await page.close();
  return { usableAfterMs, transferredBytes };
}

interface Visits {
  readonly first: Landing;
  readonly second: Landing;
}

/** The first visit and, once the service worker keeps what it loaded, the second. */
async function land(browser: Browser, invitation: Invitation): Promise<Visits> {
  const { context, page, close } = await phone(browser, withWorker);
  await context.addInitScript(markUsable);
  const first = await visit(context, invitation);
  await page.goto(invitation.link);
  await untilWorkerIs(page);
  await page.reload();
  await untilAllKept(page);
  await page.close();
  const second = await visit(context, invitation);
  await close();
  return { first, second };
}

const untilAllKept = (page: Page): Promise<void> =>
  until('the worker to keep what the page loads', () =>
    page.evaluate(async () => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      const files = loaded.filter((path) => path.startsWith('/assets/') && !path.includes('/worker-'));
      const found = await Promise.all(files.map((path) => caches.match(path)));
      return found.every((answer) => answer !== undefined);
    }),
  );

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function report(what: string, landings: readonly Landing[]): void {
  const times = landings.map(({ usableAfterMs }) => usableAfterMs);
  console.log(`${what} usable after ${Math.round(median(times))} ms (median of ${rounds})`);
  console.log(`  fastest ${Math.round(Math.min(...times))} ms, slowest ${Math.round(Math.max(...times))} ms`);
  console.log(
    `  ${(median(landings.map(({ transferredBytes }) => transferredBytes)) / 1000).toFixed(1)} KB transferred`,
  );
}

const server = await startBuiltParley({ LOG_LEVEL: 'warn' });
const browser = await launchChromium();
try {
  const organizer = await phone(browser);
  const chat = await startChat(organizer.page, server.url);
  await organizer.close();
  await land(browser, chat.a);
  const all: Visits[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await land(browser, chat.a));
  report(
    'Landing page',
    all.map(({ first }) => first),
  );
  report(
    'Second visit',
    all.map(({ second }) => second),
  );
} finally {
  await browser.close();
  await server.close();
}
