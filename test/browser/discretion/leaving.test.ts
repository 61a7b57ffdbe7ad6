import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arabic } from '../../../languages/ar.ts';
import { english, type Messages } from '../../../languages/en.ts';
import { paths } from '../../../src/protocol/page.ts';
import { launchChromium, launchFreezingChromium, shareChromium } from '../../support/browsers/chromium.ts';
import { untilWorkerIs, withWorker } from '../../support/browsers/service-worker.ts';
import { getInAtOnce, startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { recordButton, untilRecorded } from '../../support/people/media.ts';
import { choose, field } from '../../support/people/message-menu.ts';
import { chatOnTwoPhones, kept, type Phone, phone, say, startChat, untilSeen } from '../../support/people/phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

const tongues: readonly { readonly locale: string; readonly words: Messages }[] = [
  { locale: 'en-GB', words: english },
  { locale: 'ar', words: arabic },
];

const leaveBy = (page: Page, words: Messages): Promise<void> =>
  page.getByRole('button', { name: words['button.leaveQuickly'], exact: true }).click();

/** The page of our own to which somebody left: nothing on it, in its tab or in its address tells what was there. */
async function untilLeft(page: Page, words: Messages): Promise<void> {
  await page.getByRole('textbox', { name: words['page.notes'], exact: true }).waitFor();
  expect(await page.title()).toBe(words['page.notes']);
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(paths.notes);
}

/** Runs in the page. */
function passTime(passedMs: number): void {
  const nowMs = performance.now.bind(performance);
  performance.now = () => nowMs() + passedMs;
}

/** What this browser keeps apart from its device's cookie. */
const keptInTab = async (someone: Phone): Promise<readonly string[]> =>
  (await kept(someone)).filter((place) => !place.startsWith('cookie'));

withBothStores((store) => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startTestParley({ store: store() });
  });
  afterAll(() => parley.close());

  it.each(tongues)(
    'who leaves quickly, in $locale, leaves no key and no draft in the tab, and the other keeps the chat',
    async ({ locale, words }) => {
      const { bert, chat, close } = await chatOnTwoPhones(browser, parley.url);
      const anny = await phone(browser, { locale });
      await getInAtOnce(anny.page, chat.a);
      await anny.page.goto(parley.url + paths.chats);
      await anny.page.goto(chat.a.link);
      await say(bert.page, 'do not let them see this');
      await untilSeen(anny.page, 'do not let them see this');
      await anny.page.getByLabel(words['chat.message'], { exact: true }).fill('a draft');
      await expect.poll(() => keptInTab(anny)).toContainEqual(expect.stringContaining('parley:draft:'));

      await leaveBy(anny.page, words);
      await untilLeft(anny.page, words);
      expect(await keptInTab(anny)).toEqual(['sessionStorage parley:left']);
      expect(await anny.page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/parley|chat/i);

      // Behind it is the list of chats, and before that a page that was opened in the same tab.
      await anny.page.goBack();
      await untilLeft(anny.page, words);
      await anny.page.goForward().catch(() => null);
      await untilLeft(anny.page, words);

      await say(bert.page, 'are you still there?');
      await untilSeen(bert.page, 'are you still there?');
      // Whoever opens the link needs the code again.
      await anny.page.goto(chat.a.link);
      await anny.page.getByLabel(words['landing.code'], { exact: true }).waitFor();
      expect(await keptInTab(anny)).toEqual([]);
      await Promise.all([anny.close(), close()]);
    },
  );
});

describe('who leaves quickly', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startTestParley();
  });
  afterAll(() => parley.close());

  it('presses Esc three times within a moment, and each press does what it always does', async () => {
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url);
    const { page } = anny;
    await say(bert.page, 'a question');
    await choose(page, 'a question', 'Reply');
    await page.getByRole('button', { name: 'Settings', disabled: false }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Settings' }).waitFor({ state: 'hidden' });
    await field(page).focus();
    await page.keyboard.press('Escape');
    await page.getByText('Replying to').waitFor({ state: 'hidden' });
    // Too long after the first.
    await page.evaluate(passTime, 1_600);
    await page.keyboard.press('Escape');
    // With something else between them.
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await page.keyboard.down('Escape');
    // Held down.
    for (let times = 0; times < 5; times += 1) await page.keyboard.down('Escape');
    await page.keyboard.up('Escape');
    await say(page, 'still here');
    await untilSeen(bert.page, 'still here');
    await page.evaluate(passTime, 1_600);
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
    await untilLeft(page, english);
    await close();
  });

  it('is not asked whether something may be lost, and nothing of the chat is there before the next page has come', async () => {
    const recording = await launchChromium();
    const { anny } = await chatOnTwoPhones(recording, parley.url, { phoneOptions: { permissions: ['microphone'] } });
    const { page } = anny;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await say(page, 'seen by nobody');
    await recordButton(page).click();
    await untilRecorded(page, '0:01');
    // What stands there in the moment after the press, before any answer can have come, and what a script keeps then.
    const left = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-leave]')?.click();
      document.dispatchEvent(new Event('visibilitychange'));
      const stored = Object.keys(sessionStorage);
      return { text: document.body.innerText, title: document.title, path: location.pathname + location.hash, stored };
    });
    expect(left).toEqual({ text: '', title: english['page.notes'], path: paths.notes, stored: ['parley:left'] });
    await untilLeft(page, english);
    expect(asked).toEqual([]);
    await recording.close();
  });

  it('leaves no notification, not that of another tab either', async () => {
    const { anny, bert, chat, close } = await chatOnTwoPhones(browser, parley.url, {
      phoneOptions: { permissions: ['notifications'] },
    });
    await anny.context.addInitScript(() => {
      class RecordedNotification extends EventTarget {
        static permission = 'granted';
        constructor() {
          super();
          Reflect.set(window, 'notification', 'shown');
        }
        close() {
          Reflect.set(window, 'notification', 'closed');
        }
      }
      Object.defineProperty(window, 'Notification', { value: RecordedNotification });
      Object.defineProperty(document, 'hasFocus', { value: () => false });
      localStorage.setItem('parley:notices', '{"notifications":true}');
    });
    const other = await anny.context.newPage();
    await getInAtOnce(other, chat.a);
    await other.getByRole('button', { name: 'Settings', disabled: false }).waitFor();
    await anny.page.reload();
    await anny.page.getByRole('button', { name: 'Settings', disabled: false }).waitFor();
    await say(bert.page, 'look here');
    const notificationOf = (page: Page) => page.evaluate(() => Reflect.get(window, 'notification'));
    const both = [anny.page, other];
    await expect.poll(async () => (await Promise.all(both.map(notificationOf))).join('')).toBe('shown');
    // One of the two tabs has rung; the person leaves the other one.
    const isOther = (await notificationOf(other)) === 'shown';
    const [ringing, left] = isOther ? [other, anny.page] : [anny.page, other];
    await leaveBy(left, english);
    await untilLeft(left, english);
    await expect.poll(() => notificationOf(ringing)).toBe('closed');
    await close();
  });

  it.each(tongues)(
    'comes in $locale to the same page without a network, from the worker',
    async ({ locale, words }) => {
      const { page, context, close } = await phone(browser, { ...withWorker, locale });
      const chat = await startChatAtOnce(parley.url);
      await page.goto(parley.url);
      await getInAtOnce(page, chat.a);
      await untilWorkerIs(page);
      await context.setOffline(true);
      await leaveBy(page, words);
      await untilLeft(page, words);
      const html = page.locator('html');
      expect(await html.evaluate((element) => element.outerHTML)).not.toMatch(/parley|chat/i);
      expect(await html.getAttribute('lang')).toBe(locale.split('-')[0]);
      expect(await page.getByRole('textbox').evaluate((field) => getComputedStyle(field).resize)).toBe('none');
      await page.goBack();
      await untilLeft(page, words);
      await close();
    },
  );

  it('takes the organizer’s links and codes out of the tab as well', async () => {
    const organizer = await phone(browser);
    await startChat(organizer.page, parley.url);
    expect((await keptInTab(organizer)).join()).toContain('parley:organizer');
    await leaveBy(organizer.page, english);
    await untilLeft(organizer.page, english);
    expect(await keptInTab(organizer)).toEqual(['sessionStorage parley:left']);
    await organizer.page.goto(parley.url);
    await organizer.page.getByRole('button', { name: 'Start chat' }).waitFor();
    await organizer.close();
  });

  it('comes to the page that the server names, which is not told from where', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const elsewhere = createServer(({ headers, url }, response) => {
      if (url === '/news') seen.push(headers);
      response.setHeader('content-type', 'text/html').end('<h1>News of the day</h1>');
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const { port } = elsewhere.address() as AddressInfo;
    const there = await startTestParley({ environment: { EXIT_URL: `http://localhost:${port}/news` } });
    const { anny, close } = await chatOnTwoPhones(browser, there.url, { phoneOptions: withWorker });
    await untilWorkerIs(anny.page);
    await leaveBy(anny.page, english);
    await anny.page.getByRole('heading', { name: 'News of the day' }).waitFor();
    expect(seen).toHaveLength(1);
    expect(Object.keys(seen[0] ?? {}).filter((name) => ['referer', 'origin', 'cookie'].includes(name))).toEqual([]);
    await close();
    await Promise.all([there.close(), new Promise((resolve) => elsewhere.close(resolve))]);
  });
});

describe('a browser that keeps pages as they are', () => {
  it('shows none of them to who goes back after leaving quickly', async () => {
    const [parley, freezing] = await Promise.all([startTestParley(), launchFreezingChromium()]);
    const { page, context } = await phone(freezing);
    // Browsers of today keep no page that must not be stored; others may.
    await context.route(/\/(chats|\w{18})$/, async (route) => {
      const answer = await route.fetch();
      const { 'cache-control': _, ...headers } = answer.headers();
      await route.fulfill({ response: answer, headers });
    });
    const shownAgain: string[] = [];
    await context.exposeFunction('tell', (visibility: string) => void shownAgain.push(visibility));
    await context.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) Reflect.get(window, 'tell')(getComputedStyle(document.documentElement).visibility);
      });
    });
    const chat = await startChatAtOnce(parley.url);
    await getInAtOnce(page, chat.a);
    await page.getByRole('button', { name: 'Settings', disabled: false }).waitFor();
    await page.goto(parley.url + paths.chats);
    await leaveBy(page, english);
    await untilLeft(page, english);
    await page.goBack();
    await untilLeft(page, english);
    expect(shownAgain).toEqual(['hidden']);
    expect((await kept({ page, context, close: () => context.close() })).join()).not.toContain('parley:keys:');
    await freezing.close();
    await parley.close();
  });
});
