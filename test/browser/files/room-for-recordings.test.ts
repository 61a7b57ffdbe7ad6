import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../support/browsers/chromium.ts';
import {
  heldDevices,
  playButtons,
  recordButton,
  recordingBar,
  untilRecorded,
  watchMedia,
} from '../../support/people/media.ts';
import { chatOnTwoPhones, type Phone, untilInChat } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
let parley: TestParley;
let anny: Phone;
let bert: Phone;
let close: () => Promise<void>;

beforeAll(async () => {
  // A voice of thirteen seconds, as far as is known before it is recorded.
  const limits = { assetBytesPerChat: 118_000 };
  [browser, parley] = await Promise.all([launchChromium(), startTestParley({ limits })]);
  const phoneOptions = { permissions: ['microphone', 'camera'] };
  ({ anny, bert, close } = await chatOnTwoPhones(browser, parley.url, { phoneOptions }));
  await watchMedia(anny.context);
  await anny.page.reload();
  await untilInChat(anny.page);
});
afterAll(async () => {
  await close();
  await browser.close();
  await parley.close();
});

const noRoom = (page: Page) =>
  page.getByText('The files of this chat have no room for a recording. Delete some of them, and try again.');

it('lets the browser ask before a page is left that records, and not before or afterwards', async () => {
  const { page } = anny;
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.reload();
  await untilInChat(page);
  expect(asked).toEqual([]);
  await recordButton(page).click();
  await untilRecorded(page, '0:01');
  await page.reload();
  await untilInChat(page);
  expect(asked).toEqual(['beforeunload']);
  await page.reload();
  await untilInChat(page);
  expect(asked).toEqual(['beforeunload']);
});

it('says at once that there is no room for a round video, and opens no camera', async () => {
  const { page } = anny;
  await page.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: 'Round video' }).click();
  await noRoom(page).waitFor();
  await page.getByRole('dialog', { name: 'Round video' }).waitFor({ state: 'hidden' });
  await until('the camera to be let go', async () => (await heldDevices(page)) === 0);
});

it('ends a voice where the chat has room for no more, says so ten seconds before, and keeps what was said', async () => {
  const { page } = anny;
  await recordButton(page).click();
  await recordingBar(page).getByText('10 seconds left').waitFor();
  expect(await recordingBar(page).getByRole('timer').textContent()).toMatch(/^0:0[2-4]$/);
  const ready = page.getByRole('region', { name: 'Ready to send' });
  await ready.getByText('The files of this chat have room for no more.').waitFor();
  await ready.getByRole('button', { name: 'Send' }).click();
  await until('the voice to be there', async () => (await playButtons(bert.page).count()) === 1);
});

it('says that there is no room for another voice when the button is pressed, and records nothing', async () => {
  const { page } = anny;
  await recordButton(page).click();
  await noRoom(page).waitFor();
  await recordingBar(page).waitFor({ state: 'hidden' });
  expect(await heldDevices(page)).toBe(0);
});
