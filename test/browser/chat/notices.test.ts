import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { sendAtOnce } from '../../support/commands/commands.ts';
import { comeBack, liftVeil, lookAway } from '../../support/people/attention.ts';
import {
  acceptedMessages,
  chatOnTwoPhones,
  endChat,
  messageLog,
  type Phone,
  type StartedChat,
  say,
  scrollLogThrough,
  storedByPage,
  untilEnded,
  untilSeen,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
let parley: TestParley;
let anny: Phone;
let bert: Phone;
let chat: StartedChat;
beforeAll(async () => {
  browser = await shareChromium();
  parley = await startTestParley();
  ({ anny, bert, chat } = await chatOnTwoPhones(browser, parley.url));
  await untilReady(bert.page);
});
/** Nothing is left unread, and the page is as if it had just been opened. */
beforeEach(async () => {
  for (const { page } of [anny, bert]) await comeBack(page);
  await scrollLogThrough(bert.page);
  await untilAllRead(anny.page);
  await bert.page.reload();
  await untilReady(bert.page);
});
afterAll(async () => {
  await parley.close();
  await browser.close();
});

const settings = (page: Page) => page.getByRole('button', { name: 'Settings', disabled: false });
const line = (page: Page) => messageLog(page).getByText('Unread from here');
const untilTitle = (page: Page, title: string) =>
  until(`the title ${title}`, async () => (await page.title()) === title);
const icon = (page: Page) => page.locator('link[rel="icon"]').getAttribute('href');

/** What comes after the page's first paint is there. */
const untilReady = (page: Page): Promise<void> => settings(page).waitFor();

/** Every message of this page's person is said to be read. */
const untilAllRead = (page: Page): Promise<void> =>
  page
    .locator('#messages')
    .getByRole('img', { name: /^(sent|delivered)$/ })
    .first()
    .waitFor({ state: 'detached' });

async function sayAndWait(texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await say(anny.page, text);
    await untilSeen(bert.page, text);
  }
}

/** The texts of the log as they stand, with the line among them. */
const logLines = (page: Page): Promise<readonly string[]> =>
  page
    .locator('#messages > :is([data-sequence], .unread-line)')
    .evaluateAll((items) => items.map((item) => (item.querySelector('sealed-message') ?? item).textContent ?? ''));

describe('what is unread', () => {
  it('is counted in the title and marked in the icon until it is seen', async () => {
    const plainIcon = await icon(bert.page);
    await lookAway(bert.page);
    await sayAndWait(['one', 'two', 'three']);
    await untilTitle(bert.page, '(3) Parley');
    expect(await icon(bert.page)).toMatch(/^\/assets\/unread-icon-/);
    expect((await bert.page.request.get(new URL((await icon(bert.page)) ?? '', parley.url).href)).status()).toBe(200);
    await comeBack(bert.page);
    await untilTitle(bert.page, 'Parley');
    expect(await icon(bert.page)).toBe(plainIcon);
  });

  it('is nothing while the reader looks, and nothing of one’s own', async () => {
    await sayAndWait(['you are looking']);
    await lookAway(anny.page);
    await liftVeil(anny.page);
    await sayAndWait(['I am not']);
    await untilAllRead(anny.page);
    for (const { page } of [anny, bert]) {
      expect(await page.title()).toBe('Parley');
      expect(await line(page).count()).toBe(0);
    }
  });

  it('is told from what was read by a line, where it begins, until something is answered', async () => {
    await sayAndWait(['before']);
    await untilAllRead(anny.page);
    await lookAway(bert.page);
    await sayAndWait(['first', 'second']);
    await comeBack(bert.page);
    await line(bert.page).waitFor();
    expect((await logLines(bert.page)).slice(-4)).toEqual([
      'before',
      'Unread from here: 2 messages',
      'first',
      'second',
    ]);
    await untilTitle(bert.page, 'Parley');
    await say(bert.page, 'an answer');
    await untilSeen(bert.page, 'an answer');
    expect(await line(bert.page).count()).toBe(0);
  });

  it('has a line of its own each time the reader was away', async () => {
    for (const text of ['in the morning', 'in the evening']) {
      await lookAway(bert.page);
      await sayAndWait([text]);
      await comeBack(bert.page);
      await untilTitle(bert.page, 'Parley');
    }
    expect((await logLines(bert.page)).slice(-3)).toEqual([
      'in the morning',
      'Unread from here: 1 message',
      'in the evening',
    ]);
    expect(await line(bert.page).count()).toBe(1);
  });

  it('begins on top of the screen when it is more than a screen', async () => {
    await lookAway(bert.page);
    await sayAndWait(Array.from({ length: 14 }, (_, index) => `line ${index + 1}.`));
    await comeBack(bert.page);
    await untilInView(bert.page, 'line 1.');
    expect(await isInView(bert.page, 'line 14.')).toBe(false);
    await until('what is seen to be read', async () => /^\([1-9]\) Parley$/.test(await bert.page.title()));
    await bert.page.getByRole('button', { name: 'New messages' }).click();
    await untilTitle(bert.page, 'Parley');
  });

  it('is found again when the page is opened, where it begins, though not all of it is loaded at first', async () => {
    await bert.page.goto('about:blank');
    for (let number = 1; number <= 60; number += 1) await say(anny.page, `message ${number}.`);
    await untilSeen(anny.page, 'message 60.');
    await bert.page.goto(chat.b.link);
    await line(bert.page).waitFor();
    await until('the first of them', async () => {
      await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 0));
      return (await acceptedMessages(bert.page).filter({ hasText: 'message 1.' }).count()) === 1;
    });
    const lines = await logLines(bert.page);
    expect(lines[lines.indexOf('message 1.') - 1]).toBe('Unread from here: 60 messages');
  });
});

const isInView = (page: Page, text: string): Promise<boolean> =>
  acceptedMessages(page)
    .filter({ hasText: text })
    .first()
    .evaluate((message) => {
      const log = document.querySelector('[role="log"]')?.getBoundingClientRect();
      const { top, bottom } = message.getBoundingClientRect();
      return log !== undefined && top >= log.top && bottom <= log.bottom;
    });

const untilInView = (page: Page, text: string): Promise<void> => until(`${text} in view`, () => isInView(page, text));

describe('a reader who looks, on a slow device,', () => {
  /** Has the page's browser tell late which messages are in view, and remembers every line that was shown. */
  const slowDown = (page: Page) =>
    page.addInitScript(() => {
      const late: (() => void)[] = [];
      Reflect.set(window, 'late', late);
      Object.defineProperty(window, 'IntersectionObserver', {
        value: class extends IntersectionObserver {
          constructor(report: IntersectionObserverCallback, options?: IntersectionObserverInit) {
            super((entries, observer) => late.push(() => report(entries, observer)), options);
          }
        },
      });
      new MutationObserver(() => {
        if (document.querySelector('.unread-line')) Reflect.set(window, 'hadLine', true);
      }).observe(document, { childList: true, subtree: true });
    });
  const untilLate = (page: Page, count: number) =>
    until(`${count} late reports`, () =>
      page.evaluate((wanted) => Reflect.get(window, 'late').length >= wanted, count),
    );
  const reportNext = (page: Page): Promise<void> => page.evaluate(() => Reflect.get(window, 'late').shift()());
  const untilOwnReceipt = (page: Page, name: string, sequence: number) =>
    page
      .locator(`#receipts [data-participant="b"][data-${name}-sequence="${sequence}"]`)
      .waitFor({ state: 'attached' });
  const hadLine = (page: Page): Promise<boolean> => page.evaluate(() => Reflect.get(window, 'hadLine') === true);

  it('is never shown a line, nor a count', async () => {
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url);
    await slowDown(bert.page);
    await bert.page.reload();
    await untilReady(bert.page);

    await say(anny.page, 'one');
    await untilLate(bert.page, 1);
    // The server's answer to "delivered" comes before the device knows that the message was in view.
    await untilOwnReceipt(bert.page, 'delivered', 1);
    await say(anny.page, 'two');
    await untilLate(bert.page, 2);
    await reportNext(bert.page);
    await untilOwnReceipt(bert.page, 'read', 1);
    await untilOwnReceipt(bert.page, 'delivered', 2);
    expect(await bert.page.title()).toBe('Parley');
    await reportNext(bert.page);
    await untilOwnReceipt(bert.page, 'read', 2);
    expect(await bert.page.title()).toBe('Parley');
    expect(await hadLine(bert.page)).toBe(false);
    await close();
  });

  it('is shown it for what came into view late, once they have looked away', async () => {
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url);
    await slowDown(bert.page);
    await bert.page.reload();
    await untilReady(bert.page);
    await say(anny.page, 'hardly painted');
    await untilSeen(bert.page, 'hardly painted');
    await lookAway(bert.page);
    await untilTitle(bert.page, '(1) Parley');
    await comeBack(bert.page);
    await line(bert.page).waitFor();
    await close();
  });

  it('is shown no line for what came before the rest of the page’s scripts', async () => {
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url);
    await say(anny.page, 'read before');
    // What waits has no tick yet.
    await anny.page.locator('#messages').getByRole('img', { name: 'read', exact: true }).waitFor();
    await slowDown(bert.page);
    const isAskedFor = Promise.withResolvers<void>();
    const mayCome = Promise.withResolvers<void>();
    await bert.page.route('**/assets/conversation-*.js', async (route) => {
      isAskedFor.resolve();
      await mayCome.promise;
      await route.continue();
    });
    await bert.page.reload();
    await isAskedFor.promise;
    await say(anny.page, 'meanwhile');
    await untilSeen(bert.page, 'meanwhile');
    mayCome.resolve();
    await untilLate(bert.page, 1);
    await reportNext(bert.page);
    await untilAllRead(anny.page);
    expect(await hadLine(bert.page)).toBe(false);
    await close();
  });
});

describe('a person who looks elsewhere', () => {
  /** Everything by which the page made itself noticed, in the order in which it did. */
  const noticed = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => Reflect.get(window, 'noticed') as string[]);

  const untilNoticed = (page: Page, ...notices: readonly string[]) =>
    until(notices.join(), async () => (await noticed(page)).join() === notices.join());

  // What the page is given by the browser before any of its scripts runs, at its next loading.
  beforeAll(async () => {
    await bert.page.addInitScript(() => {
      const noticed: string[] = [];
      Reflect.set(window, 'noticed', noticed);
      const { start } = OscillatorNode.prototype;
      OscillatorNode.prototype.start = function (...when) {
        noticed.push(`sound ${this.context.state}`);
        start.apply(this, when);
      };
      Object.defineProperty(navigator, 'vibrate', { value: () => noticed.push('vibration') });
      class RecordedNotification extends EventTarget {
        static permission = 'default';
        static async requestPermission() {
          RecordedNotification.permission = sessionStorage.getItem('answer') ?? 'granted';
          return RecordedNotification.permission;
        }
        constructor(title: string, options: object = {}) {
          super();
          if (RecordedNotification.permission === 'granted') noticed.push(`${title} ${JSON.stringify(options)}`);
        }
        close() {}
      }
      Object.defineProperty(window, 'Notification', { value: RecordedNotification });
    });
  });

  const choose = async (label: string) => {
    await settings(bert.page).click();
    await bert.page.getByLabel(label, { exact: true }).click();
    await bert.page.getByRole('button', { name: 'Done' }).click();
  };

  it('hears a quiet sound and feels the phone, once for what comes at once, and nothing while they look', async () => {
    await bert.page.getByLabel('Message', { exact: true }).click();
    await sayAndWait(['while you look']);
    expect(await noticed(bert.page)).toEqual([]);
    await lookAway(bert.page);
    await sendAtOnce(anny.page, 30);
    await untilTitle(bert.page, '(30) Parley');
    await untilNoticed(bert.page, 'vibration', 'sound running', 'sound running');
  });

  it('hears nothing of a page that they have not touched: browsers would not let it sound', async () => {
    await lookAway(bert.page);
    await sayAndWait(['hello?']);
    await untilTitle(bert.page, '(1) Parley');
    expect((await noticed(bert.page)).filter((notice) => notice.startsWith('sound'))).toEqual([]);
  });

  it('turns off what they do not want, for good and for every chat, and nothing else is kept', async () => {
    await choose('Sound');
    await choose('Vibration');
    await bert.page.reload();
    await untilReady(bert.page);
    await settings(bert.page).click();
    expect(await bert.page.getByLabel('Sound', { exact: true }).isChecked()).toBe(false);
    await bert.page.getByRole('button', { name: 'Done' }).click();
    await lookAway(bert.page);
    await sayAndWait(['hush']);
    await untilTitle(bert.page, '(1) Parley');
    expect(await noticed(bert.page)).toEqual([]);
    const kept = (await storedByPage(bert.page)).filter(({ place }) => place.startsWith('localStorage'));
    expect(kept).toEqual([{ place: 'localStorage parley:notices', text: '{"sound":false,"vibration":false}' }]);
    await comeBack(bert.page);
    await choose('Sound');
    await choose('Vibration');
    expect((await storedByPage(bert.page)).filter(({ place }) => place.startsWith('localStorage'))).toEqual([]);
  });

  it('is notified when they want to be, and only that a message came', async () => {
    await choose('Sound');
    await choose('Vibration');
    await lookAway(bert.page);
    await sayAndWait(['nobody asked for notifications']);
    await untilTitle(bert.page, '(1) Parley');
    expect(await noticed(bert.page)).toEqual([]);
    await comeBack(bert.page);
    await choose('Notifications');
    await lookAway(bert.page);
    await until('a notification', async () => {
      await say(anny.page, 'a secret');
      return (await noticed(bert.page)).length > 0;
    });
    expect((await noticed(bert.page))[0]).toBe('New message {"tag":"parley"}');
  });

  it('is told when the browser does not allow notifications, and the switch goes back', async () => {
    await bert.page.evaluate(() => sessionStorage.setItem('answer', 'denied'));
    await settings(bert.page).click();
    await bert.page.getByLabel('Notifications', { exact: true }).click();
    await bert.page.getByText('Notifications are not allowed.').waitFor();
    expect(await bert.page.getByLabel('Notifications', { exact: true }).isChecked()).toBe(false);
  });
});

describe('the end of a chat', () => {
  it('takes the count and the mark back', async () => {
    const plainIcon = await icon(bert.page);
    await lookAway(bert.page);
    await sayAndWait(['the last word']);
    await untilTitle(bert.page, '(1) Parley');
    await endChat(anny.page);
    await untilEnded(bert.page);
    expect(await bert.page.title()).toBe('Parley');
    expect(await icon(bert.page)).toBe(plainIcon);
  });
});
