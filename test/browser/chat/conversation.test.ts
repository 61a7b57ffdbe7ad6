import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tick } from '../../../src/chat/receipt.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { startWire, type Wire } from '../../support/networks/wire.ts';
import { beginElsewhere, comeBack, lookAway } from '../../support/people/attention.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { edit, field, message, react, remove, reply } from '../../support/people/message-menu.ts';
import {
  at,
  endChat,
  enterAtOnce,
  kept,
  messageLog,
  type Phone,
  pendingMessages,
  phone,
  type StartedChat,
  say,
  shownMessages,
  untilEnded,
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

const untilTick = (page: Page, text: string, tick: Tick): Promise<void> =>
  message(page, text).getByRole('img', { name: tick, exact: true }).waitFor();
const settings = (page: Page) => page.getByRole('button', { name: 'Settings', disabled: false });

/** One conversation from its first message to its end, each part of which goes on where the last one stopped. */
withBothStores((store) => {
  let parley: TestParley;
  let chat: StartedChat;
  /** Bert is at the end of it. */
  let wire: Wire;
  let anny: Phone;
  /** Anny's too. */
  let tablet: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley({ store: store() });
    wire = await startWire(parley.port);
    chat = await startChatAtOnce(parley.url);
    [anny, tablet, bert] = await Promise.all([phone(browser), phone(browser), phone(browser)]);
    await Promise.all([enterAtOnce(anny.page, chat.a), enterAtOnce(tablet.page, chat.a)]);
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await wire.close();
    await parley.close();
  });
  const both = () => [anny.page, tablet.page];
  const everybody = () => [anny.page, tablet.page, bert.page];

  it('what is written while the other is away is sent, then delivered, then read, on both devices of the writer', async () => {
    await say(anny.page, 'written before you came');
    for (const page of both()) await untilTick(page, 'written before you came', 'sent');
    await beginElsewhere(bert.context);
    await enterAtOnce(bert.page, at(wire.url, chat.b));
    for (const page of both()) await untilTick(page, 'written before you came', 'delivered');
    await anny.page.reload();
    await untilTick(anny.page, 'written before you came', 'delivered');
    await comeBack(bert.page);
    for (const page of both()) await untilTick(page, 'written before you came', 'read');
    await tablet.page.reload();
    await untilTick(tablet.page, 'written before you came', 'read');
  });

  it('that somebody types is shown to the other, on each of their devices, and not on those of who types', async () => {
    for (const page of everybody()) await settings(page).waitFor();
    await field(bert.page).pressSequentially('so');
    await Promise.all(both().map((page) => page.getByText('Bert is typing…').waitFor()));
    await field(tablet.page).pressSequentially('so');
    await bert.page.getByText('Anny is typing…').waitFor();
    expect(await anny.page.getByText('Anny is typing…').filter({ visible: true }).count()).toBe(0);
    for (const page of [bert.page, tablet.page]) await field(page).fill('');
  });

  it('an answer, an edit, a reaction and a deletion are seen by all at once', async () => {
    await reply(bert.page, 'written before you came', 'now I am here');
    for (const page of both()) {
      await message(page, 'now I am here')
        .getByRole('button', { name: /^In answer to You/ })
        .waitFor();
    }
    await edit(bert.page, 'now I am here', 'now I am here to stay');
    for (const page of both()) await message(page, 'now I am here to stay').getByText('edited').waitFor();
    await react(tablet.page, 'now I am here to stay', '❤️');
    await bert.page.getByRole('img', { name: 'Anny reacted with ❤️' }).waitFor();
    await anny.page.getByRole('button', { name: 'You reacted with ❤️: take it back' }).waitFor();
    await say(anny.page, 'better unsaid');
    await untilSeen(bert.page, 'better unsaid');
    await remove(tablet.page, 'better unsaid');
    for (const page of everybody()) await untilSeen(page, 'message deleted');
  });

  it('who was cut off finds all that was changed meanwhile, and what they wrote there arrives once', async () => {
    wire.cut();
    await bert.page.getByText('Reconnecting…').waitFor();
    for (const text of ['out of', 'the tunnel']) await say(bert.page, text);
    await edit(bert.page, 'now I am here to stay', 'I am on the train');
    await react(bert.page, 'written before you came', '👍');
    await say(anny.page, 'can you hear me?');
    await untilSeen(tablet.page, 'can you hear me?');
    await edit(tablet.page, 'can you hear me?', 'call me when you are out');
    await reply(anny.page, 'now I am here to stay', 'where is that?');
    await untilSeen(tablet.page, 'where is that?');
    for (const page of both()) expect(await message(page, 'the tunnel').count()).toBe(0);
    wire.mend();
    for (const page of everybody()) {
      for (const text of ['call me when you are out', 'where is that?', 'the tunnel', 'I am on the train']) {
        await message(page, text).waitFor();
      }
      await until('nothing to be pending', async () => (await pendingMessages(page).count()) === 0);
    }
    await bert.page.getByRole('button', { name: 'You reacted with 👍: take it back' }).waitFor();
    for (const page of both()) await page.getByRole('img', { name: 'Bert reacted with 👍' }).waitFor();
    const shown = await shownMessages(anny.page);
    expect(shown.map(({ text }) => text)).toEqual([
      'written before you came',
      'I am on the train',
      '',
      'call me when you are out',
      'where is that?',
      'out of',
      'the tunnel',
    ]);
    for (const page of [tablet.page, bert.page]) expect(await shownMessages(page)).toEqual(shown);
    for (const text of ['out of', 'the tunnel']) await untilTick(bert.page, text, 'read');
  });

  it('what is unread is counted, and read on one device it is read on the other', async () => {
    for (const page of both()) await lookAway(page);
    for (const text of ['still there?', 'hello?']) await say(bert.page, text);
    for (const page of both()) await until('two unread', async () => (await page.title()) === '(2) Parley');
    await comeBack(tablet.page);
    await messageLog(tablet.page).getByText('Unread from here').waitFor();
    await untilTick(bert.page, 'hello?', 'read');
    await until('nothing to be unread', async () => (await anny.page.title()) === 'Parley');
    await comeBack(anny.page);
  });

  it('a device that is signed out keeps nothing, while the other one goes on', async () => {
    await settings(anny.page).click();
    const devices = anny.page.getByRole('region', { name: 'Devices' });
    await devices.getByRole('button', { name: 'Sign out', exact: true }).click();
    await tablet.page.getByRole('status').getByText('This device was signed out').waitFor();
    await expect.poll(() => kept(tablet), { timeout: 5_000 }).toEqual([]);
    await anny.page.getByRole('button', { name: 'Done' }).click();
    await say(anny.page, 'on my phone now');
    await untilSeen(bert.page, 'on my phone now');
    await bert.page.getByText('online').waitFor();
  });

  it('the end leaves nothing of all that', async () => {
    await endChat(bert.page);
    for (const { page } of [anny, bert]) await untilEnded(page);
    for (const someone of [anny, tablet, bert]) {
      await expect.poll(() => kept(someone), { timeout: 5_000 }).toEqual([]);
      expect(await someone.page.content()).not.toMatch(/train|tunnel|reacted|unsaid/);
    }
  });
});
