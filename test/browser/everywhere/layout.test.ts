import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { sayAtOnce, sayUnseen } from '../../support/commands/commands.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { choose, field, menu, message, openMenu } from '../../support/people/message-menu.ts';
import {
  acceptedMessages,
  enterAtOnce,
  messageLog,
  openLink,
  phone,
  type StartedChat,
  startChat,
  untilSeen,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

const longestName = 'Bartholomäus van der Weydenlaan-Hoogstra';
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3);
const hebrew = 'שלום, מה שלומך היום?';
const longestText = 'word '.repeat(799).trim();

let browser: Browser;
let parley: TestParley;
let chat: StartedChat;
beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
  chat = await startChatAtOnce(parley.url, [longestName, longestName]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await parley.close();
});

/** What stands beyond the sides of the page, or is cut off by what holds it, though nobody can scroll there. */
const cutOffOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isShown = (element: Element) =>
      element.checkVisibility() && !element.closest('.visually-hidden, svg, .slip ~ *');
    const words = (element: Element) => `${element.tagName} ${element.id} ${(element.textContent ?? '').slice(0, 30)}`;
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && isShown(element) && (left < -1 || right > width + 1);
    });
    const cut = [...document.querySelectorAll('button, h1, h2, label, dialog, [role="log"], .input')].filter(
      (element) => isShown(element) && !element.matches('[readonly]') && element.scrollWidth > element.clientWidth + 1,
    );
    const isWide = document.documentElement.scrollWidth > width;
    return [...(isWide ? ['the page'] : []), ...[...beyond, ...cut].map(words)];
  });

describe.each([
  ['a phone', { width: 180, height: 370 }],
  ['a computer', { width: 640, height: 400 }],
] as const)('on %s that shows everything at twice its size', (device, viewport) => {
  const newPage = async () => {
    const isPhone = device === 'a phone';
    return (await phone(browser, { viewport, deviceScaleFactor: 2, isMobile: isPhone, hasTouch: isPhone })).page;
  };

  it('nothing is cut off on the way into a chat', async () => {
    const page = await newPage();
    await page.goto(`${parley.url}/`);
    await page.getByRole('button', { name: 'Start chat' }).click();
    expect(await cutOffOn(page)).toEqual([]);
    await startChat(page, parley.url, [longestName, 'B']);
    expect(await cutOffOn(page)).toEqual([]);
    await openLink(page, chat.a);
    await page.getByLabel('Secret code', { exact: true }).fill('WWWW-WWWW');
    expect(await cutOffOn(page)).toEqual([]);
    await page.goto(`${parley.url}/0123456789abcdefgh`);
    expect(await cutOffOn(page)).toEqual([]);
  });

  it('nothing is cut off in a chat, its menus and questions, and the list of chats', async () => {
    const page = await newPage();
    await enterAtOnce(page, (await startChatAtOnce(parley.url, [longestName, longestName])).a);
    const [first] = await sayAtOnce(
      page,
      [longWord, hebrew, longestText].map((text) => ({ text })),
    );
    await sayAtOnce(page, [{ text: 'in short', ...(first && { replyTo: first }) }]);
    await page.reload();
    await message(page, 'in short').locator('.quote').waitFor();
    expect(await cutOffOn(page)).toEqual([]);
    await openMenu(page, 'in short');
    await menu(page).getByRole('button', { name: 'Another emoji' }).click();
    expect(await cutOffOn(page)).toEqual([]);
    await menu(page).getByRole('button', { name: 'Reply', exact: true }).click();
    expect(await cutOffOn(page)).toEqual([]);
    await field(page).fill(longestText);
    expect(await cutOffOn(page)).toEqual([]);
    await choose(page, 'in short', 'Delete');
    expect(await cutOffOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const opener of ['Settings', 'End chat']) {
      await page.getByRole('button', { name: opener }).click();
      await page.getByRole('dialog').waitFor();
      expect(await cutOffOn(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.goto(`${parley.url}/chats`);
    await page.getByRole('link', { name: 'in short' }).waitFor();
    expect(await cutOffOn(page)).toEqual([]);
  });
});

it('a message in another direction begins at its own edge, on its writer’s side of the chat', async () => {
  const { page } = await phone(browser);
  await enterAtOnce(page, chat.b);
  await sayAtOnce(page, [{ text: `${hebrew}\nand then in English` }]);
  const bubble = message(page, 'and then in English');
  await bubble.waitFor();
  const gaps = await bubble.locator('sealed-message').evaluate((element) => {
    const text = element.firstChild;
    const log = element.closest('[role="log"]')?.getBoundingClientRect();
    const own = element.closest('li')?.getBoundingClientRect();
    if (!text || !log || !own) throw new Error('there is no message');
    const { left, right } = element.getBoundingClientRect();
    const lineOf = (from: number, to: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      return range.getBoundingClientRect();
    };
    const lineEnd = (text.textContent ?? '').indexOf('\n');
    return {
      hebrewToRight: right - lineOf(0, lineEnd).right,
      englishToLeft: lineOf(lineEnd + 1, (text.textContent ?? '').length).left - left,
      bubbleToLeft: own.left - log.left,
      bubbleToRight: log.right - own.right,
    };
  });
  expect(gaps.hebrewToRight).toBeLessThanOrEqual(1);
  expect(gaps.englishToLeft).toBeLessThanOrEqual(1);
  expect(gaps.bubbleToRight).toBeLessThan(gaps.bubbleToLeft);
});

it('nothing moves by itself for a person who wants that', async () => {
  const { page } = await phone(browser, { reducedMotion: 'reduce' });
  await enterAtOnce(page, chat.a);
  const [first] = await sayAtOnce(page, [{ text: 'to be found' }]);
  await sayAtOnce(page, [{ text: 'an answer', ...(first && { replyTo: first }) }]);
  await message(page, 'an answer').locator('.quote').click();
  await page.locator('.message-found').waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await messageLog(page).evaluate((log) => getComputedStyle(log).scrollBehavior)).toBe('auto');
});

it('where the system chooses the colours, a switch, a tick and the focus still tell what they are', async () => {
  const { page } = await phone(browser, { forcedColors: 'active' });
  await enterAtOnce(page, chat.a);
  await page.getByRole('button', { name: 'Settings' }).click();
  const look = (notice: string) =>
    page
      .getByRole('dialog')
      .getByLabel(notice)
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await look('Sound')).not.toBe(await look('Notifications'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
    'solid',
  );
});

it('a thousand messages are scrolled through on a phone, and none of them moves under the reader', {
  timeout: 240_000,
}, async () => {
  const thousand = await startTestParley({ limits: { commandsPerWindow: 10_000 } });
  const { page } = await phone(browser);
  const long = await startChatAtOnce(thousand.url);
  const other = await phone(browser);
  // A chat holds little until both have come in.
  await Promise.all([enterAtOnce(page, long.a), enterAtOnce(other.page, long.b)]);
  // Of a page that is elsewhere no processor time is taken by what is written.
  await other.page.goto('about:blank');
  const texts = Array.from({ length: 1_000 }, (_, index) => ({
    text: `message ${index + 1}. ${'word '.repeat(index % 17)}`,
  }));
  await sayUnseen(
    page,
    Array.from({ length: 10 }, (_, part) => texts.slice(part * 100, (part + 1) * 100)),
  );
  await untilSeen(page, 'message 1000.');
  const topOf = async (id: string) => (await page.locator(`#${id}`).boundingBox())?.y ?? Number.NaN;
  const firstLoaded = async () => Number(await acceptedMessages(page).first().getAttribute('data-sequence'));
  for (let loaded = await firstLoaded(); loaded > 1; loaded = await firstLoaded()) {
    const id = (await acceptedMessages(page).first().getAttribute('id')) ?? '';
    const before = await messageLog(page).evaluate((log, readId) => {
      log.scrollTop = 150;
      return document.getElementById(readId)?.getBoundingClientRect().top ?? Number.NaN;
    }, id);
    await until('older messages', async () => (await firstLoaded()) < loaded);
    expect(Math.abs((await topOf(id)) - before)).toBeLessThanOrEqual(1);
  }
  const first = (await acceptedMessages(page).filter({ hasText: 'message 1.' }).first().getAttribute('id')) ?? '';
  await messageLog(page).evaluate((log) => log.scrollTo(0, 0));
  const before = await topOf(first);
  await enterAtOnce(other.page, long.b);
  await sayAtOnce(other.page, [{ text: 'news' }]);
  await page.getByRole('button', { name: 'New messages' }).waitFor();
  expect(Math.abs((await topOf(first)) - before)).toBeLessThanOrEqual(1);
  await thousand.close();
});
