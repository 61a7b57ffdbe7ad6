import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { choose as attach, ready, sendThem } from '../../support/people/attaching.ts';
import { choose, field, menu, message, openMenu } from '../../support/people/message-menu.ts';
import { chatOnTwoPhones, pressSend, say, untilSeen } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

let browser: Browser;
let parley: TestParley;
beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await parley.close();
});

const computer = { viewport: { width: 1000, height: 700 }, isMobile: false, hasTouch: false } as const;

const lastText = (page: Page): Promise<string | null> => page.locator('#messages sealed-message').last().textContent();

async function chooseEnter(page: Page, sends: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Enter sends').setChecked(sends);
  await page.getByRole('button', { name: 'Done' }).click();
}

async function typeTwoLines(page: Page, key: string): Promise<void> {
  await field(page).focus();
  await page.keyboard.type('first');
  await page.keyboard.press(key);
  await page.keyboard.type('second');
}

describe('Enter', () => {
  it('sends with a keyboard, Shift+Enter breaks the line, and a setting that survives a reload says otherwise', async () => {
    const { anny, bert } = await chatOnTwoPhones(browser, parley.url, { phoneOptions: computer });
    await typeTwoLines(anny.page, 'Shift+Enter');
    await anny.page.keyboard.press('Enter');
    await untilSeen(bert.page, 'second');
    expect(await lastText(bert.page)).toBe('first\nsecond');

    await chooseEnter(anny.page, false);
    await anny.page.reload();
    await typeTwoLines(anny.page, 'Enter');
    expect(await field(anny.page).inputValue()).toBe('first\nsecond');
    await anny.page.keyboard.press('Control+Enter');
    await untilSeen(bert.page, 'second');
    expect(await field(anny.page).inputValue()).toBe('');
  });

  it('breaks the line on a touch screen, whose key says so, until a setting lets it send', async () => {
    const { anny, bert } = await chatOnTwoPhones(browser, parley.url);
    expect(await field(anny.page).getAttribute('enterkeyhint')).toBe('enter');
    await typeTwoLines(anny.page, 'Enter');
    expect(await field(anny.page).inputValue()).toBe('first\nsecond');
    await pressSend(anny.page);
    await untilSeen(bert.page, 'second');

    await chooseEnter(anny.page, true);
    expect(await field(anny.page).getAttribute('enterkeyhint')).toBe('send');
    await field(anny.page).fill('sent by its key');
    await anny.page.keyboard.press('Enter');
    await untilSeen(bert.page, 'sent by its key');
  });
});

describe('what a hand copies', () => {
  /** What a copy gesture puts on the clipboard, taken from its own event. */
  const copied = (page: Page): Promise<string> =>
    page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener(
            'copy',
            // Added last, so that the page has answered the event before.
            ({ clipboardData }) => resolve(clipboardData?.getData('text/plain') ?? ''),
            { once: true },
          );
          document.execCommand('copy');
        }),
    );

  it('is the text alone of one message', async () => {
    const { anny, bert } = await chatOnTwoPhones(browser, parley.url, { phoneOptions: computer });
    await say(bert.page, 'only this\nand that');
    await message(anny.page, 'only this').waitFor();
    await anny.page.evaluate(() => {
      const one = document.querySelector('#messages .message');
      if (one) getSelection()?.selectAllChildren(one);
    });
    expect(await copied(anny.page)).toBe('only this\nand that');
  });

  it('is each text of several messages with its writer and its time, and nothing that is hidden', async () => {
    const { anny, bert } = await chatOnTwoPhones(browser, parley.url, { phoneOptions: computer });
    await say(bert.page, 'a question?');
    await message(anny.page, 'a question?').waitFor();
    await say(anny.page, 'an answer with https://a.example/b');
    await message(anny.page, 'an answer').getByRole('link').waitFor();
    await anny.page.evaluate(() => {
      const list = document.querySelector('#messages');
      if (list) getSelection()?.selectAllChildren(list);
    });
    const time = String.raw`\d{2}:\d{2}`;
    expect(await copied(anny.page)).toMatch(
      new RegExp(`^Bert, ${time}: a question\\?\nAnny, ${time}: an answer with https://a\\.example/b$`),
    );
  });

  it('is selected by “Select text” on a touch screen, which a computer needs no word for', async () => {
    const { anny, bert } = await chatOnTwoPhones(browser, parley.url);
    await say(bert.page, 'the number is 1234');
    await choose(anny.page, 'the number is', 'Select text');
    await anny.page.waitForFunction(() => getSelection()?.toString() === 'the number is 1234');
    expect(await copied(anny.page)).toBe('the number is 1234');

    const { anny: carl } = await chatOnTwoPhones(browser, parley.url, { phoneOptions: computer });
    await say(carl.page, 'by mouse');
    await openMenu(carl.page, 'by mouse');
    expect(await menu(carl.page).getByRole('button', { name: 'Select text' }).isVisible()).toBe(false);
  });
});

/** Whether each of them is in the window as a whole, and is what is hit in its middle. */
const areWhole = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((which) => {
    const elements = [...document.querySelectorAll(which)].filter((element) => element.checkVisibility());
    const isWhole = (element: Element) => {
      const { top, bottom, left, width, height } = element.getBoundingClientRect();
      const middle = document.elementFromPoint(left + width / 2, top + height / 2);
      return top >= 0 && bottom <= innerHeight && middle !== null && element.contains(middle);
    };
    return elements.length >= 2 && elements.every(isWhole);
  }, selector);

const aLetter = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(5_000) });

describe('the field', () => {
  const viewports = [
    ['a phone on its side with the keyboard open', { width: 740, height: 180 }, 16],
    ['a small screen with texts at twice their size', { width: 360, height: 420 }, 32],
    ['a watch of a screen', { width: 240, height: 200 }, 20],
  ] as const;

  it.each(viewports)(
    'is whole and visible on %s, also while something is answered',
    async (_, viewport, textPixels) => {
      const { anny, bert } = await chatOnTwoPhones(browser, parley.url, { phoneOptions: { viewport } });
      await anny.page.evaluate((pixels) => {
        document.documentElement.style.fontSize = `${pixels}px`;
      }, textPixels);
      await say(bert.page, 'to be answered');
      await message(anny.page, 'to be answered').waitFor();
      expect(await areWhole(anny.page, '#composer textarea, #composer button')).toBe(true);
      await choose(anny.page, 'to be answered', 'Reply');
      expect(await areWhole(anny.page, '#composer textarea, #composer button')).toBe(true);
    },
  );

  it.each(viewports)(
    'and the button are whole and visible on %s, also under files that are ready to be sent',
    async (_, viewport, textPixels) => {
      const { anny, bert } = await chatOnTwoPhones(browser, parley.url, { phoneOptions: { viewport } });
      await anny.page.evaluate((pixels) => {
        document.documentElement.style.fontSize = `${pixels}px`;
      }, textPixels);
      await attach(anny.page, 'File', aLetter('one.txt'), aLetter('another.txt'));
      const caption = ready(anny.page).getByLabel('Caption');
      await caption.waitFor();
      await caption.focus();
      expect(await areWhole(anny.page, '.ready-caption, .ready-actions .button')).toBe(true);
      await caption.fill('both of them');
      await sendThem(anny.page);
      await untilSeen(bert.page, 'both of them');
    },
  );
});
