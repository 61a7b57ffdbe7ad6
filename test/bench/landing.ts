/**
 * How long a person waits between scanning the QR code and being greeted by a landing page that takes their code, on
 * a simulated mid-range phone (a quarter of this machine's speed) on slow 4G (150 ms, 1.6 Mbit/s), with nothing cached.
 */
import type { Browser, CDPSession } from 'playwright-core';
import { startBuiltParley } from '../support/built-parley.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Invitation, phone, startChat } from '../support/phones.ts';

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

async function land(browser: Browser, invitation: Invitation): Promise<Landing> {
  const { context, page, close } = await phone(browser);
  const session = await context.newCDPSession(page);
  let transferredBytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    transferredBytes += encodedDataLength;
  });
  await slowDown(session);
  // Asked of the page itself, each frame: the greeting is deciphered, so the script runs, and the field can be typed in.
  await page.addInitScript(() => {
    const look = () => {
      const greeted = document.querySelector('h1 sealed-text')?.textContent;
      const field = document.querySelector('input');
      if (greeted && field && field.getClientRects().length > 0 && !field.disabled) performance.mark('usable');
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(invitation.link, { waitUntil: 'commit' });
  const usable = await page.waitForFunction(() => performance.getEntriesByName('usable')[0]?.startTime);
  const usableAfterMs = Number(await usable.jsonValue());
  await close();
  return { usableAfterMs, transferredBytes };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const server = await startBuiltParley({ LOG_LEVEL: 'warn' });
const browser = await launchChromium();
try {
  const organizer = await phone(browser);
  const chat = await startChat(organizer.page, server.url);
  await organizer.close();
  await land(browser, chat.a);
  const landings: Landing[] = [];
  for (let round = 0; round < rounds; round += 1) landings.push(await land(browser, chat.a));
  const times = landings.map(({ usableAfterMs }) => usableAfterMs);
  console.log(`Landing page usable after ${Math.round(median(times))} ms (median of ${rounds})`);
  console.log(`  fastest ${Math.round(Math.min(...times))} ms, slowest ${Math.round(Math.max(...times))} ms`);
  console.log(
    `  ${(median(landings.map(({ transferredBytes }) => transferredBytes)) / 1000).toFixed(1)} KB transferred`,
  );
} finally {
  await browser.close();
  await server.close();
}
