import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { arabic } from '../../../languages/ar.ts';
import { english, type Messages } from '../../../languages/en.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { drawJpeg } from '../../support/files/pictures.ts';
import { lookAway } from '../../support/people/attention.ts';
import { getInAtOnce } from '../../support/people/chat-at-once.ts';
import { field } from '../../support/people/message-menu.ts';
import {
  chatOnTwoPhones,
  enterAtOnce,
  type Phone,
  phone,
  type StartedChat,
  say,
  untilSeen,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

let browser: Browser;
let parley: TestParley;
let bert: Phone;
let chat: StartedChat;
const open: Phone[] = [];
beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
  const both = await chatOnTwoPhones(browser, parley.url);
  ({ bert, chat } = both);
  await both.anny.close();
  for (let line = 1; line <= 8; line += 1) await say(bert.page, `MMMM wwww ${line} do not read this over my shoulder`);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});
afterAll(async () => {
  await browser.close();
  await parley.close();
});

/** Anny's page, on a device of its own. */
async function annysPage(options: Parameters<typeof phone>[1] = {}): Promise<Page> {
  const anny = await phone(browser, options);
  open.push(anny);
  await getInAtOnce(anny.page, chat.a);
  await untilSeen(anny.page, 'MMMM wwww 8');
  await anny.page.locator('#settings-button:enabled').waitFor();
  return anny.page;
}

const veil = (page: Page, words: Messages = english) => page.getByRole('dialog', { name: words['page.veiled'] });

/** The largest difference of brightness between two pixels that are close to each other: letters are sharp, what is blurred is not. */
async function sharpestEdge(page: Page): Promise<number> {
  const { width } = page.viewportSize() ?? { width: 0 };
  // Above the words of the veil.
  const png = await page.screenshot({ clip: { x: 0, y: 0, width, height: 260 } });
  const reader = await page.context().newPage();
  const edge = await reader.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
    let largest = 0;
    for (let at = 0; at + 16 < data.length; at += 4) {
      // Three pixels on, in the same line.
      if ((at / 4) % picture.width > picture.width - 4) continue;
      largest = Math.max(largest, Math.abs((data[at + 1] ?? 0) - (data[at + 13] ?? 0)));
    }
    return largest;
  }, png.toString('base64'));
  await reader.close();
  return edge;
}

const readable = 60;
const unreadable = 6;

describe.each([
  { locale: 'en-GB', words: english },
  { locale: 'ar', words: arabic },
])('a phone that is put away, in $locale,', ({ locale, words }) => {
  it('shows nothing that can be read until it is touched, and the touch does nothing else', async () => {
    const page = await annysPage({ locale });
    expect(await sharpestEdge(page)).toBeGreaterThan(readable);
    await lookAway(page);
    await veil(page, words).waitFor();
    expect(await sharpestEdge(page)).toBeLessThan(unreadable);
    // Read out by a screen reader, which finds nothing below.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('veil');
    await page.getByText(words['page.unveil']).waitFor();

    const end = await page.getByRole('button', { name: words['button.endChat'] }).boundingBox();
    await page.touchscreen.tap((end?.x ?? 0) + 5, (end?.y ?? 0) + 5);
    await veil(page, words).waitFor({ state: 'hidden' });
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await sharpestEdge(page)).toBeGreaterThan(readable);
  });
});

describe('the veil', () => {
  it('is lifted by a key, which writes nothing, however long it is held', async () => {
    const page = await annysPage();
    await field(page).fill('so far');
    await lookAway(page);
    await veil(page).waitFor();
    // The way to another window begins like that.
    await page.keyboard.press('Alt');
    expect(await veil(page).isVisible()).toBe(true);
    await page.keyboard.down('x');
    await veil(page).waitFor({ state: 'hidden' });
    for (let times = 0; times < 3; times += 1) await page.keyboard.down('x');
    await page.keyboard.up('x');
    expect(await field(page).inputValue()).toBe('so far');
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('y');
    expect(await field(page).inputValue()).toBe('so fary');
  });

  it('lies over the settings, over a photo, and over the list of chats', async () => {
    const page = await annysPage();
    const lookAwayAndBack = async () => {
      expect(await sharpestEdge(page)).toBeGreaterThan(readable);
      await lookAway(page);
      await veil(page).waitFor();
      expect(await sharpestEdge(page)).toBeLessThan(unreadable);
      await page.keyboard.press('Shift+x');
      await veil(page).waitFor({ state: 'hidden' });
    };
    await page.getByRole('button', { name: 'Settings' }).click();
    await lookAwayAndBack();
    expect(await page.getByRole('dialog', { name: 'Settings' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Attach' }).click();
    const picking = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Photo or video' }).click();
    // A picker lies before the page: who comes back from it with a photo has not looked away.
    await page.evaluate(() => dispatchEvent(new Event('blur')));
    await veil(page).waitFor();
    const photo = await drawJpeg(page, 800, 600);
    await (await picking).setFiles({ name: 'photo.jpeg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByRole('region', { name: 'Ready to send' }).getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'View photo' }).click();
    await lookAwayAndBack();
    // The photo's own step in the history is the last one.
    await page.goBack();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.goto(`${parley.url}/chats`);
    await page.getByRole('link', { name: /Bert/ }).waitFor();
    await lookAwayAndBack();
  });

  it('stays on top of a message to be read once that opens after the person has looked away', async () => {
    const page = await annysPage();
    await bert.page.getByRole('button', { name: 'Attach' }).click();
    await bert.page.getByRole('menuitemcheckbox', { name: 'Read once' }).click();
    await say(bert.page, 'MMMM wwww');
    let answer = (): void => {};
    const mayAnswer = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/\/commands$/, async (route) => {
      await mayAnswer;
      await route.continue();
    });
    await page.getByRole('button', { name: english['chat.openOnce'] }).click();
    await page.evaluate(() => dispatchEvent(new Event('blur')));
    await veil(page).waitFor();
    answer();
    await page.locator('.opened-once[open]').waitFor();
    const inTheMiddle = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('dialog')?.id;
    await expect.poll(() => page.evaluate(inTheMiddle)).toBe('veil');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('veil');
    expect(await sharpestEdge(page)).toBeLessThan(unreadable);
    await veil(page).click();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('is off on a computer, and falls there once it is switched on: when another window is in front', async () => {
    const page = await annysPage({ isMobile: false, hasTouch: false });
    const blur = () => page.evaluate(() => dispatchEvent(new Event('blur')));
    await blur();
    expect(await veil(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Veil', { exact: true }).check();
    await blur();
    await veil(page).waitFor();
    await page.keyboard.press('Enter');
    await page.reload();
    await page.locator('#settings-button:enabled').waitFor();
    await blur();
    await veil(page).waitFor();
  });

  it('is off on a phone once it is switched off', async () => {
    const page = await annysPage();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Veil', { exact: true }).uncheck();
    expect(await page.getByLabel(english['settings.veilIdle']).isEnabled()).toBe(false);
    await lookAway(page);
    expect(await veil(page).isVisible()).toBe(false);
  });

  it('falls after a minute without a touch where somebody wants that', async () => {
    const anny = await phone(browser);
    open.push(anny);
    const { page } = anny;
    await page.clock.install();
    await enterAtOnce(page, chat.a);
    await page.locator('#settings-button:enabled').waitFor();
    await page.clock.fastForward(61_000);
    expect(await veil(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel(english['settings.veilIdle']).check();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.clock.fastForward(40_000);
    await field(page).tap();
    await page.clock.fastForward(40_000);
    expect(await veil(page).isVisible()).toBe(false);
    await page.clock.fastForward(30_000);
    await veil(page).waitFor();
  });
});
