import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { commandsOf } from '../../support/commands/commands.ts';
import { choose, react } from '../../support/people/message-menu.ts';
import { chatOnTwoPhones, type Phone, pressSend, say, untilInChat, untilSeen } from '../../support/people/phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

const field = (page: Page) => page.getByLabel('Message', { exact: true });
const notice = (page: Page) => page.getByText('Anny is typing…');

/** The other one is there, and so is what comes after the page's first paint. */
async function untilReady(page: Page): Promise<void> {
  await page.getByText('online').waitFor();
  await page.getByRole('button', { name: 'Settings', disabled: false }).waitFor();
}

withBothStores((store) => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley({ store: store() });
    ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
    await Promise.all([anny, bert].map(({ page }) => untilReady(page)));
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  it('that somebody types is shown to the other until the message comes, and not after it', async () => {
    await field(anny.page).pressSequentially('now');
    await notice(bert.page).waitFor();
    expect(await anny.page.getByText('is typing…').filter({ visible: true }).count()).toBe(0);
    await pressSend(anny.page);
    await untilSeen(bert.page, 'now');
    expect(await notice(bert.page).isVisible()).toBe(false);
  });

  it('is over when an edit is saved, and not when the other one reacts', async () => {
    await say(anny.page, 'with a mistke');
    await untilSeen(bert.page, 'with a mistke');
    await choose(anny.page, 'with a mistke', 'Edit');
    await field(anny.page).pressSequentially(' in it');
    await notice(bert.page).waitFor();
    await react(bert.page, 'with a mistke', '👍');
    await anny.page.getByRole('img', { name: 'Bert reacted with 👍' }).waitFor();
    expect(await notice(bert.page).isVisible()).toBe(true);
    const savedAtMs = Date.now();
    await anny.page.getByRole('button', { name: 'Save', exact: true }).click();
    await untilSeen(bert.page, 'in it');
    await notice(bert.page).waitFor({ state: 'hidden' });
    expect(Date.now() - savedAtMs).toBeLessThan(2_000);
  });

  it('is seen by one who opens the chat meanwhile', async () => {
    await field(anny.page).pressSequentially('w');
    await notice(bert.page).waitFor();
    await bert.page.reload();
    await untilInChat(bert.page);
    await notice(bert.page).waitFor();
  });

  it('leaves no word behind when the message was there as soon as it was written', async () => {
    await say(anny.page, 'pasted and sent');
    await untilSeen(bert.page, 'pasted and sent');
    await say(bert.page, 'that was quick');
    await untilSeen(anny.page, 'that was quick');
    for (const { page } of [anny, bert]) {
      expect(await page.getByText('is typing…').filter({ visible: true }).count()).toBe(0);
    }
  });
});

describe('a person who types', () => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley();
    ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
    for (const { page } of [anny, bert]) await page.clock.install();
  });
  beforeEach(async () => {
    await field(anny.page).clear();
    for (const { page } of [anny, bert]) await page.reload();
    await Promise.all([anny, bert].map(({ page }) => untilReady(page)));
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  it('is shown as typing for five seconds past their last key', async () => {
    await field(anny.page).press('k');
    await notice(bert.page).waitFor();
    await bert.page.clock.runFor(4_000);
    expect(await notice(bert.page).isVisible()).toBe(true);
    await bert.page.clock.runFor(1_000);
    expect(await notice(bert.page).isVisible()).toBe(false);
  });

  it('says so once in three seconds, and no more when they have stopped', async () => {
    const commands = commandsOf(anny.page);
    await anny.page.reload();
    await untilReady(anny.page);
    for (let second = 0; second < 9; second += 1) {
      await field(anny.page).pressSequentially('ab');
      await anny.page.clock.runFor(1_000);
    }
    const told = () => commands.filter(({ type }) => type === 'typing').length;
    expect(told()).toBeGreaterThanOrEqual(3);
    expect(told()).toBeLessThanOrEqual(5);
    await anny.page.clock.runFor(3_000);
    const whenTheyStopped = told();
    await anny.page.clock.runFor(30_000);
    expect(told()).toBe(whenTheyStopped);
  });

  it('says so at once when they begin the next message', async () => {
    await field(anny.page).pressSequentially('first');
    await pressSend(anny.page);
    await untilSeen(bert.page, 'first');
    expect(await notice(bert.page).isVisible()).toBe(false);
    await field(anny.page).pressSequentially('s');
    await notice(bert.page).waitFor();
  });

  it('says nothing while there is nothing to send', async () => {
    const commands = commandsOf(anny.page);
    await anny.page.reload();
    await untilReady(anny.page);
    await field(anny.page).press('Space');
    await field(anny.page).press('Backspace');
    await say(bert.page, 'are you there?');
    await until('the message to be read', () => commands.some(({ type }) => type === 'read'));
    expect(commands.map(({ type }) => type)).toEqual(['read']);
  });
});

describe('a person who has left', () => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley();
    ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
    await anny.page.getByText('online').waitFor();
    await bert.close();
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  it('was last seen at a time', async () => {
    await anny.page.getByText(/^last seen \d\d:\d\d$/).waitFor();
  });

  it('was last seen yesterday when midnight has passed, on a page that stayed open too', async () => {
    // The phone’s own midnight: it may stand in another time zone than this machine.
    const untilMidnightMs = await anny.page.evaluate(() => {
      const now = new Date();
      return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
    });
    await anny.page.clock.install({ time: Date.now() + untilMidnightMs - 60_000 });
    await anny.page.reload();
    await anny.page.getByText(/^last seen \d\d:\d\d$/).waitFor();
    await anny.page.getByRole('button', { name: 'Settings', disabled: false }).waitFor();
    await anny.page.clock.runFor(61_000);
    await anny.page.getByText(/^last seen yesterday \d\d:\d\d$/).waitFor();
  });

  it('was last seen on a day when it is longer ago', async () => {
    await anny.page.clock.setSystemTime(Date.now() + 3 * 86_400_000);
    await anny.page.reload();
    await anny.page.getByText(/^last seen [A-Z][a-z]{2},? \d+ [A-Z][a-z]{2}, \d\d:\d\d$/).waitFor();
  });
});
