import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arabic } from '../../../languages/ar.ts';
import { english, type Messages } from '../../../languages/en.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { comeBack, lookAway } from '../../support/people/attention.ts';
import { getInAtOnce } from '../../support/people/chat-at-once.ts';
import { chatOnTwoPhones, phone, say, untilSeen } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

let browser: Browser;
let parley: TestParley;
beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
});
afterAll(async () => {
  await browser.close();
  await parley.close();
});

const iconOf = async (page: Page) =>
  /assets\/([a-z-]+)-\w+\.svg$/.exec((await page.locator('link[rel="icon"]').getAttribute('href')) ?? '')?.[1];
const untilTab = (page: Page, title: string, icon: string) =>
  expect.poll(async () => [await page.title(), await iconOf(page)]).toEqual([title, icon]);

const tongues: readonly { readonly locale: string; readonly words: Messages }[] = [
  { locale: 'en-GB', words: english },
  { locale: 'ar', words: arabic },
];

it.each(tongues)(
  'who wants a plain title, in $locale, has tabs that say nothing of a chat, from the first byte of each page on',
  async ({ locale, words }) => {
    const { bert, chat, close } = await chatOnTwoPhones(browser, parley.url);
    const anny = await phone(browser, { locale });
    const { page } = anny;
    const list = await anny.context.newPage();
    await getInAtOnce(page, chat.a);
    await list.goto(`${parley.url}/chats`);
    const choose = async () => {
      await page.locator('#settings-button:enabled').click();
      await page.getByLabel(words['settings.plainTitle'], { exact: true }).click();
      await page.getByRole('button', { name: words['button.done'] }).click();
    };
    const notes = words['page.notes'];

    await untilTab(list, words['page.chats'], 'icon');
    await choose();
    await untilTab(page, notes, 'notes-icon');
    await untilTab(list, notes, 'notes-icon');

    // What comes unread is not counted there.
    await lookAway(page);
    await say(bert.page, 'a secret');
    await untilSeen(page, 'a secret');
    await page.locator('#messages [data-sequence]').first().waitFor();
    await untilTab(page, notes, 'notes-icon');

    for (const path of ['/', '/chats', '/security', '/no-such-page', new URL(chat.a.link).pathname]) {
      const answer = await anny.context.request.get(parley.url + path, { headers: { 'accept-language': locale } });
      expect((await answer.text()).match(/<title[^>]*>([^<]*)<\/title>/)?.[1]).toBe(notes);
    }
    await page.reload();
    await untilTab(page, notes, 'notes-icon');

    await comeBack(page);
    await choose();
    await untilTab(page, 'Parley', 'icon');
    await untilTab(list, words['page.chats'], 'icon');
    await Promise.all([anny.close(), close()]);
  },
);

it('the count comes back with the page’s own title', async () => {
  const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url);
  const { page } = anny;
  await page.locator('#settings-button:enabled').waitFor();
  await lookAway(page);
  await say(bert.page, 'one');
  await untilTab(page, '(1) Parley', 'unread-icon');
  const plainTitle = page.locator('[data-discretion="plain-title"]');
  await plainTitle.evaluate((element: HTMLInputElement) => element.click());
  await untilTab(page, 'Notes', 'notes-icon');
  await plainTitle.evaluate((element: HTMLInputElement) => element.click());
  await untilTab(page, '(1) Parley', 'unread-icon');
  await close();
});
