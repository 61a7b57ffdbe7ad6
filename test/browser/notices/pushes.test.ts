import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { arabic } from '../../../languages/ar.ts';
import { german } from '../../../languages/de.ts';
import { paths } from '../../../src/protocol/page.ts';
import { launchChromium } from '../../support/browsers/chromium.ts';
import { untilWorkerIs, withWorker } from '../../support/browsers/service-worker.ts';
import { commandsOf, sayAtOnce } from '../../support/commands/commands.ts';
import { comeBack, lookAway } from '../../support/people/attention.ts';
import { getInAtOnce, startChatAtOnce } from '../../support/people/chat-at-once.ts';
import {
  isSubscribed,
  pushDelivery,
  type ShownNotice,
  shownNotices,
  subscribeTo,
  untilNotices,
} from '../../support/people/notices.ts';
import {
  acceptedMessages,
  endChat,
  enterAtOnce,
  phone,
  say,
  untilEnded,
  untilSeen,
} from '../../support/people/phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';
import {
  type SubscribedBrowser,
  startPushService,
  type TestPushService,
  voucherOf,
} from '../../support/servers/push-service.ts';

/** Pages say every two seconds that they are in front. */
const limits = { noticeAfterMs: 3_000, noticeEveryMs: 4_000, commandsPerWindow: 20_000 };

let browser: Browser;
let service: TestPushService;
beforeAll(async () => {
  [browser, service] = await Promise.all([launchChromium(), startPushService()]);
});
afterAll(async () => {
  await browser.close();
  await service.close();
});
beforeEach(() => service.answer(201));
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const startWith = (store: 'embedded' | { readonly redisUrl: string } = 'embedded') =>
  startTestParley({
    store,
    limits,
    environment: { PUSH_SERVICES: service.host },
    pushNetwork: service.network,
  });

/** Anny, and Bert whose browser has a push service. */
async function chatWithPushes(parley: TestParley, locale = 'en-GB') {
  const [chat, anny, bert] = await Promise.all([
    startChatAtOnce(parley.url),
    phone(browser),
    phone(browser, { ...withWorker, locale }),
  ]);
  const subscribed = service.subscribe();
  await subscribeTo(bert.page, subscribed.subscription);
  await Promise.all([enterAtOnce(anny.page, chat.a), getInAtOnce(bert.page, chat.b)]);
  await bert.page.getByRole('log').waitFor();
  await untilWorkerIs(bert.page);
  return { anny, bert, chat, subscribed, ...(await pushDelivery(bert.page)) };
}

/** The person's browser shows something else of Parley: a headless one has no tab in the background. */
const leave = (page: Page) => page.goto(new URL(paths.security, page.url()).href);

const settings = async (page: Page, open: string) => {
  await page.getByRole('button', { name: open, exact: true }).click();
  return page.getByRole('dialog');
};

async function switchAway(page: Page, words = { open: 'Settings', away: 'Notify me when I am away', done: 'Done' }) {
  const dialog = await settings(page, words.open);
  await dialog.getByLabel(words.away, { exact: true }).click();
  await until('the switch', () => dialog.getByLabel(words.away, { exact: true }).isEnabled());
  await dialog.getByRole('button', { name: words.done, exact: true }).click();
}

/** The pushes that came for this browser. */
const pushesOf = ({ subscription }: SubscribedBrowser) =>
  service.pushes.filter(({ path }) => subscription.endpoint.endsWith(path));

withBothStores((store) => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startWith(store());
  });
  afterAll(() => parley.close());

  it('tells a person who is away, once, with nothing but a constant; and closes what it said when the chat ends', async () => {
    const { anny, bert, chat, subscribed, deliver } = await chatWithPushes(parley);
    await switchAway(bert.page);
    await leave(bert.page);
    for (const text of ['one canary', 'another canary']) await say(anny.page, text);
    await until('a push', async () => pushesOf(subscribed).length === 1);
    const [push] = pushesOf(subscribed);
    if (!push) throw new Error('no push');
    expect(subscribed.read(push)).toBe('parley');
    expect(voucherOf(push).claims.aud).toBe(`https://${service.host}`);
    const whole = JSON.stringify([push.path, push.headers, voucherOf(push).claims]);
    for (const { name, link } of [chat.a, chat.b])
      for (const text of [name, new URL(link).pathname.slice(1)]) expect(whole).not.toContain(text);
    await deliver();
    await untilNotices(bert.page, 1);
    expect(await shownNotices(bert.page)).toEqual([
      { title: 'New message', body: '', tag: expect.stringMatching(/^[\w-]{16}$/) } satisfies ShownNotice,
    ]);
    await endChat(anny.page);
    await until('the closing push', async () => pushesOf(subscribed).length === 2);
    const [, closing] = pushesOf(subscribed);
    expect(closing && subscribed.read(closing)).toBe('parley');
    expect(closing?.body).toHaveLength(push.body.length);
    await deliver();
    await untilNotices(bert.page, 0);
  });
});

describe('a person', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startWith();
  });
  afterAll(() => parley.close());

  it('is not told while a page of theirs is in front on any device, and is when it is put away', async () => {
    const { anny, bert, chat, subscribed } = await chatWithPushes(parley);
    await switchAway(bert.page);
    await lookAway(bert.page);
    const computer = await phone(browser);
    await enterAtOnce(computer.page, chat.b);
    await say(anny.page, 'seen by a computer');
    await untilSeen(computer.page, 'seen by a computer');
    await lookAway(computer.page);
    await say(anny.page, 'seen by nobody');
    await until('a push', async () => pushesOf(subscribed).length === 1);
    await comeBack(computer.page);
    // What was told of is read there: one push more, by which the phone closes its notification.
    await until('the closing push', async () => pushesOf(subscribed).length === 2);
  });

  it('finds one notification, however often they are told, and none any more once they have opened the chat', async () => {
    const { anny, bert, chat, subscribed, deliver } = await chatWithPushes(parley);
    await switchAway(bert.page);
    await leave(bert.page);
    await say(anny.page, 'come back');
    await until('a push', async () => pushesOf(subscribed).length === 1);
    await deliver();
    await untilNotices(bert.page, 1);
    await say(anny.page, 'come back soon');
    await until('another push', async () => pushesOf(subscribed).length === 2);
    await deliver();
    await untilNotices(bert.page, 1);
    await bert.page.goto(chat.b.link);
    await untilSeen(bert.page, 'come back soon');
    await untilNotices(bert.page, 0);
  });

  it('finds no notification of an ended chat once any page is open, and their browser takes no pushes any more', async () => {
    const { anny, bert, subscribed, deliver } = await chatWithPushes(parley);
    await switchAway(bert.page);
    await leave(bert.page);
    await say(anny.page, 'the last words');
    await until('a push', async () => pushesOf(subscribed).length === 1);
    await deliver();
    await untilNotices(bert.page, 1);
    await endChat(anny.page);
    await untilEnded(anny.page);
    await bert.page.reload();
    await untilNotices(bert.page, 0);
    await until('no subscription', async () => !(await isSubscribed(bert.page)));
  });

  it('finds none of an ended chat on the list either, with which Parley opens from the home screen', async () => {
    const { anny, bert, subscribed, deliver } = await chatWithPushes(parley);
    await switchAway(bert.page);
    await leave(bert.page);
    await say(anny.page, 'the last words');
    await until('a push', async () => pushesOf(subscribed).length === 1);
    await deliver();
    await untilNotices(bert.page, 1);
    await endChat(anny.page);
    await untilEnded(anny.page);
    await bert.page.goto(parley.url + paths.chats);
    await untilNotices(bert.page, 0);
  });

  it('leaves no notification behind when they leave quickly, and is not told any more until they want it again', async () => {
    const { anny, bert, chat, subscribed, deliver } = await chatWithPushes(parley);
    await switchAway(bert.page);
    await leave(bert.page);
    await say(anny.page, 'who looks over your shoulder');
    await until('a push', async () => pushesOf(subscribed).length === 1);
    await deliver();
    await untilNotices(bert.page, 1);
    const loaded = bert.page.waitForEvent('load');
    for (let presses = 0; presses < 3; presses += 1) await bert.page.keyboard.press('Escape');
    await loaded;
    expect(new URL(bert.page.url()).pathname).toBe(paths.notes);
    await untilNotices(bert.page, 0);
    // What the worker does with the browser's own subscription (settling.test.ts), with that of the tests, which pages alone have.
    await bert.page.evaluate(async () => {
      const { pushManager } = await navigator.serviceWorker.ready;
      await (await pushManager.getSubscription())?.unsubscribe();
    });
    const givenBack = bert.page.waitForResponse((answer) => answer.request().method() === 'DELETE');
    await enterAtOnce(bert.page, chat.b);
    expect((await givenBack).status()).toBe(204);
    const dialog = await settings(bert.page, 'Settings');
    await until('the switch to be off', () =>
      dialog
        .getByLabel('Notify me when I am away')
        .isChecked()
        .then((is) => !is),
    );
  });

  it('leaves none behind on a page either that was there before the service worker', async () => {
    const { bert } = await chatWithPushes(parley);
    const isLookedAfter = await bert.page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).showNotification('of another chat');
      return navigator.serviceWorker.controller !== null;
    });
    expect(isLookedAfter).toBe(false);
    await untilNotices(bert.page, 1);
    const loaded = bert.page.waitForEvent('load');
    for (let presses = 0; presses < 3; presses += 1) await bert.page.keyboard.press('Escape');
    await loaded;
    await untilNotices(bert.page, 0);
  });

  it('is not told either while what comes does not fit onto their page, because they look at what was long ago', async () => {
    const { anny, bert, subscribed } = await chatWithPushes(parley);
    await switchAway(bert.page);
    const [first = ''] = await sayAtOnce(bert.page, [{ text: 'long ago' }]);
    await sayAtOnce(
      bert.page,
      Array.from({ length: 150 }, (_, index) => ({ text: `${index}.`, ...(index === 149 && { replyTo: first }) })),
    );
    const commands = commandsOf(bert.page);
    await bert.page.reload();
    await untilSeen(bert.page, '149.');
    await bert.page.locator('.quote').last().click();
    await untilSeen(bert.page, 'long ago');
    await say(anny.page, 'far below');
    await untilSeen(anny.page, 'far below');
    expect(await acceptedMessages(bert.page).getByText('far below').count()).toBe(0);
    // For longer than a page that says nothing is taken for one in front.
    await until('the page to say so', async () => commands.filter(({ type }) => type === 'looking').length >= 3);
    expect(pushesOf(subscribed)).toEqual([]);
  });

  it('is told that something came, when the server cannot be asked about what', async () => {
    const lonely = await startWith();
    const { bert, deliver } = await chatWithPushes(lonely);
    await lonely.close();
    await deliver();
    await untilNotices(bert.page, 1);
    expect(await shownNotices(bert.page)).toMatchObject([{ title: 'New message' }]);
  });

  it.each([
    ['de-AT', german, 'Neue Nachricht'],
    ['ar', arabic, 'رسالة جديدة'],
  ] as const)('switches it on and reads it in their device’s language: %s', async (locale, words, newMessage) => {
    const { anny, bert, subscribed, deliver } = await chatWithPushes(parley, locale);
    const dialog = await settings(bert.page, words['settings.heading']);
    // What the push service and the server learn by it stands beside the switch.
    const control = dialog.getByRole('checkbox', {
      name: words['settings.away'],
      exact: true,
      description: words['settings.awayHint'],
    });
    expect(await control.isChecked()).toBe(false);
    expect(await dialog.getByText(words['settings.awayHint']).isVisible()).toBe(true);
    await dialog.getByRole('button', { name: words['button.done'], exact: true }).click();
    await switchAway(bert.page, {
      open: words['settings.heading'],
      away: words['settings.away'],
      done: words['button.done'],
    });
    await leave(bert.page);
    await say(anny.page, 'hello');
    await until('a push', async () => pushesOf(subscribed).length === 1);
    await deliver();
    await untilNotices(bert.page, 1);
    expect(await shownNotices(bert.page)).toMatchObject([{ title: newMessage }]);
  });

  it('switches it on for one chat and one device, finds it so again, and off', async () => {
    const { bert, anny, subscribed } = await chatWithPushes(parley);
    const dialog = await settings(bert.page, 'Settings');
    const control = dialog.getByLabel('Notify me when I am away');
    expect(await control.isChecked()).toBe(false);
    await control.click();
    await until('the switch', () => control.isEnabled());
    expect(await control.isChecked()).toBe(true);
    await bert.page.reload();
    await settings(bert.page, 'Settings');
    expect(await control.isChecked()).toBe(true);
    await control.click();
    await until('the switch', () => control.isEnabled());
    expect(await isSubscribed(bert.page)).toBe(false);
    await bert.page.reload();
    await settings(bert.page, 'Settings');
    expect(await control.isChecked()).toBe(false);
    await lookAway(bert.page);
    await say(anny.page, 'nobody is told');
    await untilSeen(anny.page, 'nobody is told');
    expect(pushesOf(subscribed)).toEqual([]);
  });

  it('is told why not, where the browser cannot, is forbidden, or has a push service that is not used', async () => {
    const { bert, anny } = await chatWithPushes(parley);
    const problems = async (page: Page) => {
      const dialog = await settings(page, 'Settings');
      const control = dialog.getByLabel('Notify me when I am away');
      await control.click();
      await until('the switch', () => control.isEnabled());
      expect(await control.isChecked()).toBe(false);
      const problem = dialog.getByRole('alert');
      await until('a reason', async () => (await problem.textContent()) !== '');
      return problem.textContent();
    };
    // A headless browser refuses who was not asked before.
    expect(await problems(anny.page)).toContain('Notifications are not allowed');
    const fresh = async (change: () => void) => {
      await bert.page.addInitScript(change);
      await bert.page.reload();
      return problems(bert.page);
    };
    const foreign = () => {
      PushManager.prototype.subscribe = async () =>
        ({
          toJSON: () => ({
            endpoint: 'https://push.example/elsewhere',
            keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
          }),
        }) as unknown as PushSubscription;
    };
    expect(await fresh(foreign)).toContain('none that this server uses');
    const iPhone = () => {
      Reflect.deleteProperty(window, 'PushManager');
      Object.defineProperty(navigator, 'standalone', { configurable: true, value: false });
    };
    expect(await fresh(iPhone)).toContain('home screen');
    expect(await fresh(() => Object.defineProperty(navigator, 'standalone', { value: undefined }))).toContain(
      'shows no notifications',
    );
  });
});
