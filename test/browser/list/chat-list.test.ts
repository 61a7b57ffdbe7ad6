import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentServerAfterMs } from '../../../src/chat/limits.ts';
import { closeCodes } from '../../../src/protocol/close-codes.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { startWire, type Wire } from '../../support/networks/wire.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import {
  at,
  endChat,
  enterAtOnce,
  kept,
  type Phone,
  phone,
  type StartedChat,
  say,
  untilEnded,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

withBothStores((store, itOnce) => {
  let parley: TestParley;
  let wire: Wire;
  let withBert: StartedChat;
  let withCleo: StartedChat;
  /** Anny's browser, with a tab for each of her two chats and one for the list. */
  let anny: Phone;
  let bertTab: Page;
  let cleoTab: Page;
  let list: Page;
  let bert: Phone;
  let cleo: Phone;

  beforeAll(async () => {
    parley = await startTestParley({ store: store() });
    wire = await startWire(parley.port);
    withBert = await startChatAtOnce(parley.url, ['Anny', 'Bert']);
    withCleo = await startChatAtOnce(parley.url, ['Anny', 'Cleo']);
    [anny, bert, cleo] = await Promise.all([phone(browser), phone(browser), phone(browser)]);
    bertTab = anny.page;
    cleoTab = await anny.context.newPage();
    await Promise.all([enterAtOnce(bert.page, withBert.b), enterAtOnce(cleo.page, withCleo.b)]);
    await enterAtOnce(bertTab, at(wire.url, withBert.a));
    await enterAtOnce(cleoTab, at(wire.url, withCleo.a));
    list = await anny.context.newPage();
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await wire.close();
    await parley.close();
  });

  const openList = async (page: Page) => {
    await page.goto(`${wire.url}/chats`);
    await page.getByRole('heading', { name: 'Your chats' }).waitFor();
  };
  const entryOf = (name: string): Locator => list.getByRole('listitem').filter({ hasText: name });
  const firstEntry = () => list.getByRole('listitem').first().textContent();

  it('follows what is said in every chat, the newest first, over one connection', async () => {
    await say(bert.page, 'from Bert');
    await untilSeen(bertTab, 'from Bert');
    const sockets: string[] = [];
    list.on('websocket', (socket) => sockets.push(new URL(socket.url()).pathname));
    await openList(list);
    await entryOf('Bert').getByText('from Bert').waitFor();
    await entryOf('Cleo').getByText('No messages yet').waitFor();

    await say(cleo.page, 'from Cleo');
    await entryOf('Cleo').getByText('from Cleo').waitFor();
    expect(await firstEntry()).toMatch(/^Cleo\d\d:\d\dfrom Cleo/);
    await say(bertTab, 'from Anny');
    await entryOf('Bert').getByText('You: from Anny').waitFor();
    expect(await firstEntry()).toMatch(/^Bert\d\d:\d\dYou: from Anny/);
    expect(sockets).toEqual(['/chats/live']);
  });

  it('counts what is unread when no tab of a chat is left, and opening the chat reads it', async () => {
    const untilRead = (sequence: number) =>
      bert.page.locator(`[data-sequence="${sequence}"] [data-tick="read"]`).waitFor();
    await untilRead(1);
    await Promise.all([bertTab.close(), cleoTab.close()]);
    for (const text of ['one', 'two', 'three']) await say(bert.page, text);
    await entryOf('Bert').getByText('3 unread').waitFor();
    await entryOf('Bert').getByRole('link').click();
    await untilInChat(list);
    await untilRead(5);
    await list.getByRole('button', { name: 'Settings', disabled: false }).click();
    await list.getByRole('link', { name: 'Your chats' }).click();
    await entryOf('Bert').getByText('three').waitFor();
    expect(await entryOf('Bert').getByText('unread').count()).toBe(0);
  });

  it('opens what its tab keeps once it is told the key, also when it was asked to come back later at first', async () => {
    let refused = 0;
    await list.route('**/kept', async (route) => {
      const response = await route.fetch();
      refused += 1;
      if (refused > 1) return route.fulfill({ response });
      await route.fulfill({ response, status: 429, headers: { ...response.headers(), 'retry-after': '1' } });
    });
    await list.reload();
    await entryOf('Bert').getByText('three').waitFor();
    expect(refused).toBe(2);
    await list.unroute('**/kept');
  });

  it('says how a chat is opened whose keys no tab has, and tells nothing of it until one has', async () => {
    await list.evaluate(() => sessionStorage.clear());
    await list.goto(`${wire.url}/`);
    await list.getByRole('link', { name: 'Your chats' }).click();
    const locked = entryOf('A chat that is locked here');
    await until('both to be locked', async () => (await locked.count()) === 2);
    await locked.first().getByText('open its link again').waitFor();
    expect(await list.getByRole('listitem').getByRole('link').count()).toBe(0);
    expect(await list.content()).not.toMatch(/three|Bert|Cleo/);

    bertTab = await anny.context.newPage();
    await enterAtOnce(bertTab, at(wire.url, withBert.a));
    await list.bringToFront();
    await list.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await entryOf('Bert').getByText('three').waitFor();
    await locked.waitFor();
  });

  itOnce('is kept where the network lets no socket through', async () => {
    for (const how of ['refused', 'swallowed'] as const) {
      wire.blockSockets(how);
      await say(bert.page, `slowly, but surely, when they are ${how}`);
      await entryOf('Bert').getByText(how).waitFor();
      await list.getByText('Reconnecting…').waitFor({ state: 'hidden' });
    }
    wire.letSocketsThrough();
    await openList(list);
    await untilSeen(bertTab, 'slowly, but surely');
  });

  itOnce('notices a network that died without a word', async () => {
    await openList(list);
    await entryOf('Bert').waitFor();
    const isOpenedAgain = list.waitForEvent('websocket');
    wire.fallSilent();
    // So long nothing has come.
    await list.evaluate((silenceMs) => {
      const sinceLoadMs = performance.now.bind(performance);
      performance.now = () => sinceLoadMs() + silenceMs;
    }, silentServerAfterMs);
    await isOpenedAgain;
    await say(bert.page, 'after the silence');
    await entryOf('Bert').getByText('after the silence').waitFor();
  });

  itOnce('goes on when a proxy closes its socket as the server does when the list is empty', async () => {
    const page = await anny.context.newPage();
    let opened = 0;
    await page.routeWebSocket('**/chats/live*', (socket) => {
      opened += 1;
      const server = socket.connectToServer();
      if (opened > 1) return;
      server.onMessage((frame) => {
        socket.send(frame);
        void socket.close({ code: closeCodes.done });
      });
    });
    await openList(page);
    const entry = page.getByRole('listitem').filter({ hasText: 'Bert' });
    await until('another socket', async () => opened > 1);
    await say(bert.page, 'after the proxy');
    await entry.getByText('after the proxy').waitFor();
    await page.getByText('Reconnecting…').waitFor({ state: 'hidden' });
    await page.close();
  });

  it('loses a chat in which this browser was signed out', async () => {
    const other = await phone(browser);
    await enterAtOnce(other.page, withBert.a);
    await other.page.getByRole('button', { name: 'Settings', disabled: false }).click();
    await other.page.getByRole('button', { name: 'Sign out all others' }).click();
    await entryOf('Bert').waitFor({ state: 'detached' });
    expect(await list.content()).not.toContain('slowly, but surely');
    await entryOf('A chat that is locked here').waitFor();
    await bertTab.getByRole('heading', { name: `Hello ${withBert.a.name}` }).waitFor();
  });

  it('holds nothing of a chat that has ended, whether it is watched then or opened later', async () => {
    await enterAtOnce(bertTab, at(wire.url, withCleo.a));
    const later = await anny.context.newPage();
    await openList(later);
    await later.getByRole('link').filter({ hasText: 'from Cleo' }).waitFor();
    await later.goto(`${wire.url}/`);
    await endChat(cleo.page);
    await untilEnded(bertTab);
    await list.getByText('No chat is open in this browser').waitFor();
    await openList(later);
    await later.getByText('No chat is open in this browser').waitFor();
    for (const page of [list, later]) expect(await page.content()).not.toContain('from Cleo');
    await expect.poll(() => kept(anny), { timeout: 5_000 }).toEqual([]);
  });
});

it('a browser that has entered no chat is told so', async () => {
  const parley = await startTestParley();
  const { page, close } = await phone(browser);
  await page.goto(`${parley.url}/chats`);
  await page.getByText('No chat is open in this browser').waitFor();
  expect(await page.getByRole('listitem').count()).toBe(0);
  await close();
  await parley.close();
});
