import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tick } from '../../../src/chat/receipt.ts';
import { encodeCommand } from '../../../src/protocol/commands.ts';
import { decodeBase64url, encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { sealReceipt } from '../../../src/sealing/receipts.ts';
import { tagOf } from '../../../src/sealing/statements/claim.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { chatOf, commandsOf, sendAtOnce } from '../../support/commands/commands.ts';
import { startWire } from '../../support/networks/wire.ts';
import { comeBack, lookAway } from '../../support/people/attention.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { react } from '../../support/people/message-menu.ts';
import {
  acceptedMessages,
  at,
  chatOnTwoPhones,
  enterAtOnce,
  messageLog,
  type Phone,
  pendingMessages,
  phone,
  type StartedChat,
  say,
  scrollLogThrough,
  scrollLogTo,
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

const messageWith = (page: Page, text: string) => acceptedMessages(page).filter({ hasText: text });

/** As a screen reader says it. */
const untilTick = (page: Page, text: string, tick: Tick): Promise<void> =>
  messageWith(page, text).getByRole('img', { name: tick, exact: true }).waitFor();

const ticksOf = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('#messages')
    .getByRole('img', { name: /^(sent|delivered|read)$/ })
    .evaluateAll((ticks) => ticks.map((tick) => tick.getAttribute('aria-label')));

withBothStores((store) => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  let chat: StartedChat;
  beforeAll(async () => {
    parley = await startTestParley({ store: store() });
    ({ anny, bert, chat } = await chatOnTwoPhones(browser, parley.url));
  });
  afterEach(() => comeBack(bert.page));
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  it('a message is delivered while its reader looks elsewhere, and read when they come back', async () => {
    await lookAway(bert.page);
    await say(anny.page, 'are you looking?');
    await untilTick(anny.page, 'are you looking?', 'delivered');
    await untilSeen(bert.page, 'are you looking?');
    await say(anny.page, 'not yet');
    await untilTick(anny.page, 'not yet', 'delivered');
    expect(await ticksOf(anny.page)).toEqual(['delivered', 'delivered']);
    await comeBack(bert.page);
    for (const text of ['are you looking?', 'not yet']) await untilTick(anny.page, text, 'read');
  });

  it('what is written while the other is away is sent; it is delivered and read when they are there', async () => {
    await bert.page.goto('about:blank');
    await anny.page.getByText('last seen').waitFor();
    for (const text of ['while you', 'were', 'on your way']) await say(anny.page, text);
    for (const text of ['while you', 'were', 'on your way']) await untilTick(anny.page, text, 'sent');
    await bert.page.goto(chat.b.link);
    await untilInChat(bert.page);
    for (const text of ['while you', 'were', 'on your way']) await untilTick(anny.page, text, 'read');
  });

  it('ticks are right again after a reload, and on another phone of the same person, where they move as well', async () => {
    await lookAway(bert.page);
    await say(anny.page, 'seen on which phone?');
    await untilTick(anny.page, 'seen on which phone?', 'delivered');
    await anny.page.reload();
    await untilTick(anny.page, 'seen on which phone?', 'delivered');
    const tablet = await phone(browser);
    await enterAtOnce(tablet.page, chat.a);
    await untilTick(tablet.page, 'seen on which phone?', 'delivered');
    expect((await ticksOf(tablet.page)).slice(0, -1)).not.toContain('delivered');
    await comeBack(bert.page);
    for (const { page } of [anny, tablet]) await untilTick(page, 'seen on which phone?', 'read');
    await tablet.close();
  });

  it('what was read on one phone is read on the other one of the same person', async () => {
    await lookAway(bert.page);
    const tablet = await phone(browser);
    await enterAtOnce(tablet.page, chat.b);
    await lookAway(tablet.page);
    await say(anny.page, 'read me once');
    for (const { page } of [bert, tablet]) await until('one unread', async () => (await page.title()) === '(1) Parley');
    await comeBack(tablet.page);
    await untilTick(anny.page, 'read me once', 'read');
    await until('nothing to be unread', async () => (await bert.page.title()) === 'Parley');
    await tablet.close();
  });
});

describe('receipts', () => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley({ limits: { commandsPerWindow: 5_000 } });
    ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
  });
  afterEach(() => comeBack(bert.page));
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  const toNewest = (page: Page) => page.getByRole('button', { name: 'New messages' });
  const newestSequence = async (page: Page) =>
    Number(await acceptedMessages(page).last().getAttribute('data-sequence'));

  /** Scrolling through hundreds of messages takes a busy machine this long. */
  const patienceMs = 60_000;

  /** Many messages at once: whether their reader is led along, or shown the first of them, they read on to the newest. */
  async function readMany(count: number): Promise<void> {
    const newest = (await newestSequence(anny.page)) + count;
    await sendAtOnce(anny.page, count);
    const toUnread = bert.page.getByRole('button', { name: /unread messages?/ });
    // What comes may lead a reader past others on a slow device: the button leads back, and they read on from there.
    const areAllRead = async () => {
      if (await toUnread.isVisible()) await toUnread.click();
      await scrollLogThrough(bert.page);
      const isThere = (await newestSequence(bert.page)) === newest;
      return isThere && (await ticksOf(anny.page)).every((tick) => tick === 'read');
    };
    await until(`all up to message ${newest} to be read`, areAllRead, patienceMs);
    await scrollLogThrough(bert.page);
  }

  it('are not told again after a reload, and what is read is not told as delivered', async () => {
    await say(anny.page, 'one');
    await untilTick(anny.page, 'one', 'read');
    const commands = commandsOf(bert.page);
    await bert.page.reload();
    await untilSeen(bert.page, 'one');
    await say(anny.page, 'two');
    await untilTick(anny.page, 'two', 'read');
    expect(commands).toEqual([{ type: 'read', sequence: 2, sealed: expect.stringMatching(/^[\w-]{71}$/) }]);
  });

  it('are told for many messages in one word, and never backwards', async () => {
    const commands = commandsOf(bert.page);
    await bert.page.reload();
    await untilInChat(bert.page);
    await readMany(60);
    const marks = commands.flatMap((command) => ('sequence' in command ? [command.sequence] : []));
    expect(marks.at(-1)).toBe(await newestSequence(anny.page));
    expect(marks.length).toBeLessThan(15);
    expect(marks).toEqual([...marks].sort((one, other) => one - other));
  });

  it('show the last of those that come in one frame', async () => {
    await lookAway(bert.page);
    const count = 120;
    await sendAtOnce(anny.page, count);
    await say(anny.page, 'the last of many');
    await untilTick(anny.page, 'the last of many', 'delivered');
    const newest = await newestSequence(anny.page);
    const framesOf = await anny.page.evaluateHandle(() => {
      const marksInFrames: number[] = [];
      document.addEventListener('htmx:before:swap', (event) => {
        const { tasks } = (event as CustomEvent<{ tasks: { fragment: DocumentFragment }[] }>).detail;
        marksInFrames.push(tasks.filter(({ fragment }) => fragment.querySelector('[data-read-sequence]')).length);
      });
      return marksInFrames;
    });
    const { chatKey, chatId } = await chatOf(bert.page);
    const sealedRead = async (sequence: number) => {
      const marked = await anny.page
        .locator(`[data-sequence="${sequence}"] sealed-message`)
        .getAttribute('data-sealed');
      const tag = tagOf(decodeBase64url(marked ?? '') ?? new Uint8Array());
      const context = { chatKey, chatId, reader: 'b', mark: 'read', sequence } as const;
      return encodeCommand({
        type: 'read',
        sequence,
        sealed: encodeBase64url(sealReceipt({ version: 1, tag }, context)),
      });
    };
    // So many marks are not read by the server one by one.
    const marks = Array.from({ length: count }, (_, index) => newest - count + 1 + index);
    await bert.page.evaluate(
      (frames) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}${location.pathname}/live?after=999999`);
        socket.addEventListener('open', () => {
          for (const frame of frames) socket.send(frame);
        });
      },
      await Promise.all(marks.map(sealedRead)),
    );
    await untilTick(anny.page, 'the last of many', 'read');
    expect(Math.max(...(await framesOf.jsonValue()))).toBeGreaterThan(1);
  });

  it('do not claim that a message was read which the reader has not scrolled to', async () => {
    await scrollLogTo(bert.page, 0);
    await say(anny.page, 'below the fold');
    await untilTick(anny.page, 'below the fold', 'delivered');
    await until('one unread', async () => (await bert.page.title()) === '(1) Parley');
    await toNewest(bert.page).click();
    await untilTick(anny.page, 'below the fold', 'read');
    await until('nothing to be unread', async () => (await bert.page.title()) === 'Parley');
  });

  it('are told by who has come to the end in the moment in which something changes', async () => {
    await scrollLogTo(bert.page, 0);
    // The browser tells of a move in its next frame: here the change is put into the page before that.
    await messageLog(bert.page).evaluate((log) => {
      const toEnd = () => log.scrollTo(0, log.scrollHeight);
      addEventListener('htmx:before:swap', toEnd, { capture: true, once: true });
    });
    await react(anny.page, 'below the fold', '👍');
    await bert.page.getByRole('img', { name: 'Anny reacted with 👍' }).waitFor();
    await say(anny.page, 'at the end');
    await untilTick(anny.page, 'at the end', 'read');
  });

  it('move only the ticks between the old mark and the new one, however many messages there are', async () => {
    await readMany(600);
    const touched = await anny.page.evaluateHandle(() => {
      const ids = new Set<string>();
      const observer = new MutationObserver((changes) => {
        for (const { target } of changes) ids.add((target as Element).closest('li')?.id ?? '');
      });
      const list = document.querySelector('#messages');
      if (list) observer.observe(list, { subtree: true, attributeFilter: ['aria-label'] });
      return ids;
    });
    await say(anny.page, 'one more');
    await untilTick(anny.page, 'one more', 'read');
    expect(await touched.evaluate((ids) => ids.size)).toBe(1);
  });

  it('leave a message that waits as waiting, without a tick that it has not earned', async () => {
    await anny.page.evaluate(() => {
      Object.defineProperty(WebSocket.prototype, 'send', { configurable: true, value: () => {} });
    });
    await say(anny.page, 'on its way');
    await pendingMessages(anny.page).getByText('waiting').waitFor();
    expect(await pendingMessages(anny.page).getByRole('img').count()).toBe(0);
  });

  it('that a lost connection took with it are told on the next one', async () => {
    const wire = await startWire(parley.port);
    const chat = await startChatAtOnce(parley.url);
    const [writer, reader] = [await phone(browser), await phone(browser)];
    await enterAtOnce(writer.page, chat.a);
    await enterAtOnce(reader.page, at(wire.url, chat.b));
    await lookAway(reader.page);
    await say(writer.page, 'in the tunnel');
    await untilTick(writer.page, 'in the tunnel', 'delivered');
    wire.cut();
    await comeBack(reader.page);
    await until('nothing to be unread', async () => (await reader.page.title()) === 'Parley');
    wire.mend();
    await untilTick(writer.page, 'in the tunnel', 'read');
    await wire.close();
  });
});
