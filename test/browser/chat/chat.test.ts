import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maximumTextCharacters } from '../../../src/chat/limits.ts';
import { chatIdLength } from '../../../src/chat/link.ts';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import { type Command, encodeCommand } from '../../../src/protocol/commands.ts';
import { encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { sealDeletion, sealMessage } from '../../../src/sealing/messages.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { keysInTab } from '../../support/browsers/tab-keys.ts';
import { sayAtOnce } from '../../support/commands/commands.ts';
import { aStatement } from '../../support/commands/statement.ts';
import { startWire, type Wire } from '../../support/networks/wire.ts';
import {
  acceptedMessages,
  at,
  chatOnTwoPhones,
  endChat,
  enterAtOnce,
  messageLog,
  openLink,
  type Phone,
  pendingMessages,
  phone,
  pressSend,
  type StartedChat,
  say,
  scrollLogThrough,
  shownMessages,
  startChat,
  storedByPage,
  typeCode,
  untilEnded,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import { startWiredChat, type WiredChat } from '../../support/people/wired-chat.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';
import { ShiftableClock } from '../../support/servers/test-clock.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

const field = (page: Page) => page.getByLabel('Message', { exact: true });
const distanceToEnd = (page: Page) =>
  messageLog(page).evaluate((log) => Math.round(log.scrollHeight - log.scrollTop - log.clientHeight));

/** Asks the server as the page's scripts will where sockets are blocked. */
const command = (page: Page, asked: Command) =>
  page.evaluate(async (body) => {
    const answer = await fetch(`${location.pathname}/commands`, { method: 'POST', body });
    return answer.status;
  }, encodeCommand(asked));

/** What seals the second version of a message as this page would. */
async function nextVersion(page: Page, sender: ParticipantId, messageId: string) {
  const chatId = new URL(page.url()).pathname.slice(1, 1 + chatIdLength);
  const context = { chatKey: (await keysInTab(page)).chatKey, chatId, sender, messageId, version: 2 };
  const about = { messageId, version: 2 };
  return {
    edit: (text: string) => {
      const sealed = encodeBase64url(sealMessage({ kind: 'text', text }, aStatement(), context));
      return { type: 'edit', ...about, sealed } as const;
    },
    deletion: () =>
      ({ type: 'delete', ...about, sealed: encodeBase64url(sealDeletion(aStatement(), context)) }) as const,
  };
}

const messageIdOf = async (page: Page, text: string): Promise<string> =>
  (await acceptedMessages(page).filter({ hasText: text }).first().getAttribute('data-message-id')) ?? '';

describe('a person who writes', () => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley();
    ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  const lastText = async (page: Page) => (await shownMessages(page)).at(-1)?.text;

  it('breaks the line with Enter on a touch screen, where the button sends', async () => {
    await field(anny.page).focus();
    await anny.page.keyboard.type('one line');
    await anny.page.keyboard.press('Enter');
    await anny.page.keyboard.type('  another');
    await pressSend(anny.page);
    await untilSeen(bert.page, 'another');
    expect(await lastText(bert.page)).toBe('one line\n  another');
    expect(await field(anny.page).inputValue()).toBe('');
  });

  it('sends nothing with the Enter that ends the writing of a word', async () => {
    await field(anny.page).fill('日本');
    await field(anny.page).evaluate((element) => {
      const press = (init: KeyboardEventInit) =>
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }));
      press({ isComposing: true });
      press({ keyCode: 229 });
    });
    expect(await field(anny.page).inputValue()).toBe('日本');
    await pressSend(anny.page);
    await untilSeen(bert.page, '日本');
  });

  it('sends nothing when there is nothing to say', async () => {
    const before = await acceptedMessages(bert.page).count();
    for (const blank of ['   ', '\n\n', '\t']) await say(anny.page, blank);
    await say(anny.page, 'after the blanks');
    await untilSeen(bert.page, 'after the blanks');
    expect(await acceptedMessages(bert.page).count()).toBe(before + 1);
  });

  it('is told how much room is left, is refused beyond it, and loses nothing of the text', async () => {
    await field(anny.page).fill('short');
    expect(await anny.page.getByText('characters left').isVisible()).toBe(false);
    await field(anny.page).fill('x'.repeat(maximumTextCharacters - 5));
    await anny.page.getByText('5 characters left').waitFor();

    const tooLong = 'y'.repeat(maximumTextCharacters + 1);
    await say(anny.page, tooLong);
    await anny.page.getByText('1 character too many').waitFor();
    await anny.page.getByRole('alert').getByText('A message can have 4,000 characters.').waitFor();
    expect(await field(anny.page).inputValue()).toBe(tooLong);

    await say(anny.page, '😀'.repeat(maximumTextCharacters));
    await untilSeen(bert.page, '😀😀');
    expect(await lastText(bert.page)).toBe('😀'.repeat(maximumTextCharacters));
  });

  it('has markup, scripts and marks that turn text around shown as they were typed', async () => {
    const hostile = [
      '<img src=x onerror="document.body.remove()">',
      '<script>document.title="taken"</script>',
      '</sealed-message></li></ol><hx-partial hx-target="#chat">gone</hx-partial>',
      '{{alert(1)}} javascript:alert(1)',
      '\u202Etxet denrut\u202C and on',
    ];
    for (const text of hostile) await say(anny.page, text);
    await untilSeen(bert.page, 'and on');
    for (const { page } of [anny, bert]) {
      const texts = (await shownMessages(page)).map(({ text }) => text);
      for (const text of hostile) expect(texts).toContain(text);
      expect(await messageLog(page).locator('img, script, iframe, a').count()).toBe(0);
      // What is unread may stand before it; nothing that was written may.
      expect(await page.title()).toMatch(/^(\(\d+\) )?Parley$/);
    }
  });

  it('cannot widen the page by a word without an end', async () => {
    await say(anny.page, 'W'.repeat(500));
    await untilSeen(bert.page, 'WWWW');
    for (const { page } of [anny, bert]) {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });

  it('sees in place of what does not open here that it cannot be opened', async () => {
    const messageId = 'AAAAAAAAAAAAAAAAAAAAAA';
    expect(await command(anny.page, { type: 'send', messageId, sealed: 'bm90LXNlYWxlZA' })).toBe(200);
    for (const { page } of [anny, bert]) {
      await messageLog(page).getByText('cannot be opened here').waitFor();
    }
    await say(bert.page, 'I could not read that');
    await untilSeen(anny.page, 'I could not read that');
  });

  it('has a message changed, or taken back, for both at once', async () => {
    await say(anny.page, 'with a mistaek');
    await say(anny.page, 'better unsaid');
    for (const { page } of [anny, bert]) await untilSeen(page, 'better unsaid');
    const [edited, deleted] = [
      await messageIdOf(bert.page, 'with a mistaek'),
      await messageIdOf(bert.page, 'better unsaid'),
    ];
    const { edit } = await nextVersion(anny.page, 'a', edited);
    const { deletion } = await nextVersion(anny.page, 'a', deleted);
    expect(await command(anny.page, edit('without a mistake'))).toBe(200);
    expect(await command(anny.page, deletion())).toBe(200);
    for (const { page } of [anny, bert]) {
      await untilSeen(page, 'message deleted');
      expect(await page.locator(`#message-${edited}`).textContent()).toMatch(/without a mistake.*edited/);
      expect(await page.getByText('better unsaid').count()).toBe(0);
      expect((await shownMessages(page)).at(-2)?.text).toBe('without a mistake');
    }
  });

  it('is named to a screen reader with each message, and the writer as “You”', async () => {
    await say(anny.page, 'who wrote this?');
    await untilSeen(bert.page, 'who wrote this?');
    const item = (page: Page) => messageLog(page).getByRole('listitem').filter({ hasText: 'who wrote this?' });
    expect(await item(bert.page).textContent()).toContain('Anny: who wrote this?');
    expect(await item(anny.page).textContent()).toContain('You: who wrote this?');
  });
});

describe('a long chat', () => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley();
    ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
    const texts = Array.from(
      { length: 110 },
      (_, index) => `message ${index + 1}. ${'word '.repeat((index + 1) % 13)}`,
    );
    await sayAtOnce(
      anny.page,
      texts.map((text) => ({ text: text.trim() })),
    );
    await untilSeen(bert.page, 'message 110.');
    // What is unread is where a page opens.
    await scrollLogThrough(bert.page);
    await anny.page.locator('[data-sequence="110"] [data-tick="read"]').waitFor();
  });
  beforeEach(async () => {
    await bert.page.reload();
    await untilSeen(bert.page, 'message 110.');
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  /** Where a message stands on the screen. */
  const topOf = async (page: Page, text: string) => {
    const box = await acceptedMessages(page).filter({ hasText: text }).first().boundingBox();
    return Math.round(box?.y ?? Number.NaN);
  };

  it('opens at its end', async () => {
    expect(await distanceToEnd(bert.page)).toBeLessThanOrEqual(1);
  });

  it('stays where the reader is when older messages are loaded above', async () => {
    await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 900));
    const before = await topOf(bert.page, 'message 66.');
    await messageLog(bert.page).evaluate((log) => log.scrollTo(0, log.scrollTop - 700));
    await until('a page of older messages', async () => (await acceptedMessages(bert.page).count()) > 50);
    expect(await topOf(bert.page, 'message 66.')).toBe(before + 700);
  });

  it('stays where the reader is when something new comes, says so, and leads there', async () => {
    await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 1_200));
    await until('the log to be scrolled', async () => (await distanceToEnd(bert.page)) > 500);
    const before = await topOf(bert.page, 'message 75.');
    const newMessages = bert.page.getByRole('button', { name: 'New messages' });
    expect(await newMessages.isVisible()).toBe(false);
    const text = `news ${Date.now()}`;
    await say(anny.page, text);
    await newMessages.waitFor();
    expect(await topOf(bert.page, 'message 75.')).toBe(before);
    await newMessages.click();
    await until('the end of the log', async () => (await distanceToEnd(bert.page)) <= 1);
    expect(await newMessages.isVisible()).toBe(false);
    expect(await acceptedMessages(bert.page).filter({ hasText: text }).isVisible()).toBe(true);
  });

  it('goes to its end when the reader writes, and stays there while more comes', async () => {
    await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 1_200));
    const text = `mine ${Date.now()}`;
    await say(bert.page, text);
    await untilSeen(bert.page, text);
    expect(await distanceToEnd(bert.page)).toBeLessThanOrEqual(1);
    await say(anny.page, `answer to ${text}`);
    await untilSeen(bert.page, `answer to ${text}`);
    expect(await distanceToEnd(bert.page)).toBeLessThanOrEqual(1);
  });

  it('holds no message that its reader has not come to, even when that one changes', async () => {
    const messageId = await messageIdOf(anny.page, 'message 3.');
    const { edit } = await nextVersion(anny.page, 'a', messageId);
    expect(await command(anny.page, edit('message three, as it is now.'))).toBe(200);
    const text = `after the change ${Date.now()}`;
    await say(anny.page, text);
    await untilSeen(bert.page, text);
    expect(await acceptedMessages(bert.page).filter({ hasText: 'message three' }).count()).toBe(0);
    await until('the first message', async () => {
      await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 0));
      return (await acceptedMessages(bert.page).filter({ hasText: 'message 1.' }).count()) === 1;
    });
    const shown = await shownMessages(bert.page);
    expect(shown.map(({ sequence }) => sequence)).toEqual(shown.map((_, index) => index + 1));
    expect(shown[2]?.text).toBe('message three, as it is now.');
    expect(await bert.page.getByRole('button', { name: 'Older messages' }).count()).toBe(0);
  });

  it('keeps its end in sight when the keyboard takes half of the screen', async () => {
    await bert.page.setViewportSize({ width: 360, height: 380 });
    await until('the end of the log', async () => (await distanceToEnd(bert.page)) <= 1);
    const button = await bert.page.getByRole('button', { name: 'Record voice' }).boundingBox();
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(380);
    await bert.page.setViewportSize({ width: 360, height: 740 });
  });
});

describe('a tab that lacks the keys', () => {
  let parley: TestParley;
  let anny: Phone;
  let chat: StartedChat;
  beforeAll(async () => {
    parley = await startTestParley();
    ({ anny, chat } = await chatOnTwoPhones(browser, parley.url));
    await say(anny.page, 'only for who has the key');
    await untilSeen(anny.page, 'only for who has the key');
  });
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  it('is given them by another tab of the same browser', async () => {
    const tab = await anny.context.newPage();
    await tab.goto(chat.a.link);
    await untilSeen(tab, 'only for who has the key');
    await tab.close();
  });

  it('asks for the code when no other tab is open, and is then in the chat as it was', async () => {
    await anny.page.close();
    const tab = await anny.context.newPage();
    await openLink(tab, chat.a);
    expect(await tab.getByText('only for who has the key').count()).toBe(0);
    await typeCode(tab, chat.a.code);
    await untilInChat(tab);
    await untilSeen(tab, 'only for who has the key');
  });
});

describe('a phone on a bad network', () => {
  /** A page waits so long for the echo of a message. */
  const gaveUpAfterMs = 10_000;
  let parley: TestParley;
  let wired: WiredChat;
  let wire: Wire;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley();
    wired = await startWiredChat(browser, parley);
    ({ wire } = wired);
    [anny, bert] = await Promise.all([wired.enterByWire('a'), wired.enter('b')]);
  });
  afterAll(async () => {
    await wired.close();
    await parley.close();
  });

  const connections = () => wire.sent().flatMap((text) => /live\?\S*after=(\d+)/.exec(text)?.[1] ?? []);

  it('says that it is reconnecting while it is, and asks only for what it has missed', async () => {
    await say(bert.page, 'before');
    await untilSeen(anny.page, 'before');
    const seen = await acceptedMessages(anny.page).filter({ hasText: 'before' }).getAttribute('data-revision');
    const before = connections().length;
    expect(before).toBeGreaterThan(0);
    await wired.cutOff();
    await say(bert.page, 'are you there?');
    wire.mend();
    await untilSeen(anny.page, 'are you there?');
    expect(await anny.page.getByText('Reconnecting…').count()).toBe(0);
    expect(connections()[before]).toBe(seen);
  });

  it('gives up a connection on which nothing comes back, and sends again on a new one', async () => {
    await anny.page.clock.install();
    const socket = anny.page.waitForEvent('websocket');
    await anny.page.reload();
    await (await socket).waitForEvent('framereceived');
    wire.loseAnswers();
    await say(anny.page, 'into the void');
    await untilSeen(bert.page, 'into the void');
    wire.mend();
    await anny.page.clock.fastForward(gaveUpAfterMs);
    await untilSeen(anny.page, 'into the void');
    expect(await pendingMessages(anny.page).count()).toBe(0);
    expect(await acceptedMessages(bert.page).filter({ hasText: 'into the void' }).count()).toBe(1);
  });

  it('makes a new connection when it wakes from a long sleep', async () => {
    const before = connections().length;
    await anny.page.clock.fastForward(60_000);
    await until('a new connection', () => connections().length > before);
    await say(bert.page, 'good morning');
    await untilSeen(anny.page, 'good morning');
  });

  it('keeps a database only while something waits to be sent', async () => {
    const databases = () => anny.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    await until('nothing to wait', async () => (await databases()).length === 0);
    wire.cut();
    await say(anny.page, 'when there is a network');
    await pendingMessages(anny.page).getByText('when there is a network').waitFor();
    expect(await databases()).toEqual([expect.stringMatching(/^parley:outbox:/)]);
    await wired.mend();
    await untilSeen(bert.page, 'when there is a network');
    await until('nothing to wait', async () => (await databases()).length === 0);
  });

  it('keeps what waits over a reload even where the browser gives the page no database', async () => {
    await anny.page.addInitScript(() => {
      Object.defineProperty(indexedDB, 'open', {
        value: () => {
          throw new DOMException('private', 'SecurityError');
        },
      });
    });
    await anny.page.reload();
    await untilInChat(anny.page);
    wire.cut();
    await say(anny.page, 'kept by the tab');
    await pendingMessages(anny.page).getByText('kept by the tab').waitFor();
    wire.mend();
    await anny.page.reload();
    for (const { page } of [anny, bert]) await untilSeen(page, 'kept by the tab');
    expect(await acceptedMessages(bert.page).filter({ hasText: 'kept by the tab' }).count()).toBe(1);
  });

  it('ends the chat as soon as it can when that was asked for without a connection', async () => {
    await wired.cutOff();
    await endChat(anny.page);
    await anny.page.getByRole('button', { name: 'Ending…' }).waitFor();
    wire.mend();
    await untilEnded(bert.page);
    await untilEnded(anny.page);
  });
});

describe('a message that was refused', () => {
  it('stays with its reason and can be copied or tried again, over a reload too', async () => {
    const parley = await startTestParley({ limits: { messagesPerChat: 2 } });
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url);
    await say(anny.page, 'one');
    await say(anny.page, 'two');
    await untilSeen(bert.page, 'two');
    await say(anny.page, 'one too many');
    const refused = pendingMessages(anny.page).filter({ hasText: 'one too many' });
    await refused.getByText('This chat is full: it can hold no more messages.').waitFor();
    await anny.page.reload();
    await refused.getByText('This chat is full: it can hold no more messages.').waitFor();
    await anny.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await refused.getByRole('button', { name: 'Copy' }).click();
    await refused.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await anny.page.evaluate(() => navigator.clipboard.readText())).toBe('one too many');
    await refused.getByRole('button', { name: 'Try again' }).click();
    await refused.getByRole('button', { name: 'Copy', exact: true }).waitFor();
    await refused.getByText('This chat is full: it can hold no more messages.').waitFor();
    expect(await acceptedMessages(bert.page).count()).toBe(2);
    await close();
    await parley.close();
  });
});

describe('a chat that is near its end', () => {
  let parley: TestParley;
  let clock: ShiftableClock;
  beforeEach(async () => {
    clock = new ShiftableClock();
    parley = await startTestParley({ clock });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  it('has its time again when somebody writes, for both at that moment', async () => {
    const { anny, bert } = await chatOnTwoPhones(browser, parley.url, { idleTimeoutMs: 5 * 60 * 1_000 });
    await clock.advance(4 * 60_000 + 5_000);
    const countdown = (page: Page) => page.getByText(/^This chat will be destroyed in 0:\d\d$/).first();
    for (const { page } of [anny, bert]) {
      await page.reload();
      await countdown(page).waitFor();
    }
    const shown = await countdown(bert.page).textContent();
    await until('a second to be counted', async () => (await countdown(bert.page).textContent()) !== shown);
    await say(anny.page, 'still here');
    for (const { page } of [anny, bert]) await countdown(page).waitFor({ state: 'hidden' });
  });

  it('leaves nothing in a browser: no key, no database, no key in the address, in no tab', async () => {
    const { anny, bert, chat } = await chatOnTwoPhones(browser, parley.url);
    await say(anny.page, 'soon forgotten');
    await untilSeen(bert.page, 'soon forgotten');
    const otherTab = await anny.context.newPage();
    await otherTab.goto(chat.a.link);
    await untilSeen(otherTab, 'soon forgotten');
    await endChat(bert.page);
    for (const page of [anny.page, otherTab, bert.page]) {
      await untilEnded(page);
      await until('the device to have forgotten', async () => (await leftovers(page)).length === 0);
      expect(page.url()).not.toContain('#');
      expect(await page.getByText('soon forgotten').count()).toBe(0);
    }
    await until('the cookie to be taken back', async () => (await anny.context.cookies()).length === 0);
  });

  it('is forgotten by a browser that was away when it ended, once its link is opened again', async () => {
    const wire = await startWire(parley.port);
    const organizer = await phone(browser);
    const chat = await startChat(organizer.page, parley.url);
    const anny = await phone(browser);
    await enterAtOnce(anny.page, at(wire.url, chat.a));
    wire.cut();
    await say(anny.page, 'never sent');
    await pendingMessages(anny.page).getByText('never sent').waitFor();
    await anny.page.goto('about:blank');
    await endChat(organizer.page);
    await organizer.page.getByText('This chat has ended').waitFor();
    wire.mend();
    await anny.page.goto(at(wire.url, chat.a).link);
    await untilEnded(anny.page);
    await until('the device to have forgotten', async () => (await leftovers(anny.page)).length === 0);
    await wire.close();
  });
});

/** What the page's origin still keeps, even an empty database. */
async function leftovers(page: Page): Promise<readonly string[]> {
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));
  return [...databases, ...(await storedByPage(page)).map(({ place }) => place)];
}
