import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../support/browsers/chromium.ts';
import { drawJpeg } from '../../support/files/pictures.ts';
import { choose, ready } from '../../support/people/attaching.ts';
import {
  heldAddresses,
  keptUploads,
  playButtons,
  recordButton,
  recordingBar,
  untilRecorded,
  watchMedia,
} from '../../support/people/media.ts';
import { react } from '../../support/people/message-menu.ts';
import {
  acceptedMessages,
  chatOnTwoPhones,
  endChat,
  enterAtOnce,
  type Phone,
  type StartedChat,
  say,
  untilEnded,
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
let chat: StartedChat;
let close: () => Promise<void>;

beforeAll(async () => {
  [browser, parley] = await Promise.all([launchChromium(), startTestParley()]);
  const phoneOptions = { permissions: ['microphone'] };
  ({ anny, bert, chat, close } = await chatOnTwoPhones(browser, parley.url, { phoneOptions }));
  await watchMedia(anny.context);
  await anny.page.reload();
  await untilInChat(anny.page);
});
afterAll(async () => {
  await close();
  await browser.close();
  await parley.close();
});

declare global {
  /** Lets the page read what it has recorded. */
  var readSounds: () => void;
}

/** Records for a second by two taps. */
async function record(page: Page): Promise<void> {
  await recordButton(page).click();
  await untilRecorded(page, '0:01');
  await recordingBar(page).getByRole('button', { name: 'Stop' }).click();
}

/** From now on this page waits before it reads a sound. */
const waitBeforeReading = (page: Page) =>
  page.evaluate(() => {
    const read = OfflineAudioContext.prototype.decodeAudioData;
    const isAllowed = new Promise<void>((resolve) => {
      globalThis.readSounds = resolve;
    });
    OfflineAudioContext.prototype.decodeAudioData = async function (bytes) {
      await isAllowed;
      OfflineAudioContext.prototype.decodeAudioData = read;
      return await read.call(this, bytes);
    };
  });

/** Whether the browser would ask before this page is left. */
const asksBeforeLeaving = (page: Page) =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

const work = (page: Page, words: string) => recordingBar(page).getByRole('status').filter({ hasText: words });

it('says that a recording is worked on until it is kept, and the browser asks before the page is left', async () => {
  const { page } = anny;
  await waitBeforeReading(page);
  expect(await asksBeforeLeaving(page)).toBe(false);
  await record(page);
  await work(page, 'Preparing').waitFor();
  expect(await asksBeforeLeaving(page)).toBe(true);
  await page.evaluate(() => globalThis.readSounds());
  await ready(page).waitFor();
  await recordingBar(page).waitFor({ state: 'detached' });
  await until('it to be kept', async () => (await keptUploads(page)) === 1 && !(await asksBeforeLeaving(page)));
  await ready(page).getByLabel('Disguise my voice').check();
  await ready(page).getByText('no guarantee').waitFor();
  await ready(page).getByRole('button', { name: 'Remove Voice' }).click();
  await waitBeforeReading(page);
  await recordButton(page).click();
  await untilRecorded(page, '0:01');
  await recordingBar(page).getByRole('button', { name: 'Send' }).click();
  await work(page, 'Changing the voice').waitFor();
  expect(await asksBeforeLeaving(page)).toBe(true);
  await page.evaluate(() => globalThis.readSounds());
  await playButtons(bert.page).waitFor();
  await until('it to be under way no more', async () => !(await asksBeforeLeaving(page)));
});

it('can be heard before it is sent, also when a message has changed meanwhile', async () => {
  const { page } = anny;
  await say(bert.page, 'Go ahead');
  await untilSeen(page, 'Go ahead');
  await record(page);
  await ready(page).waitFor();
  await react(page, 'Go ahead', '👍');
  await acceptedMessages(bert.page).filter({ hasText: 'Go ahead' }).getByText('👍').waitFor();
  await acceptedMessages(page).filter({ hasText: 'Go ahead' }).getByText('👍').waitFor();
  await ready(page).getByRole('button', { name: 'Play voice message' }).click();
  await ready(page).getByRole('button', { name: 'Pause voice message' }).waitFor();
  await ready(page).getByRole('button', { name: 'Remove Voice' }).click();
  await ready(page).waitFor({ state: 'detached' });
});

it('is held by no other tab of the person once one of them has sent it', async () => {
  const { page } = anny;
  await record(page);
  await ready(page).waitFor();
  await until('it to be kept', async () => (await keptUploads(page)) === 1);
  const other = await anny.context.newPage();
  await enterAtOnce(other, chat.a);
  const waits = () =>
    other.evaluate(async () => (await navigator.locks.query()).pending?.some(({ name }) => name?.startsWith('unsent')));
  await until('the other tab to wait for it', async () => (await waits()) === true);
  const before = await playButtons(bert.page).count();
  await ready(page).getByRole('button', { name: 'Send' }).click();
  await until('it to be sent', async () => (await playButtons(bert.page).count()) > before);
  await until('the other tab to wait no more', async () => (await waits()) === false);
  await until('nothing to be held', async () => (await heldAddresses(other)) === 0);
  await other.close();
});

it('holds no picture that was ready to be sent when the chat has ended', async () => {
  const { page } = anny;
  await page.reload();
  await untilInChat(page);
  const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await drawJpeg(page, 400, 300) };
  await choose(page, 'Photo or video', photo);
  await ready(page).getByText('photo.jpg').waitFor();
  expect(await heldAddresses(page)).toBe(1);
  await endChat(bert.page);
  await untilEnded(page);
  await until('nothing to be held', async () => (await heldAddresses(page)) === 0);
});
