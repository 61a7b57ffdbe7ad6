import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { elementIds } from '../../../src/protocol/page.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { comeBack, lookAway } from '../../support/people/attention.ts';
import {
  at,
  chatOnTwoPhones,
  enterAtOnce,
  type Phone,
  pendingMessages,
  phone,
  say,
  shownMessages,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import { startWiredChat, type WiredChat } from '../../support/people/wired-chat.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

/** Another tab of this person's browser, in the same chat: the first tab gives it the keys. */
async function openTab({ context }: Phone, link: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(link);
  await untilInChat(tab);
  return tab;
}

describe('a message that waits in a tab', () => {
  let parley: TestParley;
  let wired: WiredChat;
  beforeEach(async () => {
    parley = await startTestParley();
    wired = await startWiredChat(browser, parley);
  });
  afterEach(async () => {
    await wired.close();
    await parley.close();
  });

  it('goes by another open tab as soon as its own is closed, in the order in which it was written', async () => {
    const { chat, wire } = wired;
    const bert = await wired.enter('b');
    const anny = await wired.enter('a');
    const written = ['one', 'two', 'three', 'four', 'five'];
    // Its network takes nothing from it, while the other tab's works.
    const closed = await openTab(anny, chat.a.link);
    await closed.evaluate(() => {
      WebSocket.prototype.send = () => {};
    });
    for (const text of written) await say(closed, text);
    await until('all to wait', async () => (await pendingMessages(closed).count()) === written.length);
    expect(await pendingMessages(anny.page).count()).toBe(0);

    const closedAtMs = Date.now();
    await closed.close({ runBeforeUnload: false });
    await untilSeen(bert.page, 'five');
    // The server would be asked again after ten seconds at the soonest.
    expect(Date.now() - closedAtMs).toBeLessThan(5_000);
    for (const { page } of [anny, bert]) {
      await untilSeen(page, 'five');
      expect((await shownMessages(page)).map(({ text }) => text)).toEqual(written);
    }
    expect(await pendingMessages(anny.page).count()).toBe(0);
    expect(wire.sent()).toEqual([]);
  });

  it('stays with a tab that waits as well, and goes with the messages of both, each once', async () => {
    const { chat, wire } = wired;
    const bert = await wired.enter('b');
    const anny = await wired.enterByWire('a');
    const closed = await openTab(anny, at(wire.url, chat.a).link);
    await wired.cutOff();
    await say(anny.page, 'from the tab that stays');
    for (const text of ['first of the other', 'second of the other']) await say(closed, text);
    await until('both to wait', async () => (await pendingMessages(closed).count()) === 2);
    await closed.close({ runBeforeUnload: false });
    await until('all to wait in one', async () => (await pendingMessages(anny.page).count()) === 3);
    await wired.mend();
    await untilSeen(bert.page, 'second of the other');
    await until('nothing to wait', async () => (await pendingMessages(anny.page).count()) === 0);
    expect((await shownMessages(bert.page)).map(({ text }) => text)).toEqual([
      'from the tab that stays',
      'first of the other',
      'second of the other',
    ]);
  });
});

describe('two tabs of one person', () => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  let tabs: readonly Page[];
  beforeAll(async () => {
    parley = await startTestParley();
    const opened = await chatOnTwoPhones(browser, parley.url);
    ({ anny, bert } = opened);
    await bert.context.addInitScript(recordSounds);
    await bert.page.reload();
    tabs = [bert.page, await openTab(bert, opened.chat.b.link)];
    for (const tab of tabs) {
      await tab.getByRole('button', { name: 'Settings', disabled: false }).waitFor();
      // Browsers allow a page no sound before a press.
      await tab.getByLabel('Message', { exact: true }).click();
    }
  });
  afterAll(async () => {
    await Promise.all([anny.close(), bert.close()]);
    await parley.close();
  });

  /** How often each tab rang. */
  const rings = () => Promise.all(tabs.map((tab) => tab.evaluate(() => Number(Reflect.get(window, 'rings')))));
  const rang = async () => (await rings()).reduce((sum, each) => sum + each, 0);

  it('ring once for a message when their owner looks at neither', async () => {
    for (const tab of tabs) await lookAway(tab);
    for (const text of ['one', 'two', 'three']) {
      const before = await rang();
      await say(anny.page, text);
      await until('a ring', async () => (await rang()) > before);
      // The other would have rung by now: longer than it may wait for an answer.
      await pause(2_500);
      expect(await rang()).toBe(before + 1);
    }
  });

  it('do not ring at all while their owner reads in one of them', async () => {
    for (const [reading, other] of [tabs, tabs.toReversed()]) {
      if (!reading || !other) throw new Error('there are two');
      await lookAway(other);
      await comeBack(reading);
      await reading.bringToFront();
      await reading.getByLabel('Message', { exact: true }).press('Shift');
      const before = await rang();
      await say(anny.page, 'while you read');
      await untilSeen(reading, 'while you read');
      await untilSeen(other, 'while you read');
      await pause(2_500);
      expect(await rang()).toBe(before);
    }
  });
});

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs));

/** Runs in the page. A ring is two notes. */
function recordSounds(): void {
  Reflect.set(window, 'rings', 0);
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (...when) {
    Reflect.set(window, 'rings', Number(Reflect.get(window, 'rings')) + 1 / 2);
    start.apply(this, when);
  };
}

describe('more tabs than a person may have', () => {
  let parley: TestParley;
  afterEach(() => parley.close());

  it('say so, and go on as soon as another is closed', async () => {
    parley = await startTestParley({ limits: { socketsPerParticipant: 3 } });
    const { anny, bert, chat, close } = await chatOnTwoPhones(browser, parley.url);
    const second = await openTab(anny, chat.a.link);
    const third = await openTab(anny, chat.a.link);
    await say(bert.page, 'for all three');
    for (const tab of [anny.page, second, third]) await untilSeen(tab, 'for all three');

    const fourth = await openTab(anny, chat.a.link);
    await fourth.getByText('This chat is open in too many tabs. Close one of them, and it goes on here.').waitFor();
    await say(fourth, 'waits for a place');
    await second.close();
    await untilSeen(bert.page, 'waits for a place');
    await untilSeen(fourth, 'waits for a place');
    await until('nothing to be said', async () => (await lineOf(fourth)) === '');
    for (const tab of [anny.page, third]) expect(await lineOf(tab)).toBe('');
    await close();
  });

  it('say nothing of it on another device of the other person', async () => {
    parley = await startTestParley({ limits: { socketsPerParticipant: 1 } });
    const { bert, chat, close } = await chatOnTwoPhones(browser, parley.url);
    const another = await phone(browser);
    await enterAtOnce(another.page, chat.a);
    await another.page.getByText('This chat is open in too many tabs.').waitFor();
    expect(await lineOf(bert.page)).toBe('');
    await another.close();
    await close();
  });
});

const lineOf = (page: Page): Promise<string | null> => page.locator(`#${elementIds.connection}`).textContent();
