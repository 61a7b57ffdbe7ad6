import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { sayAtOnce } from '../../support/commands/commands.ts';
import { startWire, type Wire } from '../../support/networks/wire.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { edit, field, message, more, react } from '../../support/people/message-menu.ts';
import {
  at,
  countdown,
  enterAtOnce,
  messageLog,
  type Phone,
  phone,
  pressSend,
  say,
  scrollLogThrough,
  untilSeen,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';
import { ShiftableClock } from '../../support/servers/test-clock.ts';

const minuteMs = 60_000;

/** Runs in the page. Notes from now on what a screen reader would read out by itself: what is added to a live region. */
function listen(): void {
  const spoken: string[] = [];
  const isLive = (element: Element | null) => {
    const region = element?.closest('[aria-live], [role="log"], [role="status"], [role="alert"], [role="timer"]');
    const live = region?.getAttribute('aria-live') ?? region?.getAttribute('role') ?? 'off';
    return live !== 'off' && live !== 'timer' && !element?.closest('[hidden]');
  };
  const wordsOf = (node: Node) => (node instanceof Element && node.ariaLabel) || (node.textContent ?? '');
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ type, target, addedNodes }) =>
      type === 'characterData' ? [target] : [...addedNodes],
    );
    const parts = new Set(added.filter((node) => node.isConnected));
    for (const node of parts) {
      const isPartOfAnother = [...parts].some((other) => other !== node && other.contains(node));
      const words = wordsOf(node)
        .replace(/\d\d:\d\d/g, '')
        .trim();
      if (words && !isPartOfAnother && isLive(node instanceof Element ? node : node.parentElement)) spoken.push(words);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  Object.assign(globalThis, { takeSpoken: () => spoken.splice(0) });
}

/** What was read out since this was last asked, less what is said of every connection that is lost. */
const spokenOn = async (page: Page): Promise<readonly string[]> => {
  const spoken = await page.evaluate(() => (globalThis as unknown as { takeSpoken(): string[] }).takeSpoken());
  return spoken.filter((words) => words !== 'Reconnecting…');
};

/** What a screen reader is told at once has been told. */
const untilLogIsLive = (page: Page): Promise<void> =>
  until('a log that is read out', async () => (await messageLog(page).getAttribute('aria-live')) === null);

describe('what a screen reader says by itself', () => {
  let browser: Browser;
  let clock: ShiftableClock;
  let parley: TestParley;
  let wire: Wire;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    clock = new ShiftableClock();
    [browser, parley] = await Promise.all([shareChromium(), startTestParley({ clock })]);
    wire = await startWire(parley.port);
    const chat = await startChatAtOnce(parley.url, ['Anny', 'Bert'], 5 * minuteMs);
    [anny, bert] = [await phone(browser), await phone(browser)];
    await Promise.all([enterAtOnce(anny.page, chat.a), enterAtOnce(bert.page, at(wire.url, chat.b))]);
    await say(anny.page, 'Hello');
    await more(bert.page, 'Hello').waitFor();
    await untilLogIsLive(bert.page);
    await bert.page.evaluate(listen);
  });
  afterAll(async () => {
    await browser.close();
    await wire.close();
    await parley.close();
  });

  it('is each message, once, with its writer: no typing, no ticks, no message that is on its way', async () => {
    await field(anny.page).pressSequentially('Good news');
    await bert.page.getByText('Anny is typing').waitFor();
    await pressSend(anny.page);
    await untilSeen(bert.page, 'Good news');
    await say(bert.page, 'Tell me');
    await message(bert.page, 'Tell me').getByRole('img', { name: 'read', exact: true }).waitFor();
    expect(await spokenOn(bert.page)).toEqual(['Anny: Good news', 'You: Tell me']);
  });

  it('is of a reaction who reacted, and of an edit the new text', async () => {
    await react(anny.page, 'Tell me', '👍');
    await bert.page.getByRole('img', { name: 'Anny reacted with 👍' }).waitFor();
    await edit(anny.page, 'Good news', 'Very good news');
    await untilSeen(bert.page, 'Very good news');
    expect(await spokenOn(bert.page)).toEqual(['Anny reacted with 👍', 'Anny: Very good newsedited']);
  });

  it('is of one’s own reaction the emoji alone, not that it waits', async () => {
    await react(bert.page, 'Very good news', '❤️');
    await anny.page.getByRole('img', { name: 'Bert reacted with ❤️' }).waitFor();
    await message(bert.page, 'Very good news').getByRole('img', { name: 'waiting' }).waitFor({ state: 'detached' });
    expect(await spokenOn(bert.page)).toEqual(['❤️']);
  });

  it('is the number of messages when many come at once, and nothing of older ones that are loaded', async () => {
    wire.cut();
    await sayAtOnce(
      anny.page,
      Array.from({ length: 60 }, (_, index) => ({ text: `message ${index + 1}.` })),
    );
    wire.mend();
    await untilSeen(bert.page, 'message 60.');
    await untilLogIsLive(bert.page);
    const spoken = await spokenOn(bert.page);
    expect(spoken.filter((words) => !words.startsWith('Unread from here'))).toEqual(['60 new messages']);
    await scrollLogThrough(bert.page);
    await message(anny.page, 'message 60.').getByRole('img', { name: 'read', exact: true }).waitFor();
    await bert.page.reload();
    await more(bert.page, 'message 60.').waitFor();
    await untilLogIsLive(bert.page);
    await bert.page.evaluate(listen);
    await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 0));
    await untilSeen(bert.page, 'Very good news');
    await untilLogIsLive(bert.page);
    await say(anny.page, 'That was all');
    await untilSeen(bert.page, 'That was all');
    expect(await spokenOn(bert.page)).toEqual(['Anny: That was all']);
  });

  it('is the time that is left now and then, and not each second', async () => {
    await clock.advance(4 * minuteMs + 15_000);
    wire.cut();
    wire.mend();
    const time = countdown(bert.page).locator('time');
    await time.waitFor();
    const seconds = new Set<string>();
    await until('some seconds', async () => seconds.add(await time.innerText()).size > 3);
    const spoken = await spokenOn(bert.page);
    expect(spoken[0]).toMatch(/^0:\d\d left, then this chat is destroyed$/);
    expect(spoken.length).toBeLessThanOrEqual(2);
  });
});
