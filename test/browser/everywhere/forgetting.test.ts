import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { paths } from '../../../src/protocol/page.ts';
import { withBothStores } from '../../support/both-stores.ts';
import type { TestParley } from '../../support/built-parley.ts';
import { startChatAtOnce } from '../../support/chat-at-once.ts';
import { shareChromium } from '../../support/chromium.ts';
import { startTestParley } from '../../support/parley.ts';
import {
  endChat,
  enterAtOnce,
  kept,
  type Phone,
  pendingMessages,
  phone,
  type StartedChat,
  say,
  untilEnded,
  untilInChat,
  untilSeen,
} from '../../support/phones.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

withBothStores((store) => {
  let parley: TestParley;
  let chat: StartedChat;
  let anny: Phone;
  let bert: Phone;

  beforeAll(async () => {
    parley = await startTestParley({ store: store() });
  });
  afterAll(() => parley.close());
  beforeEach(async () => {
    chat = await startChatAtOnce(parley.url);
    [anny, bert] = [await phone(browser), await phone(browser)];
    await enterAtOnce(anny.page, chat.a);
    await enterAtOnce(bert.page, chat.b);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  const goTo = (page: Page, path: string) => page.goto(parley.url + path);
  const untilNothingKept = (someone: Phone) => expect.poll(() => kept(someone), { timeout: 10_000 }).toEqual([]);
  async function endWhileAway(): Promise<void> {
    await endChat(bert.page);
    await untilEnded(bert.page);
  }

  it.each([paths.security, paths.start, paths.chats, '/no-such-page'])(
    'a chat that ended while its tab showed another page is forgotten by: %s',
    async (path) => {
      await goTo(anny.page, paths.security);
      expect((await kept(anny)).join()).toContain('parley:keys:');
      await endWhileAway();
      await goTo(anny.page, path);
      await untilNothingKept(anny);
    },
  );

  it('what waited in a tab that was closed is gone from the device at the next page after the end', async () => {
    await anny.context.setOffline(true);
    await anny.page.evaluate(() => {
      WebSocket.prototype.send = () => {};
    });
    await say(anny.page, 'never sent');
    await pendingMessages(anny.page).filter({ hasText: 'never sent' }).waitFor();
    await expect.poll(async () => (await kept(anny)).join()).toContain('IndexedDB parley:outbox:');
    await anny.page.close();
    await endWhileAway();
    await anny.context.setOffline(false);
    const page = await anny.context.newPage();
    await goTo(page, paths.security);
    await untilNothingKept({ ...anny, page });
  });

  it('what belongs to a chat that goes on is kept by every page', async () => {
    await goTo(anny.page, paths.security);
    let answers = 0;
    anny.page.on('requestfinished', (request) => {
      if (request.url().endsWith(paths.kept)) answers += 1;
    });
    await goTo(anny.page, paths.start);
    await expect.poll(() => answers).toBeGreaterThan(0);
    expect((await kept(anny)).join()).toContain('parley:keys:');
    await anny.page.goto(chat.a.link);
    await untilInChat(anny.page);
  });

  it('“Sign out here” forgets the chat on this device, and no other, and the chat goes on', async () => {
    const tablet = await phone(browser);
    await enterAtOnce(tablet.page, chat.a);
    await anny.page.getByRole('button', { name: 'Settings', disabled: false }).click();
    await anny.page.getByRole('button', { name: 'Sign out here' }).click();
    await anny.page.locator('#composer').waitFor({ state: 'detached' });
    await expect.poll(async () => (await kept(anny)).filter((place) => !place.includes('signed-out'))).toEqual([]);
    await say(bert.page, 'still here?');
    await untilSeen(tablet.page, 'still here?');
    await anny.page.goto(chat.a.link);
    await anny.page.getByRole('heading', { name: 'Hello Anny' }).waitFor();
  });

  it('“Sign out here” says so when nobody answers, and keeps everything', async () => {
    await anny.page.getByRole('button', { name: 'Settings', disabled: false }).click();
    await anny.context.setOffline(true);
    await anny.page.getByRole('button', { name: 'Sign out here' }).click();
    await anny.page.getByText('this device is still signed in').waitFor();
    await anny.context.setOffline(false);
    await anny.page.reload();
    await untilInChat(anny.page);
  });

  it('“Sign out here” in the list of chats takes the chat out of it', async () => {
    const list = await anny.context.newPage();
    await goTo(list, paths.chats);
    await list.getByRole('listitem').filter({ hasText: 'Bert' }).getByRole('button', { name: 'Sign out here' }).click();
    await list.getByText('No chat is open in this browser').waitFor();
    await anny.page.getByRole('status').getByText('This device was signed out').waitFor();
    await expect.poll(async () => (await kept(anny)).filter((place) => !place.includes('signed-out'))).toEqual([]);
    await say(bert.page, 'anybody?');
  });
});
