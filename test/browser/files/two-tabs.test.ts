import { randomBytes } from 'node:crypto';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { choose, saved, sendThem } from '../../support/people/attaching.ts';
import { keptUploads } from '../../support/people/media.ts';
import {
  acceptedMessages,
  chatOnTwoPhones,
  type Phone,
  pendingMessages,
  untilInChat,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
let parley: TestParley;
let anny: Phone;
let bert: Phone;
let link: string;
beforeAll(async () => {
  browser = await shareChromium();
});
beforeEach(async () => {
  parley = await startTestParley();
  const { chat, ...phones } = await chatOnTwoPhones(browser, parley.url);
  [anny, bert, link] = [phones.anny, phones.bert, chat.a.link];
});
afterEach(async () => {
  await Promise.all([anny.close(), bert.close()]);
  await parley.close();
});
afterAll(() => browser.close());

/** More parts than are on their way at once. */
const parts = 6;
const letter = { name: 'letter.bin', mimeType: '', buffer: randomBytes(parts * 256 * 1024 - 9) };
const letters = (page: Page) => acceptedMessages(page).filter({ hasText: 'letter.bin' });

/** Sends the file, and holds its parts back but the first. Resolves when that is there, to what lets the others of a page through. */
async function sendHalf(): Promise<(page: Page) => Promise<void>> {
  const held: Route[] = [];
  const free = new Set<Page>();
  let isBegun = false;
  await anny.context.route(/\/assets\/[\w-]{22}\/\d\?of=/, async (route) => {
    const isFree = free.has(route.request().frame().page()) || route.request().url().includes('/0?');
    if (!isFree) return void held.push(route);
    await route.continue();
    isBegun = true;
  });
  await choose(anny.page, 'File', letter);
  await sendThem(anny.page);
  await until('its first part to be there', () => isBegun && held.length > 0);
  return async (page) => {
    free.add(page);
    const isOfPage = (route: Route) => route.request().frame().page() === page;
    await Promise.all(held.filter(isOfPage).map((route) => route.continue()));
  };
}

/** Opens another tab of Anny's, and waits until it knows of the file: it shows it, or waits until the first tab is done with it. */
async function openOther(): Promise<Page> {
  const other = await anny.context.newPage();
  await other.goto(link);
  await untilInChat(other);
  const isWaiting = () =>
    other.evaluate(async () => {
      const { pending = [] } = await navigator.locks.query();
      return pending.some(({ name }) => name?.startsWith('upload '));
    });
  await until(
    'the other tab to know of it',
    async () => (await pendingMessages(other).count()) > 0 || (await isWaiting()),
  );
  return other;
}

/** What the pages of this phone ask the server to erase. */
function erasing({ context }: Phone): readonly string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.method() === 'DELETE') asked.push(request.url());
  });
  return asked;
}

it('says nothing of a file in another tab that was opened while it was sent, once it has arrived', async () => {
  const erased = erasing(anny);
  const free = await sendHalf();
  const other = await openOther();
  await free(anny.page);
  await letters(bert.page).waitFor();
  await until('nothing to be kept', async () => (await keptUploads(anny.page)) === 0);
  await free(other);
  await letters(other).waitFor();
  await until('nothing to be under way', async () => (await pendingMessages(other).count()) === 0);
  expect(await other.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
  expect(erased).toEqual([]);
  expect(await letters(bert.page).count()).toBe(1);
});

it('erases no file whose message waits in another tab, and sends that when the other tab is closed', async () => {
  const erased = erasing(anny);
  const free = await sendHalf();
  const other = await openOther();
  await anny.page.evaluate(() => {
    WebSocket.prototype.send = () => {};
  });
  await free(anny.page);
  await until('its message to wait', async () => {
    const waiting = pendingMessages(anny.page);
    return (await waiting.count()) === 1 && (await anny.page.locator('.message-uploading').count()) === 0;
  });
  await free(other);
  await anny.page.close();
  await letters(bert.page).waitFor();
  const file = await saved(bert.page, letters(bert.page).getByRole('button', { name: 'Download letter.bin' }));
  expect(file.bytes.equals(letter.buffer)).toBe(true);
  await until('nothing to be kept', async () => (await keptUploads(other)) === 0);
  expect(await pendingMessages(other).count()).toBe(0);
  expect(erased).toEqual([]);
  expect(await letters(bert.page).count()).toBe(1);
});
