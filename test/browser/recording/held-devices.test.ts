import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../support/browsers/chromium.ts';
import { askedDevices, heldDevices, recordButton, watchMedia } from '../../support/people/media.ts';
import { chatOnTwoPhones, endChat, type Phone, untilEnded, untilInChat } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
let parley: TestParley;
let anny: Phone;
let bert: Phone;
let close: () => Promise<void>;

beforeAll(async () => {
  [browser, parley] = await Promise.all([launchChromium(), startTestParley()]);
  const phoneOptions = { permissions: ['microphone', 'camera'] };
  ({ anny, bert, close } = await chatOnTwoPhones(browser, parley.url, { phoneOptions }));
  await watchMedia(anny.context);
});
afterAll(async () => {
  await close();
  await browser.close();
  await parley.close();
});

declare global {
  /** Lets the page have what it has asked for. */
  var giveDevices: () => void;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Round video' });

/** Anny's page, loaded anew: what earlier tests have put into it is gone. */
async function freshPage(): Promise<Page> {
  await anny.page.reload();
  await untilInChat(anny.page);
  return anny.page;
}

async function openRoundVideo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: 'Round video' }).click();
}

const untilNothingHeld = (page: Page) => until('all devices to be let go', async () => (await heldDevices(page)) === 0);

const untilGiven = (page: Page, count: number) =>
  until('the devices to be given', async () => (await askedDevices(page)).given === count);

it('asks for the other camera once, however fast its button is pressed, and lets go of it', async () => {
  const page = await freshPage();
  await openRoundVideo(page);
  const turn = dialog(page).getByRole('button', { name: 'Other camera' });
  await turn.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await until('it to be given', async () => {
    const { asked, given } = await askedDevices(page);
    return given > 1 && given === asked;
  });
  expect((await askedDevices(page)).asked).toBe(2);
  // A camera and a microphone.
  expect(await heldDevices(page)).toBe(2);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await untilNothingHeld(page);
});

it('lets go of a camera whose pictures do not play, and says that nothing can be recorded', async () => {
  const page = await freshPage();
  await page.evaluate(() => {
    HTMLMediaElement.prototype.play = () => Promise.reject(new Error('it does not play'));
  });
  await openRoundVideo(page);
  await page.getByText('This browser cannot record.').waitFor();
  await untilGiven(page, 1);
  expect(await dialog(page).count()).toBe(0);
  await untilNothingHeld(page);
});

it('lets go of a camera whose pictures never come, as soon as the person leaves', async () => {
  const page = await freshPage();
  await page.evaluate(() => {
    HTMLMediaElement.prototype.play = () => new Promise(() => {});
  });
  await openRoundVideo(page);
  await dialog(page).getByText('Waiting for the camera').waitFor();
  await untilGiven(page, 1);
  expect(await heldDevices(page)).toBe(2);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await untilNothingHeld(page);
});

it('lets go of a microphone that is given when the chat has ended already', async () => {
  const page = await freshPage();
  await page.evaluate(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const isAllowed = new Promise<void>((resolve) => {
      globalThis.giveDevices = resolve;
    });
    navigator.mediaDevices.getUserMedia = async (wishes) => {
      const stream = await ask(wishes);
      await isAllowed;
      return stream;
    };
  });
  await recordButton(page).click();
  await untilGiven(page, 1);
  await endChat(bert.page);
  await untilEnded(page);
  expect(await heldDevices(page)).toBe(1);
  await page.evaluate(() => globalThis.giveDevices());
  await untilNothingHeld(page);
});
