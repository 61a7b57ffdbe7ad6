import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mostMessagesShown } from '../../../src/chat/limits.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { commandsOf, sayAtOnce, sayUnseen } from '../../support/commands/commands.ts';
import { beginElsewhere, comeBack } from '../../support/people/attention.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import {
  acceptedMessages,
  enterAtOnce,
  messageLog,
  type Phone,
  phone,
  type StartedChat,
  say,
  scrollLogThrough,
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

/** Scrolling through hundreds of messages takes a busy machine a minute. */
const longTestMs = 240_000;

const line = (page: Page) => messageLog(page).getByText('Unread from here');
const toUnread = (page: Page) => page.getByRole('button', { name: /unread messages?/ });
const toNewest = (page: Page) => page.getByRole('button', { name: /^New(est)? messages/ });
const withText = (page: Page, text: string) => acceptedMessages(page).getByText(text, { exact: true });

const sequences = (page: Page): Promise<readonly number[]> =>
  acceptedMessages(page).evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-sequence'))));

/** The sequences whose bubbles are in view, at least in part. */
const inView = (page: Page): Promise<readonly number[]> =>
  acceptedMessages(page).evaluateAll((items) => {
    const log = items[0]?.closest('[role="log"]')?.getBoundingClientRect();
    return items
      .filter((item) => {
        const { top, bottom } = item.getBoundingClientRect();
        return log !== undefined && bottom > log.top && top < log.bottom;
      })
      .map((item) => Number(item.getAttribute('data-sequence')));
  });

const readByOther = (page: Page): Promise<number> =>
  page
    .locator('[data-participant="b"][data-read-sequence]')
    .evaluate((receipts) => Number(receipts.getAttribute('data-read-sequence')));

const isWhole = (shown: readonly number[]): boolean =>
  shown.every((sequence, index) => sequence === (shown[0] ?? 0) + index);

async function expectWhole(page: Page): Promise<void> {
  const shown = await sequences(page);
  expect(isWhole(shown)).toBe(true);
  expect(shown.length).toBeLessThanOrEqual(mostMessagesShown);
}

/** `first.` to `last.`, in the order of writing. */
async function sayMany(page: Page, first: number, last: number, replyTo?: string): Promise<readonly string[]> {
  const contents = Array.from({ length: last - first + 1 }, (_, index) => ({
    text: `${first + index}.`,
    ...(replyTo && first + index === last && { replyTo }),
  }));
  const parts = Array.from({ length: Math.ceil(contents.length / 100) }, (_, part) =>
    contents.slice(part * 100, (part + 1) * 100),
  );
  return await sayUnseen(page, parts);
}

/** A chat holds little until both have come in. Bert leaves again. */
async function enterBoth(chat: StartedChat, anny: Phone, bert: Phone): Promise<void> {
  await Promise.all([enterAtOnce(anny.page, chat.a), enterAtOnce(bert.page, chat.b)]);
  await bert.page.goto('about:blank');
}

withBothStores((store) => {
  let parley: TestParley;
  let chat: StartedChat;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley({ store: store(), limits: { commandsPerWindow: 20_000 } });
    chat = await startChatAtOnce(parley.url);
    [anny, bert] = await Promise.all([phone(browser), phone(browser)]);
    await enterBoth(chat, anny, bert);
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  it('a chat with 600 unread messages opens at the first of them, says how many there are, and tells only what was seen', async () => {
    await sayMany(anny.page, 1, 600);
    const commands = commandsOf(bert.page);
    await enterAtOnce(bert.page, chat.b);
    await line(bert.page).getByText('600 messages').waitFor();
    expect(await inView(bert.page)).toContain(1);
    await until('the number in the title', async () => (await bert.page.title()).startsWith('(99+)'));
    await until('a read mark', async () => (await readByOther(anny.page)) > 0);
    const seen = Math.max(...(await inView(bert.page)));
    expect(await readByOther(anny.page)).toBeLessThanOrEqual(seen);
    expect(commands.flatMap((command) => (command.type === 'read' ? [command.sequence] : [])).length).toBeGreaterThan(
      0,
    );
    await expectWhole(bert.page);
  });

  it('a jump to the newest message reads nothing that was jumped over, and the way back leads to the first unread one', async () => {
    const readBefore = await readByOther(anny.page);
    await toNewest(bert.page).click();
    await withText(bert.page, '600.').waitFor();
    await until('the newest in view', async () => (await inView(bert.page)).includes(600));
    await expectWhole(bert.page);
    await say(anny.page, 'after the jump');
    await withText(bert.page, 'after the jump').waitFor();
    expect(await readByOther(anny.page)).toBe(readBefore);
    await toUnread(bert.page).click();
    await until('the first unread message in view', async () => (await inView(bert.page)).includes(readBefore + 1));
    await expectWhole(bert.page);
  });

  it('scrolled through to the end, everything is read, and at no time are there more messages on the page than it can bear', {
    timeout: longTestMs,
  }, async () => {
    await scrollLogThrough(bert.page);
    await untilSeen(bert.page, 'after the jump');
    await until('all to be read', async () => (await readByOther(anny.page)) === 601, 30_000);
    await until('nothing unread', async () => (await bert.page.title()) === 'Parley');
    await expectWhole(bert.page);
    expect(await toUnread(bert.page).isVisible()).toBe(false);
  });
});

describe('a chat of which little more than one page is unread', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startTestParley({ limits: { commandsPerWindow: 20_000 } });
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  it.each([20, 50, 51, 60])(
    'opens at the first of %d messages, and tells no other as read than those in view',
    async (count) => {
      const chat = await startChatAtOnce(parley.url);
      const [anny, bert] = await Promise.all([phone(browser), phone(browser)]);
      await enterBoth(chat, anny, bert);
      await sayMany(anny.page, 1, count);
      const commands = commandsOf(bert.page);
      await enterAtOnce(bert.page, chat.b);
      await line(bert.page).getByText(`${count} messages`).waitFor();
      await until('a read mark', async () => (await readByOther(anny.page)) > 0);
      const seen = await inView(bert.page);
      expect(seen).toContain(1);
      expect(seen.length).toBeLessThan(count);
      const told = commands.flatMap((command) => (command.type === 'read' ? [command.sequence] : []));
      expect(Math.max(...told)).toBeLessThanOrEqual(Math.max(...seen));
      expect(await readByOther(anny.page)).toBeLessThanOrEqual(Math.max(...seen));
      await Promise.all([anny.close(), bert.close()]);
    },
  );
});

describe('in a chat of thousands of messages', () => {
  let parley: TestParley;
  let chat: StartedChat;
  let anny: Phone;
  let bert: Phone;
  const count = 2_500;
  beforeAll(async () => {
    parley = await startTestParley({ limits: { commandsPerWindow: 20_000 } });
    chat = await startChatAtOnce(parley.url);
    [anny, bert] = await Promise.all([phone(browser), phone(browser)]);
    await enterBoth(chat, anny, bert);
    const [first] = await sayMany(anny.page, 1, 3);
    await sayMany(anny.page, 4, count, first);
    await untilSeen(anny.page, `${count}.`);
  });
  beforeEach(async () => {
    await anny.page.reload();
    await withText(anny.page, `${count}.`).waitFor();
    await anny.page.getByRole('button', { name: 'Settings', disabled: false }).waitFor();
  });
  afterEach(() => comeBack(anny.page));
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  const quote = (page: Page) => page.getByRole('button', { name: /^In answer to/ });

  it('one request leads to a quoted message thousands of messages back, and a button leads back to the newest', async () => {
    const requests: string[] = [];
    anny.page.on('request', (request) => requests.push(new URL(request.url()).search));
    await quote(anny.page).click();
    await until('the quoted message in view', async () => (await inView(anny.page)).includes(1));
    expect(requests.filter((search) => search.includes('around'))).toHaveLength(1);
    await expectWhole(anny.page);
    await toNewest(anny.page).click();
    await until('the newest in view', async () => (await inView(anny.page)).includes(count));
    await expectWhole(anny.page);
  });

  it('what arrives while the reader is far back is not put after a hole, and is there when they come to it', async () => {
    await enterAtOnce(bert.page, chat.b);
    await quote(anny.page).click();
    await until('the quoted message in view', async () => (await inView(anny.page)).includes(1));
    await sayAtOnce(bert.page, [{ text: 'far away' }]);
    await anny.page.getByRole('button', { name: 'New messages' }).waitFor();
    await until('it to be counted', async () => (await anny.page.title()) === '(1) Parley');
    expect(await withText(anny.page, 'far away').count()).toBe(0);
    await expectWhole(anny.page);
    await toNewest(anny.page).click();
    await withText(anny.page, 'far away').waitFor();
    await expectWhole(anny.page);
    await until('nothing unread', async () => (await anny.page.title()) === 'Parley');
  });

  it('what is written while the reader is far back leads to the end, and stands there', async () => {
    await quote(anny.page).click();
    await until('the quoted message in view', async () => (await inView(anny.page)).includes(1));
    await say(anny.page, 'written from far back');
    await withText(anny.page, 'written from far back').waitFor();
    await until('the end', async () => (await inView(anny.page)).includes(Math.max(...(await sequences(anny.page)))));
    await expectWhole(anny.page);
  });

  it('messages leave the page as the reader scrolls up, the view does not jump, and they come again on the way down', {
    timeout: longTestMs,
  }, async () => {
    const log = messageLog(anny.page);
    let steps = 0;
    await until(
      'messages that have left at the end',
      async () => {
        const before = await positions(anny.page);
        await log.evaluate((element) => element.scrollBy(0, -400));
        await anny.page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        const after = await positions(anny.page);
        const moved = [...after].flatMap(([id, top]) => {
          const old = before.get(id);
          return old === undefined ? [] : [Math.round(top - old)];
        });
        // Whatever was loaded or has left meanwhile: all messages in view have moved by the same.
        expect(new Set(moved.map((each) => Math.round(each / 4))).size).toBeLessThanOrEqual(2);
        expect(moved.length).toBeGreaterThan(0);
        steps += 1;
        return !(await sequences(anny.page)).includes(count);
      },
      longTestMs,
    );
    expect(steps).toBeGreaterThan(5);
    await expectWhole(anny.page);
    await scrollLogThrough(anny.page);
    await untilSeen(anny.page, `${count}.`);
    await expectWhole(anny.page);
  });
});

/** The tops of the messages in view, by id. */
const positions = async (page: Page): Promise<ReadonlyMap<string, number>> =>
  new Map(
    await acceptedMessages(page).evaluateAll((items) =>
      items
        .map((item): [string, number] => [item.id, item.getBoundingClientRect().top])
        .filter(([, top]) => top > 0 && top < 740),
    ),
  );

describe('a tab that was opened elsewhere', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startTestParley({ limits: { commandsPerWindow: 20_000 } });
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  it('reads nothing before somebody looks at it', async () => {
    const chat = await startChatAtOnce(parley.url);
    const [anny, bert] = await Promise.all([phone(browser), phone(browser)]);
    await enterAtOnce(anny.page, chat.a);
    await sayMany(anny.page, 1, 80);
    await beginElsewhere(bert.context);
    await enterAtOnce(bert.page, chat.b);
    await until('the number in the title', async () => (await bert.page.title()) === '(80) Parley');
    expect(await readByOther(anny.page)).toBe(0);
    await comeBack(bert.page);
    await until('the first to be read', async () => (await readByOther(anny.page)) > 0);
    expect(await readByOther(anny.page)).toBeLessThan(40);
  });
});
