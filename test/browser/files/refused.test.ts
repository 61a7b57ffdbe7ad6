import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../support/browsers/chromium.ts';
import { choose, ready, sendThem } from '../../support/people/attaching.ts';
import {
  hashesOf,
  keptUploads,
  playButtons,
  recordButton,
  recordingBar,
  untilRecorded,
  watchMedia,
} from '../../support/people/media.ts';
import { remove } from '../../support/people/message-menu.ts';
import {
  acceptedMessages,
  chatOnTwoPhones,
  type Phone,
  pendingMessages,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
let parley: TestParley;
let anny: Phone;
let bert: Phone;
let close: () => Promise<void>;

beforeAll(async () => {
  [browser, parley] = await Promise.all([
    launchChromium(),
    startTestParley({ limits: { assetBytesPerChat: 118_000 } }),
  ]);
  const phoneOptions = { permissions: ['microphone', 'camera'] };
  ({ anny, bert, close } = await chatOnTwoPhones(browser, parley.url, { phoneOptions }));
  for (const { context, page } of [anny, bert]) {
    await watchMedia(context);
    await page.reload();
    await untilInChat(page);
  }
});
afterAll(async () => {
  await close();
  await browser.close();
  await parley.close();
});

/** Records, and stops before it is sent. Resolves to the hash of what was recorded. */
async function recordVoice(page: Page): Promise<string | undefined> {
  await recordButton(page).click();
  await untilRecorded(page, '0:02');
  await recordingBar(page).getByRole('button', { name: 'Stop' }).click();
  await ready(page).waitFor();
  return (await hashesOf(page, 'recorded')).at(-1);
}

/** Sends a file that leaves no room for another one: padding may add three hundredths to it. */
async function fillChat(page: Page): Promise<void> {
  const room = await page.evaluate(async () => (await (await fetch(`${location.pathname}/assets`)).json()).chatBytes);
  await choose(page, 'File', { name: 'all.bin', mimeType: '', buffer: randomBytes(Math.floor(room * 0.96) - 1_000) });
  await ready(page).getByLabel('Caption').fill('All the room');
  await sendThem(page);
}

const voices = (page: Page) => acceptedMessages(page).filter({ has: page.locator('.voice') });

const refused = (page: Page) =>
  pendingMessages(page).filter({
    hasText: 'The files of this chat have all the room that there is. Delete some, and try again.',
  });

async function untilHeard(recorded: string | undefined): Promise<void> {
  await playButtons(bert.page).last().click();
  await until('the same bytes', async () => (await hashesOf(bert.page, 'opened')).at(-1) === recorded);
}

it('keeps a voice message that was refused, over a reload too, and brings it when it is tried again', async () => {
  const recorded = await recordVoice(anny.page);
  await fillChat(bert.page);
  await untilSeen(anny.page, 'All the room');
  await ready(anny.page).getByRole('button', { name: 'Send' }).click();
  await refused(anny.page).getByRole('button', { name: 'Try again' }).waitFor();
  await anny.page.reload();
  await refused(anny.page).getByRole('button', { name: 'Try again' }).click();
  await refused(anny.page).getByRole('button', { name: 'Remove' }).waitFor();
  await remove(bert.page, 'All the room');
  await refused(anny.page).getByRole('button', { name: 'Try again' }).click();
  await playButtons(bert.page).last().waitFor();
  await untilHeard(recorded);
  await until('nothing to be under way', async () => (await pendingMessages(anny.page).count()) === 0);
  await until('nothing to be kept', async () => (await keptUploads(anny.page)) === 0);
  expect(await voices(bert.page).count()).toBe(1);
});

it('sends nothing of a refused message that was removed, and keeps nothing of it', async () => {
  await recordVoice(anny.page);
  await fillChat(bert.page);
  await untilSeen(anny.page, 'All the room');
  await ready(anny.page).getByRole('button', { name: 'Send' }).click();
  await refused(anny.page).getByRole('button', { name: 'Remove' }).click();
  await until('nothing to be kept', async () => (await keptUploads(anny.page)) === 0);
  await remove(bert.page, 'All the room');
  await anny.page.reload();
  await untilInChat(anny.page);
  await recordButton(anny.page).waitFor();
  expect(await pendingMessages(anny.page).count()).toBe(0);
  expect(await voices(bert.page).count()).toBe(1);
});

it('sends a voice message for which the device has no room, from the memory of its page', async () => {
  await anny.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  const recorded = await recordVoice(anny.page);
  await ready(anny.page).getByRole('button', { name: 'Send' }).click();
  await until('it to be there', async () => (await voices(bert.page).count()) === 2);
  await untilHeard(recorded);
  await until('nothing to be under way', async () => (await pendingMessages(anny.page).count()) === 0);
});
