import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { elementIds } from '../../../src/protocol/page.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { startWire, type Wire } from '../../support/networks/wire.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { edit, message, react, remove, reply } from '../../support/people/message-menu.ts';
import {
  acceptedMessages,
  at,
  endChat,
  enterAtOnce,
  kept,
  type Phone,
  pendingMessages,
  phone,
  say,
  shownMessages,
  startChat,
  untilEnded,
  untilInChat,
  untilPeerIs,
  untilSeen,
} from '../../support/people/phones.ts';
import { startWiredChat, type WiredChat } from '../../support/people/wired-chat.ts';
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
  /** Anny is at the end of its wire, in a network that lets no socket through; Bert speaks to the server directly. */
  let wired: WiredChat;
  let wire: Wire;
  let anny: Phone;
  let bert: Phone;

  beforeAll(async () => {
    parley = await startTestParley({ store: store(), limits: { messagesPerChat: 12 } });
  });
  afterAll(() => parley.close());
  beforeEach(async () => {
    wired = await startWiredChat(browser, parley);
    ({ wire } = wired);
    wire.blockSockets('refused');
    [anny, bert] = await Promise.all([wired.enterByWire('a'), wired.enter('b')]);
  });
  afterEach(() => wired.close());

  async function expectBothShow(...texts: readonly string[]): Promise<void> {
    for (const { page } of [anny, bert]) {
      await until('nothing to be pending', async () => (await pendingMessages(page).count()) === 0);
      await until(`${texts.length} messages`, async () => (await acceptedMessages(page).count()) === texts.length);
      await untilSeen(page, texts.at(-1) ?? '');
      expect((await shownMessages(page)).map(({ text }) => text)).toEqual(texts);
    }
  }

  const connectionLine = () => anny.page.locator(`#${elementIds.connection}`).textContent();
  const streamsAsked = () =>
    wire
      .sent()
      .join('')
      .match(/GET \/\w+\/events/g)?.length ?? 0;

  it('a chat goes on without a socket: messages, who is there, who types, what was read', async () => {
    await untilPeerIs(bert.page, 'Anny', 'online');
    await untilPeerIs(anny.page, 'Bert', 'online');
    for (const text of ['one', 'two', 'three']) await say(anny.page, text);
    await untilSeen(bert.page, 'three');
    await say(bert.page, 'four');
    await expectBothShow('one', 'two', 'three', 'four');
    await bert.page.getByLabel('Message', { exact: true }).pressSequentially('fi');
    await anny.page.getByText('is typing…').waitFor();
    await bert.page.locator('[data-sender="b"] [data-tick="read"]').waitFor();
    await anny.page.locator('[data-sender="a"] [data-tick="read"]').first().waitFor();
    expect(await connectionLine()).toBe('');
  });

  it('answers, edits, reactions and deletions go both ways, and so do those that were made while nothing got through', async () => {
    await say(anny.page, 'first');
    await untilSeen(bert.page, 'first');
    await say(bert.page, 'second');
    await untilSeen(anny.page, 'second');
    await reply(anny.page, 'second', 'an answer');
    await message(bert.page, 'an answer')
      .getByRole('button', { name: /^In answer to You/ })
      .waitFor();
    await edit(bert.page, 'second', 'second thoughts');
    await untilSeen(anny.page, 'second thoughts');
    await react(bert.page, 'an answer', '👍');
    await anny.page.getByRole('img', { name: 'Bert reacted with 👍' }).waitFor();

    await wired.cutOff();
    await edit(anny.page, 'an answer', 'a better answer');
    await react(anny.page, 'second thoughts', '❤️');
    await edit(bert.page, 'second thoughts', 'third thoughts');
    await remove(anny.page, 'first');
    await say(bert.page, 'fourth');
    await untilSeen(bert.page, 'fourth');
    expect(await message(bert.page, 'first').count()).toBe(1);
    wire.mend();
    for (const { page } of [anny, bert]) {
      for (const text of ['message deleted', 'third thoughts', 'a better answer', 'fourth'])
        await untilSeen(page, text);
      await until('nothing to wait', async () => (await page.getByRole('img', { name: 'waiting' }).count()) === 0);
    }
    await bert.page.getByRole('img', { name: 'Anny reacted with ❤️' }).waitFor();
    await message(bert.page, 'fourth').getByRole('img', { name: 'read', exact: true }).waitFor();
    expect((await shownMessages(anny.page)).map(({ text }) => text)).toEqual([
      '',
      'third thoughts',
      'a better answer',
      'fourth',
    ]);
    expect(await shownMessages(bert.page)).toEqual(await shownMessages(anny.page));
  });

  itOnce('a device that is signed out forgets the chat, and says so', async () => {
    await say(anny.page, 'read me elsewhere');
    await untilSeen(bert.page, 'read me elsewhere');
    const tablet = await wired.enter('a');
    await tablet.page.getByRole('button', { name: 'Settings', disabled: false }).click();
    await tablet.page.getByRole('button', { name: 'Sign out all others' }).click();
    await anny.page.getByRole('status').getByText('This device was signed out').waitFor();
    await expect.poll(() => kept(anny), { timeout: 5_000 }).toEqual([]);
  });

  it('what was written while nothing got through arrives once, in order, when plain requests do', async () => {
    await say(anny.page, 'first');
    await untilSeen(bert.page, 'first');
    wire.cut();
    for (const text of ['second', 'third', 'fourth']) await say(anny.page, text);
    await anny.page.getByText('Reconnecting…').waitFor();
    wire.mend();
    await expectBothShow('first', 'second', 'third', 'fourth');
    expect(await connectionLine()).toBe('');
  });

  itOnce('a message whose answer was lost, and one that a reload met on its way, are there once', async () => {
    await say(anny.page, 'first');
    await untilSeen(bert.page, 'first');
    wire.loseAnswers();
    await say(anny.page, 'did it arrive?');
    await untilSeen(bert.page, 'did it arrive?');
    await say(anny.page, 'and this?');
    wire.cut();
    wire.mend();
    await anny.page.reload();
    await untilInChat(anny.page);
    await expectBothShow('first', 'did it arrive?', 'and this?');
  });

  itOnce('a message that is refused says so, and is kept', async () => {
    for (let each = 1; each <= 12; each += 1) await say(anny.page, `message ${each}`);
    await untilSeen(bert.page, 'message 12');
    await say(anny.page, 'one too many');
    const refused = pendingMessages(anny.page).filter({ hasText: 'one too many' });
    await refused.getByRole('button', { name: 'Try again' }).waitFor();
  });

  itOnce('goes back to a socket when one gets through, with no gap and no duplicate', async () => {
    await say(anny.page, 'over plain requests');
    await untilSeen(bert.page, 'over plain requests');
    wire.letSocketsThrough();
    let framesReceived = 0;
    anny.page.on('websocket', (socket) => socket.on('framereceived', () => (framesReceived += 1)));
    await say(bert.page, 'while it changes');
    await anny.page.evaluate(() => dispatchEvent(new Event('online')));
    await say(anny.page, 'at the same time');
    await until('a socket that brings something', () => framesReceived > 0);
    const framesBefore = framesReceived;
    await say(bert.page, 'by the socket');
    await untilSeen(anny.page, 'by the socket');
    const streams = streamsAsked();
    await say(anny.page, 'and back');
    await untilSeen(bert.page, 'and back');
    await until('five messages', async () => (await acceptedMessages(anny.page).count()) === 5);
    expect((await shownMessages(anny.page)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(await shownMessages(anny.page)).toEqual(await shownMessages(bert.page));
    expect(framesReceived).toBeGreaterThan(framesBefore);
    expect(streamsAsked()).toBe(streams);

    wire.blockSockets('refused');
    await say(bert.page, 'blocked again');
    await untilSeen(anny.page, 'blocked again');
    expect(streamsAsked()).toBe(streams + 1);
  });

  it('the end of the chat arrives, and leaves nothing', async () => {
    await say(anny.page, 'soon gone');
    await untilSeen(bert.page, 'soon gone');
    await endChat(bert.page);
    await untilEnded(anny.page);
    await anny.page.getByText('Bert ended it').waitFor();
    await expect.poll(() => kept(anny), { timeout: 5_000 }).toEqual([]);
  });

  itOnce('the chat can be ended', async () => {
    await say(anny.page, 'soon gone');
    await untilSeen(bert.page, 'soon gone');
    await endChat(anny.page);
    for (const { page } of [anny, bert]) await untilEnded(page);
  });
});

it.each([
  ['lets nothing through them', 'swallowed'],
  ['lets only the server’s words through them', 'one-way'],
] as const)('a network that opens sockets and %s is found out', async (_what, how) => {
  const parley = await startTestParley();
  const wire = await startWire(parley.port);
  wire.blockSockets(how);
  const { page } = await phone(browser);
  const chat = await startChat(page, parley.url);
  await enterAtOnce(page, at(wire.url, chat.a));
  await say(page, 'is anybody there?');
  await acceptedMessages(page).getByText('is anybody there?').waitFor({ timeout: 60_000 });
  expect(await page.locator(`#${elementIds.connection}`).textContent()).toBe('');
  await Promise.all(browser.contexts().map((context) => context.close()));
  await wire.close();
  await parley.close();
});

it.each(['missing', 'forbidden'])('a chat goes on in a browser whose sockets are %s', async (how) => {
  const parley = await startTestParley();
  const chat = await startChatAtOnce(parley.url);
  const [anny, bert] = [await phone(browser), await phone(browser)];
  await anny.context.addInitScript((damage) => {
    const forbid = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    Reflect.set(window, 'WebSocket', damage === 'missing' ? undefined : forbid);
  }, how);
  await Promise.all([enterAtOnce(anny.page, chat.a), enterAtOnce(bert.page, chat.b)]);
  await say(anny.page, 'by plain requests');
  await untilSeen(bert.page, 'by plain requests');
  await say(bert.page, 'by a socket');
  await untilSeen(anny.page, 'by a socket');
  expect(await anny.page.locator(`#${elementIds.connection}`).textContent()).toBe('');
  await Promise.all([anny.close(), bert.close()]);
  await parley.close();
});
