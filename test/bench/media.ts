/**
 * How long files take in Chromium, next to the bare sealing of the same bytes in Node.js; how long a photo of 12 megapixels takes to the
 * other's bubble on a simulated mid-range phone (a quarter of this machine's speed); and what a stored part costs a store that holds
 * 100,000 files, next to one that holds 100.
 */

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { defaultLimits, type Limits } from '../../src/config/limits.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import { FileSeal, makeFileKey } from '../../src/sealing/files/file-seal.ts';
import { partsOf, rangeOfPart } from '../../src/sealing/files/parts.ts';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { newChat } from '../contract/support.ts';
import { launchChromium } from '../support/browsers/chromium.ts';
import { choose, ready, sendThem } from '../support/people/attaching.ts';
import { acceptedMessages, chatOnTwoPhones } from '../support/people/phones.ts';
import { startBuiltParley } from '../support/servers/built-parley.ts';
import { median } from './measure/statistics.ts';

const largeBytes = 100 * 1024 * 1024;
const rounds = 3;
const cpuSlowdown = 4;
const patienceMs = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'parley-media-'));

async function timed(work: () => Promise<unknown> | undefined): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

/** Both directions, as the page's worker does it, without a page, a network or a store. */
async function measureBareSealing(bytes: Uint8Array<ArrayBuffer>): Promise<{ sealMs: number; openMs: number }> {
  const context = {
    fileKey: makeFileKey(),
    chatId: 'a chat',
    assetId: 'a file',
    kind: 'file',
    size: bytes.length,
  } as const;
  const seal = new FileSeal(context);
  const sealed: Uint8Array[] = [];
  const sealMs = await timed(async () => {
    for (let part = 0; part < partsOf(bytes.length); part += 1) {
      const { from, to } = rangeOfPart(bytes.length, part);
      sealed.push(seal.sealPart(part, bytes.slice(from, to)));
    }
  });
  const openMs = await timed(async () => {
    for (const [part, each] of sealed.entries()) if (!seal.openPart(part, each)) throw new Error('it does not open');
  });
  return { sealMs, openMs };
}

async function measureLargeFile(
  browser: Browser,
  url: string,
  path: string,
): Promise<{ sendMs: number; fetchMs: number }> {
  const { anny, bert, close } = await chatOnTwoPhones(browser, url);
  await choose(anny.page, 'File', path);
  await ready(anny.page).getByRole('listitem').waitFor();
  const sendMs = await timed(async () => {
    await sendThem(anny.page);
    await acceptedMessages(anny.page).first().waitFor({ timeout: patienceMs });
  });
  const button = acceptedMessages(bert.page).getByRole('button', { name: /^Download/ });
  await button.waitFor();
  const fetchMs = await timed(async () => {
    const saving = bert.page.waitForEvent('download', { timeout: patienceMs });
    await button.click();
    await saving;
  });
  await close();
  return { sendMs, fetchMs };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
}

async function measurePhoto(browser: Browser, url: string, path: string): Promise<{ readyMs: number; seenMs: number }> {
  const { anny, bert, close } = await chatOnTwoPhones(browser, url);
  for (const { page } of [anny, bert]) await slowDown(page);
  const readyMs = await timed(async () => {
    await choose(anny.page, 'Photo or video', path);
    await ready(anny.page).getByRole('listitem').waitFor({ timeout: patienceMs });
  });
  const seenMs = await timed(async () => {
    await sendThem(anny.page);
    await bert.page.waitForFunction(
      () => {
        const photo = document.querySelector<HTMLImageElement>('li[data-sequence] .files img');
        return photo?.complete === true && photo.naturalWidth > 0;
      },
      undefined,
      { timeout: patienceMs },
    );
  });
  await close();
  return { readyMs, seenMs };
}

/** Microseconds for each of a thousand small parts, in a store that holds so many files. */
async function measureStore(files: number): Promise<number> {
  const limits: Limits = { ...defaultLimits, assetBytes: 2 ** 34, assetBytesPerCreator: 2 ** 34 };
  const store = createEmbeddedStore({ clock: systemClock, limits });
  const perChat = 20;
  const chatIds: string[] = [];
  const put = (chatId: string) =>
    store.assets.putPart(chatId, {
      assetId: randomBytes(16).toString('base64url'),
      participantId: 'a',
      part: 0,
      parts: 1,
      bytes: new Uint8Array(64),
    });
  for (let made = 0; made < Math.max(files, 50 * perChat); made += perChat) {
    const chat = newChat();
    await store.create(chat);
    chatIds.push(chat.chatId);
    if (made < files) for (let file = 0; file < perChat; file += 1) await put(chat.chatId);
  }
  const parts = 1_000;
  const usedMs = await timed(async () => {
    for (let part = 0; part < parts; part += 1) {
      const outcome = await put(chatIds[part % 50] ?? '');
      if (outcome !== 'stored') throw new Error(`a part was not stored: ${outcome}`);
    }
  });
  await store.close();
  return (usedMs / parts) * 1_000;
}

interface Round {
  readonly sealMs: number;
  readonly openMs: number;
  readonly sendMs: number;
  readonly fetchMs: number;
  readonly readyMs: number;
  readonly seenMs: number;
}

const show = (ms: number): string => `${Math.round(ms)} ms`;

async function measureBrowser(): Promise<void> {
  const [large, photo] = [join(folder, 'large.bin'), join(folder, 'photo.jpg')];
  const bytes = new Uint8Array(largeBytes);
  for (let at = 0; at < largeBytes; at += 2 ** 20) bytes.set(randomBytes(2 ** 20), at);
  writeFileSync(large, bytes);
  const source = ['-f', 'lavfi', '-i', 'testsrc2=size=4000x3000'];
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...source, '-frames:v', '1', '-q:v', '2', photo]);
  const server = await startBuiltParley({ LOG_LEVEL: 'warn' });
  const browser = await launchChromium();
  try {
    const found: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bare = await measureBareSealing(bytes);
      const file = await measureLargeFile(browser, server.url, large);
      const seen = await measurePhoto(browser, server.url, photo);
      found.push({ ...bare, ...file, ...seen });
      console.log(
        `round ${round + 1} of ${rounds}: ${JSON.stringify(found.at(-1), (_, each) => (typeof each === 'number' ? Math.round(each) : each))}`,
      );
    }
    const of = (read: (each: Round) => number) => median(found.map(read));
    console.log(
      `100 MiB sealed in Node.js: ${show(of(({ sealMs }) => sealMs))}, opened: ${show(of(({ openMs }) => openMs))}`,
    );
    console.log(
      `100 MiB sealed and sent by Chromium: ${of(({ sendMs, sealMs }) => sendMs / sealMs).toFixed(2)}× of that (goal: 2×)`,
    );
    console.log(
      `100 MiB fetched and opened by Chromium: ${of(({ fetchMs, openMs }) => fetchMs / openMs).toFixed(2)}× of that (goal: 2×)`,
    );
    console.log(
      `12 megapixels, a quarter of the speed: ready after ${show(of(({ readyMs }) => readyMs))}, in the other's bubble ${show(of(({ seenMs }) => seenMs))} after "Send" (goal: 2,500 ms)`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  const store = [];
  for (let round = 0; round < rounds; round += 1) store.push((await measureStore(100_000)) / (await measureStore(100)));
  console.log(`a stored part with 100,000 files: ${median(store).toFixed(2)}× of that with 100 (goal: 1×)`);
  await measureBrowser();
} finally {
  rmSync(folder, { recursive: true });
}
