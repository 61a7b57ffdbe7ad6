import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { sayAtOnce } from '../../support/commands/commands.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { field, more } from '../../support/people/message-menu.ts';
import {
  acceptedMessages,
  chatOnTwoPhones,
  countdown,
  enterAtOnce,
  messageLog,
  openLink,
  phone,
  say,
  untilEnded,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';
import { ShiftableClock } from '../../support/servers/test-clock.ts';

let browser: Browser;
let parley: TestParley;
let clock: ShiftableClock;
beforeAll(async () => {
  clock = new ShiftableClock();
  [browser, parley] = await Promise.all([shareChromium(), startTestParley({ clock })]);
});
afterAll(async () => {
  await browser.close();
  await parley.close();
});

/** A computer without a mouse. */
const computer = () =>
  phone(browser, { viewport: { width: 1000, height: 700 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 });

/** No page here has more stops than this. */
const mostStops = 20;

/** What has the focus, in words that a failing test can say; and that it can be seen to have it. */
async function focusOf(page: Page): Promise<string> {
  const { words, isSeen } = await page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const words = element === document.body ? 'nothing' : (element.ariaLabel ?? element.textContent ?? '').trim();
    return {
      words: words || element.id,
      isSeen:
        element.matches('body, h1, h2, h3') ||
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && box.width > 0 && box.bottom > 0),
    };
  });
  expect(isSeen, `the focus on “${words}” can be seen`).toBe(true);
  return words;
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
const untilFocusOn = (target: Locator): Promise<void> => until('the focus', () => hasFocus(target));

/** Presses Tab until the focus is there, and looks at every stop on the way. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<readonly string[]> {
  const stops: string[] = [];
  while (!(await hasFocus(target))) {
    await page.keyboard.press(key);
    stops.push(await focusOf(page));
    if (stops.length > mostStops) throw new Error(`the Tab key does not lead there, but to: ${stops.join(', ')}`);
  }
  return stops;
}

async function press(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const dialog = (page: Page, name?: string): Locator => page.getByRole('dialog', name ? { name } : {});

it('a chat is made, found and ended on the start page by keyboard alone', async () => {
  const { page, close } = await computer();
  await page.goto(`${parley.url}/`);
  await tabTo(page, page.getByLabel(/First person.s name/));
  await page.keyboard.type('Anny');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bert');
  await press(page, button(page, 'Start chat'));
  await untilFocusOn(page.getByRole('heading', { name: 'Your chat is ready' }));
  const anny = page.getByRole('region', { name: 'Anny', exact: true });
  await press(page, anny.getByRole('button', { name: 'Show code' }));
  const link = await anny.getByLabel('Link', { exact: true }).inputValue();
  const code = (await anny.getByLabel('Secret code', { exact: true }).innerText()).trim();
  const guest = await computer();
  await openLink(guest.page, { name: 'Anny', link, code });
  await tabTo(guest.page, guest.page.getByLabel('Secret code', { exact: true }));
  await guest.page.keyboard.type(code.toLowerCase());
  await guest.page.keyboard.press('Enter');
  await untilInChat(guest.page);
  await press(page, button(page, 'End chat'));
  await page.keyboard.press('Escape');
  expect(await focusOf(page)).toBe('End chat');
  await page.keyboard.press('Enter');
  await press(page, button(page, 'End for both'));
  await untilFocusOn(page.getByRole('heading', { name: 'This chat has ended' }));
  await untilFocusOn(guest.page.getByRole('heading', { name: 'This chat has ended' }));
  await Promise.all([close(), guest.close()]);
});

it('everything that can be done in a chat is done by keyboard alone, and the focus is never lost', async () => {
  const { anny, bert, chat, close } = await chatOnTwoPhones(browser, parley.url, {
    idleTimeoutMs: 5 * 60_000,
    phoneOptions: { viewport: { width: 1000, height: 700 }, isMobile: false, hasTouch: false },
  });
  const { page } = anny;
  await say(bert.page, 'written by Bert');
  await more(page, 'written by Bert').waitFor();
  const stops = await tabTo(page, button(page, 'Record voice'));
  expect(stops).toEqual([
    'Leave quickly',
    'Settings',
    'End chat',
    'Messages',
    'More about “written by Bert”',
    'Attach',
    'composer-text',
    'Record voice',
  ]);

  await press(page, button(page, 'Attach'), 'Shift+Tab');
  await untilFocusOn(page.getByRole('menuitem', { name: 'Photo or video' }));
  await page.keyboard.press('ArrowDown');
  await untilFocusOn(page.getByRole('menuitem', { name: 'File' }));
  await page.keyboard.press('Escape');
  await untilFocusOn(button(page, 'Attach'));
  await tabTo(page, field(page));
  await page.keyboard.type('written by Anny');
  await page.keyboard.press('Enter');
  await more(page, 'written by Anny').waitFor();
  expect(await hasFocus(field(page))).toBe(true);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  expect(await focusOf(page)).toBe('More about “written by Bert”');
  await page.keyboard.press('Enter');
  await untilFocusOn(dialog(page, 'More').getByRole('button', { name: 'Reply', exact: true }));
  await press(page, button(page, 'React with 👍'), 'Shift+Tab');
  await bert.page.getByRole('img', { name: 'Anny reacted with 👍' }).waitFor();
  await untilFocusOn(more(page, 'written by Bert'));
  await page.keyboard.press('Enter');
  await press(page, dialog(page, 'More').getByRole('button', { name: 'Reply', exact: true }));
  await untilFocusOn(field(page));
  await page.keyboard.press('Escape');
  expect(await page.getByText('Replying to').isVisible()).toBe(false);
  expect(await hasFocus(field(page))).toBe(true);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await press(page, dialog(page, 'More').getByRole('button', { name: 'Edit', exact: true }));
  await untilFocusOn(field(page));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('changed by Anny');
  await page.keyboard.press('Enter');
  await untilSeen(bert.page, 'changed by Anny');

  await tabTo(page, more(page, 'changed by Anny'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await press(page, dialog(page, 'More').getByRole('button', { name: 'Delete', exact: true }));
  await untilFocusOn(dialog(page).getByRole('button', { name: 'Cancel' }));
  await press(page, button(page, 'Delete for both'));
  await untilSeen(bert.page, 'message deleted');
  await untilFocusOn(acceptedMessages(page).filter({ hasText: 'message deleted' }));

  const tablet = await phone(browser);
  await enterAtOnce(tablet.page, chat.a);
  await press(page, button(page, 'Settings'), 'Shift+Tab');
  const sound = dialog(page, 'Settings').getByLabel('Sound');
  await tabTo(page, sound);
  await page.keyboard.press('Space');
  expect(await sound.isChecked()).toBe(false);
  await press(page, dialog(page, 'Settings').getByRole('button', { name: 'Sign out', exact: true }));
  await tablet.page.getByText('signed out').waitFor();
  await untilFocusOn(dialog(page, 'Settings').getByRole('heading', { name: 'Devices' }));
  await page.keyboard.press('Escape');
  await untilFocusOn(button(page, 'Settings'));

  await clock.advance(4 * 60_000 + 10_000);
  await page.reload();
  await countdown(page).waitFor();
  await press(page, button(page, 'Keep open'));
  await countdown(page).waitFor({ state: 'hidden' });
  expect(await hasFocus(messageLog(page))).toBe(true);

  await press(page, button(page, 'End chat'), 'Shift+Tab');
  await press(page, button(page, 'End for both'));
  for (const each of [anny, bert]) {
    await untilEnded(each.page);
    await untilFocusOn(each.page.getByRole('heading', { name: 'This chat has ended' }));
  }
  await Promise.all([close(), tablet.close()]);
});

it('who loads older messages by keyboard goes on where they were', async () => {
  const chat = await startChatAtOnce(parley.url);
  const { page, close } = await computer();
  await enterAtOnce(page, chat.a);
  const texts = Array.from({ length: 70 }, (_, index) => ({ text: `message ${index + 1}.` }));
  await sayAtOnce(page, texts);
  await page.reload();
  await more(page, 'message 70.').waitFor();
  await messageLog(page).focus();
  await page.keyboard.press('Tab');
  await untilSeen(page, 'message 1.');
  await untilFocusOn(more(page, 'message 21.'));
  await more(page, 'message 20.').waitFor();
  await page.keyboard.press('ArrowUp');
  expect(await focusOf(page)).toContain('message 20.');
  await close();
});
