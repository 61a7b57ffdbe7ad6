import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { elementIds } from '../../src/protocol/page.ts';
import { shareChromium } from '../support/browsers/chromium.ts';
import { sayAtOnce } from '../support/commands/commands.ts';
import { startChatAtOnce } from '../support/people/chat-at-once.ts';
import { edit, message, react, remove } from '../support/people/message-menu.ts';
import {
  acceptedMessages,
  at,
  enterAtOnce,
  invitationRegion,
  messageLog,
  openLink,
  pendingMessages,
  phone,
  readInvitation,
  say,
  startChat,
  untilInChat,
  untilPeerIs,
  untilSeen,
} from '../support/people/phones.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import { type ForeignFront, foreignAnswers, startForeignFront } from './support/foreign-front.ts';

let browser: Browser;
let parley: TestParley;
let front: ForeignFront;

beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  parley = await startTestParley();
  front = await startForeignFront(parley.port);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await front.close();
  await parley.close();
});

const untilAllWereGiven = () =>
  until('each foreign answer', () => front.given.length > 0 && front.given.every((times) => times > 0), 60_000);

/** Nothing of the foreign page stands in ours, and the tab is where it was. */
async function expectOnlyParley(page: Page, path: string): Promise<void> {
  expect(new URL(page.url()).pathname).toBe(path);
  expect(await page.title()).not.toMatch(/hotel|taken over/i);
  expect(await page.locator('body').innerText()).not.toMatch(/hotel|foreign words/i);
}

/** Presses a button until each of the foreign answers was given once, and reads what is said each time. */
async function pressAgain(page: Page, button: string): Promise<void> {
  for (const index of foreignAnswers.keys()) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await until(`answer ${index}`, () => front.given[index] === 1);
    await page.getByRole('alert').filter({ hasText: 'Parley cannot be reached' }).waitFor();
    await page.getByRole('button', { name: button, exact: true, disabled: false }).waitFor();
  }
}

describe('whoever answers in the place of Parley', () => {
  it('starts no chat: the names stay, and "Start chat" works when Parley is back', async () => {
    const { page } = await phone(browser);
    await page.goto(`${front.url}/`);
    await page.getByLabel(/First person.s name/).fill('Anny');
    await page.getByLabel(/Second person.s name/).fill('Bert');
    front.answerWith(foreignAnswers);
    await pressAgain(page, 'Start chat');
    await expectOnlyParley(page, '/');
    expect(await page.getByLabel(/First person.s name/).inputValue()).toBe('Anny');
    front.stepAside();
    await page.getByRole('button', { name: 'Start chat' }).click();
    await readInvitation(page, 'Anny');
  });

  it('lets nobody in: the code stays, and opens the chat when Parley is back', async () => {
    const { page } = await phone(browser);
    const { a } = await startChatAtOnce(front.url);
    await openLink(page, a);
    await page.getByLabel('Secret code', { exact: true }).fill(a.code);
    front.answerWith(foreignAnswers);
    await pressAgain(page, 'Get in');
    await expectOnlyParley(page, new URL(a.link).pathname);
    expect(await page.getByLabel('Secret code', { exact: true }).inputValue()).toBe(a.code);
    front.stepAside();
    await page.getByRole('button', { name: 'Get in' }).click();
    await untilInChat(page);
  });

  it('changes, ends and forgets nothing in a chat: everything arrives when Parley is back', async () => {
    const [anny, bert] = [await phone(browser), await phone(browser)];
    const chat = await startChatAtOnce(parley.url);
    await Promise.all([enterAtOnce(anny.page, at(front.url, chat.a)), enterAtOnce(bert.page, chat.b)]);
    for (const text of ['to edit', 'to delete']) await say(anny.page, text);
    await untilSeen(bert.page, 'to delete');
    await say(bert.page, 'to react to');
    await untilSeen(anny.page, 'to react to');
    await untilPeerIs(anny.page, 'Bert', 'online');

    front.answerWith(foreignAnswers);
    await edit(anny.page, 'to edit', 'edited');
    await react(anny.page, 'to react to', '👍');
    await remove(anny.page, 'to delete');
    await say(anny.page, 'written meanwhile');
    await anny.page.getByText('Reconnecting…').waitFor();
    await untilPeerIs(anny.page, 'Bert', 'presence unknown');
    await untilAllWereGiven();
    await expectOnlyParley(anny.page, new URL(chat.a.link).pathname);
    await messageLog(anny.page).waitFor();
    expect(await pendingMessages(anny.page).count()).toBe(1);
    expect(await message(bert.page, 'to edit').count()).toBe(1);

    front.stepAside();
    for (const text of ['edited', 'message deleted', 'written meanwhile']) await untilSeen(bert.page, text);
    await bert.page.getByRole('img', { name: 'Anny reacted with 👍' }).waitFor();
    await untilPeerIs(anny.page, 'Bert', 'online');
  });

  it('writes nothing into the chat in the place of older messages: they come by themselves when Parley is back', async () => {
    const { page } = await phone(browser);
    const chat = await startChatAtOnce(parley.url);
    await enterAtOnce(page, at(front.url, chat.a));
    await sayAtOnce(
      page,
      Array.from({ length: 120 }, (_, index) => ({ text: `${index + 1}.` })),
    );
    await page.reload();
    await acceptedMessages(page).getByText('120.', { exact: true }).waitFor();
    const shownBefore = await acceptedMessages(page).count();
    expect(shownBefore).toBeLessThan(120);
    front.answerWith(foreignAnswers);
    await messageLog(page).evaluate((log) => log.scrollTo(0, 0));
    await untilAllWereGiven();
    await expectOnlyParley(page, new URL(chat.a.link).pathname);
    expect(await acceptedMessages(page).count()).toBe(shownBefore);
    front.stepAside();
    await until('older messages', async () => (await acceptedMessages(page).count()) > shownBefore);
    await expectOnlyParley(page, new URL(chat.a.link).pathname);
  });

  it('ends no chat by a socket that it closes as one is closed at the end', async () => {
    const { page } = await phone(browser);
    const chat = await startChatAtOnce(parley.url);
    await page.addInitScript(() => {
      addEventListener('close-like-a-proxy', () =>
        sockets.at(-1)?.dispatchEvent(new CloseEvent('close', { code: 1000 })),
      );
      const sockets: WebSocket[] = [];
      const Native = WebSocket;
      window.WebSocket = class extends Native {
        constructor(url: string | URL, protocols?: string | string[]) {
          super(url, protocols);
          sockets.push(this);
        }
      };
    });
    await enterAtOnce(page, at(front.url, chat.a));
    await say(page, 'before');
    await untilSeen(page, 'before');
    const asked = front.sockets;
    await page.evaluate(() => {
      document.body.dataset['same'] = 'page';
      dispatchEvent(new Event('close-like-a-proxy'));
    });
    await until('another socket', () => front.sockets > asked, 20_000);
    await say(page, 'after');
    await untilSeen(page, 'after');
    expect(await page.evaluate(() => document.body.dataset['same'])).toBe('page');
  });

  it('takes nothing from the organizer: the panel comes back by itself', async () => {
    const { page } = await phone(browser);
    await startChat(page, front.url);
    await page.reload();
    await invitationRegion(page, 'Anny').waitFor();
    front.answerWith(foreignAnswers);
    await page.getByText('Connection lost. Trying again…').waitFor();
    expect(await invitationRegion(page, 'Anny').innerText()).toContain('Not known now');
    await page.getByRole('button', { name: 'End chat' }).click();
    await page.getByRole('button', { name: 'End for both' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: 'Parley cannot be reached: the chat has not been ended' })
      .waitFor();
    await expectOnlyParley(page, '/');
    front.stepAside();
    await page.getByText('Connection lost. Trying again…').waitFor({ state: 'hidden' });
    expect(await invitationRegion(page, 'Anny').innerText()).toContain('Not here yet');
  });

  it('takes no chat from the list of chats', async () => {
    const { page } = await phone(browser);
    const chat = await startChatAtOnce(front.url);
    await enterAtOnce(page, chat.a);
    await page.goto(`${front.url}/chats`);
    const entry = page.getByRole('listitem').filter({ hasText: 'Bert' });
    await entry.waitFor();
    front.answerWith(foreignAnswers.filter(({ status }) => [200, 404, 410].includes(status)));
    await page.getByText('Reconnecting…').waitFor();
    await untilAllWereGiven();
    await expectOnlyParley(page, '/chats');
    expect(await entry.count()).toBe(1);
    expect(await page.evaluate(() => Object.keys(sessionStorage).some((key) => key.startsWith('parley:keys')))).toBe(
      true,
    );
    front.stepAside();
    await page.getByText('Reconnecting…').waitFor({ state: 'hidden' });
  });
});

describe('a socket that carries words one way alone', () => {
  describe.each(['page', 'parley'] as const)('and drops those of the %s', (from) => {
    it.each(['from the first on', 'from some time on'])(
      'is left for plain requests: a message does not wait for it, %s',
      async (when) => {
        const [anny, bert] = [await phone(browser), await phone(browser)];
        const chat = await startChatAtOnce(parley.url);
        if (when === 'from the first on') front.dropWhatSocketsCarry(from);
        await Promise.all([enterAtOnce(anny.page, at(front.url, chat.a)), enterAtOnce(bert.page, chat.b)]);
        if (when === 'from some time on') {
          await untilPeerIs(anny.page, 'Bert', 'online');
          front.dropWhatSocketsCarry(from, 'open');
        }
        const sockets = front.sockets;
        await say(anny.page, 'is this heard?');
        await bert.page.getByText('is this heard?').waitFor({ timeout: 18_000 });
        await untilSeen(anny.page, 'is this heard?');
        await say(bert.page, 'it is');
        await untilSeen(anny.page, 'it is');
        expect(front.sockets - sockets).toBeLessThanOrEqual(3);
        expect(await anny.page.locator(`#${elementIds.connection}`).textContent()).toBe('');
      },
    );
  });
});

describe('a first connection that never comes', () => {
  it('is told to the person in a chat, in the list and on the panel, while it is tried again', async () => {
    const chat = await startChatAtOnce(parley.url);
    const [anny, organizer] = [await phone(browser), await phone(browser)];
    front.leaveConnectionsHanging();
    await enterAtOnce(anny.page, at(front.url, chat.a));
    const openedAtMs = Date.now();
    await anny.page.getByText('Reconnecting…').waitFor({ timeout: 5_000 });
    await untilPeerIs(anny.page, 'Bert', 'presence unknown');
    expect(Date.now() - openedAtMs).toBeLessThan(5_000);
    await say(anny.page, 'kept until there is one');
    front.stepAside();
    await untilSeen(anny.page, 'kept until there is one');
    front.leaveConnectionsHanging();
    const list = await anny.context.newPage();
    await list.goto(`${front.url}/chats`);
    await list.getByRole('link').filter({ hasText: 'kept until there is one' }).waitFor();
    await startChat(organizer.page, front.url, ['Cleo', 'Dora']);
    // Plain requests bring the state where no socket comes.
    await invitationRegion(organizer.page, 'Cleo').getByText('Not here yet').waitFor();
  });
});

describe('a server that asks for a pause by a date', () => {
  it('is left alone for so long by every page: chat, list and panel', async () => {
    const chat = await startChatAtOnce(parley.url);
    const [anny, organizer] = [await phone(browser), await phone(browser)];
    await enterAtOnce(anny.page, at(front.url, chat.a));
    await startChat(organizer.page, front.url, ['Cleo', 'Dora']);
    const list = await anny.context.newPage();
    await list.goto(`${front.url}/chats`);
    await list.getByRole('link').filter({ hasText: 'Bert' }).waitFor();
    front.answerWith([{ status: 429, headers: { 'Retry-After': new Date(Date.now() + 600_000).toUTCString() } }]);
    await anny.page.getByText('Reconnecting…').waitFor();
    await say(anny.page, 'waits');
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    const [asked = 0] = front.given;
    expect(asked + front.sockets).toBeLessThan(60);
    expect(asked).toBeGreaterThan(0);
  });
});

describe('the organizer whose network blocks sockets', () => {
  it('sees who comes in all the same', async () => {
    const organizer = await phone(browser);
    front.refuseSockets();
    const chat = await startChat(organizer.page, front.url);
    const anny = await phone(browser);
    await enterAtOnce(anny.page, at(parley.url, chat.a));
    await invitationRegion(organizer.page, 'Anny').getByText('In the chat').waitFor();
    expect(await organizer.page.getByText('Connection lost').count()).toBe(0);
  });
});
