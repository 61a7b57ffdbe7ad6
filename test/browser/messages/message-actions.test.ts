import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCommand } from '../../../src/protocol/commands.ts';
import { elementIds, paths } from '../../../src/protocol/page.ts';
import { encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { makeMessageId, sealMessage } from '../../../src/sealing/messages.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { chatOf, sayAtOnce } from '../../support/commands/commands.ts';
import { aStatement } from '../../support/commands/statement.ts';
import { getInAtOnce } from '../../support/people/chat-at-once.ts';
import {
  choose,
  edit,
  field,
  menu,
  message,
  more,
  openMenu,
  react,
  remove,
  reply,
} from '../../support/people/message-menu.ts';
import {
  acceptedMessages,
  chatOnTwoPhones,
  endChat,
  messageLog,
  type Phone,
  pendingMessages,
  say,
  scrollLogThrough,
  shownMessages,
  storedByPage,
  untilEnded,
  untilInChat,
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

const banner = (page: Page): Locator => page.locator(`#${elementIds.composerAbout}`);

const closeEverybody = () => Promise.all(browser.contexts().map((context) => context.close()));

describe('the menu of a message', () => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley();
    ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
    await say(anny.page, 'written by Anny');
    await untilSeen(bert.page, 'written by Anny');
    await say(bert.page, 'written by Bert');
    await untilSeen(anny.page, 'written by Bert');
  });
  afterAll(async () => {
    await closeEverybody();
    await parley.close();
  });

  const offered = async (page: Page) =>
    (await menu(page).locator('.menu-item:visible').allTextContents()).map((text) => text.trim());

  it('offers to change and to delete what one has written oneself, and nothing else', async () => {
    await openMenu(anny.page, 'written by Anny');
    expect(await offered(anny.page)).toEqual(['Reply', 'Copy', 'Select text', 'Edit', 'Delete']);
    await anny.page.keyboard.press('Escape');
    await openMenu(anny.page, 'written by Bert');
    expect(await offered(anny.page)).toEqual(['Reply', 'Copy', 'Select text']);
    await anny.page.keyboard.press('Escape');
  });

  it('closes with Escape, and gives the focus back to where it was', async () => {
    await openMenu(anny.page, 'written by Bert');
    await anny.page.keyboard.press('Escape');
    await menu(anny.page).waitFor({ state: 'hidden' });
    expect(await more(anny.page, 'written by Bert').evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('opens under a finger that rests on the message, and not under one that scrolls', async () => {
    const box = await message(anny.page, 'written by Bert').boundingBox();
    const point = { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 12 };
    const finger = await anny.context.newCDPSession(anny.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y = point.y) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: point.x, y }] });
    await touch('touchStart');
    await touch('touchMove', point.y - 60);
    await touch('touchEnd');
    await touch('touchStart');
    await menu(anny.page).waitFor();
    await touch('touchEnd');
    expect(await menu(anny.page).textContent()).toContain('written by Bert');
    await anny.page.keyboard.press('Escape');
  });

  it('fits a narrow phone, and closes when the ground behind it is pressed', async () => {
    await openMenu(anny.page, 'written by Anny');
    const box = await menu(anny.page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    for (const button of await menu(anny.page).getByRole('button').all()) {
      if (await button.isVisible()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    }
    await anny.page.mouse.click(180, 40);
    await menu(anny.page).waitFor({ state: 'hidden' });
  });

  it('is reached by one stop of the Tab key, from where the arrow keys lead through the messages', async () => {
    await field(anny.page).focus();
    await say(bert.page, 'the newest');
    await more(anny.page, 'the newest').waitFor();
    await messageLog(anny.page).focus();
    await anny.page.keyboard.press('Tab');
    const focused = () => anny.page.evaluate(() => document.activeElement?.closest('.message')?.textContent ?? '');
    expect(await focused()).toContain('the newest');
    await anny.page.keyboard.press('ArrowUp');
    expect(await focused()).toContain('written by Bert');
    await anny.page.keyboard.press('Home');
    expect(await focused()).toContain('written by Anny');
    await anny.page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('written by Bert');
    await anny.page.keyboard.press('Tab');
    expect(await focused()).toBe('');
  });

  it('does not have its buttons read out with each message that comes', async () => {
    const button = more(anny.page, 'the newest');
    expect(await button.getAttribute('aria-live')).toBe('off');
    expect(await message(anny.page, 'the newest').getAttribute('aria-label')).toBeNull();
  });

  it('copies the text as it was written', async () => {
    await anny.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose(anny.page, 'written by Bert', 'Copy');
    await until(
      'the text in the clipboard',
      async () => (await anny.page.evaluate(() => navigator.clipboard.readText())) === 'written by Bert',
    );
  });

  it('asks once before it deletes, and leaves nothing to be done with a deleted message', async () => {
    await say(anny.page, 'better unsaid');
    await untilSeen(bert.page, 'better unsaid');
    await choose(anny.page, 'better unsaid', 'Delete');
    await anny.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await say(anny.page, 'not yet');
    await untilSeen(bert.page, 'not yet');
    expect(await message(bert.page, 'better unsaid').count()).toBe(1);
    await remove(anny.page, 'better unsaid');
    for (const { page } of [anny, bert]) {
      await untilSeen(page, 'message deleted');
      const deleted = acceptedMessages(page).filter({ hasText: 'message deleted' });
      expect(await deleted.getByRole('button').count()).toBe(0);
      expect(await page.getByText('better unsaid').count()).toBe(0);
    }
  });

  it('closes when the message it is about is deleted by its writer', async () => {
    await say(anny.page, 'soon gone');
    await untilSeen(bert.page, 'soon gone');
    await openMenu(bert.page, 'soon gone');
    await remove(anny.page, 'soon gone');
    await menu(bert.page).waitFor({ state: 'hidden' });
  });

  it('keeps the focus on a message that somebody reacts to meanwhile', async () => {
    await more(anny.page, 'written by Anny').focus();
    await react(bert.page, 'written by Anny', '👍');
    await anny.page.getByRole('img', { name: 'Bert reacted with 👍' }).waitFor();
    expect(await more(anny.page, 'written by Anny').evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

withBothStores((store) => {
  describe('two people, one of them on two devices', () => {
    let parley: TestParley;
    let wired: WiredChat;
    let anny: Phone;
    let bert: Phone;
    /** Bert's, at the end of a wire that can be cut. */
    let tablet: Phone;
    beforeAll(async () => {
      parley = await startTestParley({ store: store() });
      wired = await startWiredChat(browser, parley);
      [anny, bert, tablet] = await Promise.all([wired.enter('a'), wired.enter('b'), wired.enterByWire('b')]);
    });
    afterAll(async () => {
      await wired.close();
      await parley.close();
    });

    const everybody = () => [anny, bert, tablet].map(({ page }) => page);

    it('see an answer with what it answers, and are led there', async () => {
      await say(anny.page, 'first question');
      for (const page of everybody()) await untilSeen(page, 'first question');
      await reply(bert.page, 'first question', 'the answer');
      for (const page of everybody()) {
        await untilSeen(page, 'the answer');
        const quote = message(page, 'the answer').getByRole('button', { name: /^In answer to/ });
        expect(await quote.textContent()).toMatch(page === anny.page ? /You.*first question/ : /Anny.*first question/);
        await quote.click();
        await page.locator('.message-found').filter({ hasText: 'first question' }).waitFor();
        expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('first question');
      }
    });

    it('see a change at once, still an answer, and marked as edited', async () => {
      await edit(bert.page, 'the answer', 'the better answer');
      for (const page of everybody()) {
        await untilSeen(page, 'the better answer');
        expect(await message(page, 'the better answer').textContent()).toMatch(/first question.*edited/);
        expect(await message(page, 'the answer').count()).toBe(0);
      }
    });

    it('see who reacted, and that it was taken back', async () => {
      await react(anny.page, 'the better answer', '❤️');
      await anny.page.getByRole('button', { name: 'You reacted with ❤️: take it back' }).waitFor();
      for (const { page } of [bert, tablet]) await page.getByRole('img', { name: 'Anny reacted with ❤️' }).waitFor();
      await react(tablet.page, 'the better answer', '😂');
      await bert.page.getByRole('button', { name: 'You reacted with 😂: take it back' }).click();
      await tablet.page.getByRole('button', { name: /^You reacted/ }).waitFor({ state: 'detached' });
      await anny.page.getByRole('img', { name: 'Bert reacted with 😂' }).waitFor({ state: 'detached' });
      await anny.page.getByRole('button', { name: /^You reacted/ }).waitFor();
    });

    it('can react with any emoji, with one at a time, and with nothing else', async () => {
      await openMenu(anny.page, 'the better answer');
      await menu(anny.page).getByRole('button', { name: 'Another emoji' }).click();
      const emoji = menu(anny.page).getByLabel('Emoji', { exact: true });
      for (const wrong of ['', 'x', '7', '🚲🚲', '<b>', 'ok 👍']) {
        await emoji.fill(wrong);
        await emoji.press('Enter');
        await menu(anny.page).getByRole('alert').getByText('Type one emoji.').waitFor();
      }
      await emoji.fill(' 👩🏽‍🚒 ');
      await emoji.press('Enter');
      for (const { page } of [bert, tablet])
        await page.getByRole('img', { name: 'Anny reacted with 👩🏽‍🚒' }).waitFor();
      expect(await bert.page.getByRole('img', { name: /^Anny reacted/ }).count()).toBe(1);
    });

    it('find all of it as it is when they come back, from a reload or a lost connection', async () => {
      wired.wire.cut();
      await say(anny.page, 'second question');
      await untilSeen(bert.page, 'second question');
      await reply(bert.page, 'second question', 'to be taken back');
      await untilSeen(anny.page, 'to be taken back');
      await edit(anny.page, 'second question', 'the last question');
      await untilSeen(bert.page, 'the last question');
      await react(bert.page, 'the last question', '👍');
      await anny.page.getByRole('img', { name: 'Bert reacted with 👍' }).waitFor();
      await remove(bert.page, 'to be taken back');
      await untilSeen(anny.page, 'message deleted');
      await reply(anny.page, 'first question', 'and another answer');
      await untilSeen(bert.page, 'and another answer');
      await wired.mend();
      await bert.page.reload();
      for (const { page } of [bert, tablet]) {
        await untilSeen(page, 'and another answer');
        await page.getByRole('img', { name: 'Anny reacted with 👩🏽‍🚒' }).waitFor();
        await page.getByRole('button', { name: 'You reacted with 👍: take it back' }).waitFor();
        await message(page, 'and another answer')
          .getByRole('button', { name: /^In answer to Anny/ })
          .waitFor();
        expect(await message(page, 'the last question').textContent()).toContain('edited');
        expect(await page.getByText('to be taken back').count()).toBe(0);
      }
      const texts = await Promise.all(everybody().map(shownMessages));
      expect(texts[1]).toEqual(texts[0]);
      expect(texts[2]).toEqual(texts[0]);
    });

    it('see in an answer to a deleted message that it was deleted, and none of its words', async () => {
      await say(anny.page, 'a secret slip');
      await untilSeen(bert.page, 'a secret slip');
      await reply(bert.page, 'a secret slip', 'I have seen that');
      await untilSeen(anny.page, 'I have seen that');
      await remove(anny.page, 'a secret slip');
      for (const page of everybody()) {
        await message(page, 'I have seen that')
          .getByRole('button', { name: /message deleted$/ })
          .waitFor();
        expect(await page.getByText('a secret slip').count()).toBe(0);
      }
    });
  });
});

describe('a long chat', () => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  beforeAll(async () => {
    parley = await startTestParley();
    ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
    await sayAtOnce(
      anny.page,
      Array.from({ length: 120 }, (_, index) => ({ text: `message ${index + 1}.` })),
    );
    await untilRead('message 120.');
    await reply(bert.page, 'message 2.', 'about the second');
    await untilSeen(anny.page, 'about the second');
  });
  afterAll(async () => {
    await closeEverybody();
    await parley.close();
  });

  /** Bert reads everything up to this message of Anny's, the newest: a page opens at what is unread. */
  const untilRead = async (text: string) => {
    await untilSeen(bert.page, text);
    // Many that come at once can lead the log past some of them.
    await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 0));
    await scrollLogThrough(bert.page);
    await message(anny.page, text).getByRole('img', { name: 'read', exact: true }).waitFor();
  };

  it('says of a quoted message that it is an earlier one, and loads what is needed to lead there', async () => {
    await anny.page.reload();
    await untilSeen(anny.page, 'about the second');
    const quote = message(anny.page, 'about the second').getByRole('button', { name: /^In answer to/ });
    expect(await quote.textContent()).toContain('an earlier message');
    expect(await message(anny.page, 'message 2.').count()).toBe(0);
    await quote.click();
    await anny.page.locator('.message-found').filter({ hasText: 'message 2.' }).waitFor();
    expect(await message(anny.page, 'message 2.').isVisible()).toBe(true);
    const box = await message(anny.page, 'message 2.').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(740);
    expect(await quote.count()).toBe(0);
    await anny.page.getByRole('button', { name: 'Newest messages' }).waitFor();
  });

  it('shows changes of messages that were not loaded when they were made', async () => {
    await bert.page.reload();
    await untilSeen(bert.page, 'about the second');
    await edit(anny.page, 'message 3.', 'message three.');
    await react(anny.page, 'message 4.', '🙏');
    await remove(anny.page, 'message 5.');
    await untilSeen(anny.page, 'message deleted');
    await until('the first message', async () => {
      await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 0));
      return (await message(bert.page, 'message 1.').count()) === 1;
    });
    await message(bert.page, 'message three.').waitFor();
    await bert.page.getByRole('img', { name: 'Anny reacted with 🙏' }).waitFor();
    const shown = await shownMessages(bert.page);
    expect(shown.slice(2, 5).map(({ text }) => text)).toEqual(['message three.', 'message 4.', '']);
  });

  it('stays where the reader is when answers bring their quotes with an older page', async () => {
    await bert.page.reload();
    await untilSeen(bert.page, 'about the second');
    await anny.page.getByRole('button', { name: 'Newest messages' }).click();
    const replyTo = (await message(anny.page, 'message 120.').getAttribute('data-message-id')) ?? '';
    await sayAtOnce(anny.page, [
      ...Array.from({ length: 5 }, (_, index) => ({ text: `answer ${index + 1}.`, replyTo })),
      ...Array.from({ length: 50 }, (_, index) => ({ text: `later ${index + 1}.` })),
    ]);
    await untilRead('later 50.');
    await bert.page.reload();
    await untilSeen(bert.page, 'later 50.');
    await more(bert.page, 'later 50.').waitFor();
    expect(await bert.page.locator('.quote').count()).toBe(0);
    await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 900));
    const topOf = async () => (await message(bert.page, 'later 30.').boundingBox())?.y ?? Number.NaN;
    const before = await topOf();
    await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 250));
    await until('a page of older messages', async () => (await acceptedMessages(bert.page).count()) > 50);
    expect(await bert.page.locator('.quote').count()).toBe(6);
    // A page is scrolled by whole points of the screen, and lines of text end between them.
    expect(Math.abs((await topOf()) - (before + 650))).toBeLessThan(1);
  });
});

describe('an answer to a message that is not in the chat', () => {
  it('says so when it is asked for', async () => {
    const parley = await startTestParley();
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url);
    const messageId = makeMessageId();
    const content = { kind: 'text', text: 'about nothing', replyTo: makeMessageId() } as const;
    const sealed = sealMessage(content, aStatement(), {
      ...(await chatOf(anny.page)),
      sender: 'a',
      messageId,
      version: 1,
    });
    await anny.page.evaluate(
      (body) => fetch(`${location.pathname}/commands`, { method: 'POST', body }).then(({ status }) => status),
      encodeCommand({ type: 'send', messageId, sealed: encodeBase64url(sealed) }),
    );
    await message(bert.page, 'about nothing').getByRole('button', { name: 'In answer to an earlier message' }).click();
    await bert.page.getByRole('alert').getByText('That message cannot be found here.').waitFor();
    await close();
    await parley.close();
  });
});

describe('what is changed on a bad network', () => {
  let parley: TestParley;
  let wired: WiredChat;
  let anny: Phone;
  let bert: Phone;
  /** Anny's, on a good network. */
  let tablet: Phone;
  beforeAll(async () => {
    parley = await startTestParley();
    wired = await startWiredChat(browser, parley);
    [anny, bert, tablet] = await Promise.all([wired.enterByWire('a'), wired.enter('b'), wired.enter('a')]);
  });
  afterAll(async () => {
    await wired.close();
    await parley.close();
  });

  const waits = (page: Page) => page.getByRole('img', { name: 'waiting' });
  const untilNothingWaits = (page: Page) =>
    until('nothing to wait any more', async () => {
      const isShown = (await waits(page).count()) + (await pendingMessages(page).count());
      const isKept = (await storedByPage(page)).some(({ place }) => place.includes('parley:changes:'));
      return isShown === 0 && !isKept;
    });
  const tell = async (...texts: readonly string[]) => {
    for (const text of texts) await say(anny.page, text);
    for (const { page } of [anny, bert, tablet]) await untilSeen(page, texts.at(-1) ?? '');
  };

  it('is shown as waiting, and is done when the connection is back', async () => {
    await tell('to be edited', 'to be deleted', 'to be liked');
    await wired.cutOff();
    await edit(anny.page, 'to be edited', 'edited in a tunnel');
    await remove(anny.page, 'to be deleted');
    await react(anny.page, 'to be liked', '👍');
    await message(anny.page, 'edited in a tunnel').waitFor();
    await anny.page.getByRole('button', { name: 'You reacted with 👍: take it back' }).waitFor();
    expect(await waits(anny.page).count()).toBe(3);
    expect(await message(bert.page, 'to be edited').count()).toBe(1);
    await wired.mend();
    for (const { page } of [bert, tablet, anny]) {
      await untilSeen(page, 'edited in a tunnel');
      await untilSeen(page, 'message deleted');
    }
    await bert.page.getByRole('img', { name: 'Anny reacted with 👍' }).waitFor();
    await untilNothingWaits(anny.page);
  });

  it('is not lost when the page is loaded again, and lies on the device only sealed', async () => {
    await tell('to be rewritten', 'to be thanked for');
    await wired.cutOff();
    await edit(anny.page, 'to be rewritten', 'written before the reload');
    await react(anny.page, 'to be thanked for', '🙏');
    await until('both changes on the device', async () => {
      const kept = (await storedByPage(anny.page)).filter(({ place }) => place.includes('parley:changes:'));
      return kept.length === 2;
    });
    for (const { text } of await storedByPage(anny.page)) expect(text).not.toMatch(/written before|🙏/);
    await wired.mend();
    await anny.page.reload();
    for (const { page } of [bert, tablet]) {
      await untilSeen(page, 'written before the reload');
    }
    await bert.page.getByRole('img', { name: 'Anny reacted with 🙏' }).waitFor();
    await untilNothingWaits(anny.page);
  });

  it('counts once, and only as it was in the end', async () => {
    await tell('changed and changed again', 'liked or not');
    await wired.cutOff();
    await edit(anny.page, 'changed and changed again', 'a first thought');
    await edit(anny.page, 'a first thought', 'a second thought');
    await react(anny.page, 'liked or not', '😮');
    await react(anny.page, 'liked or not', '😢');
    await anny.page.getByRole('button', { name: 'You reacted with 😢: take it back' }).click();
    await wired.mend();
    await untilSeen(bert.page, 'a second thought');
    await untilNothingWaits(anny.page);
    expect(await message(bert.page, 'a first thought').count()).toBe(0);
    expect(
      await message(bert.page, 'liked or not')
        .getByRole('img', { name: /reacted/ })
        .count(),
    ).toBe(0);
    expect(
      await message(anny.page, 'liked or not')
        .getByRole('button', { name: /^You reacted/ })
        .count(),
    ).toBe(0);
  });

  it('is known to be done even when the answer was lost, and does not undo what came after it', async () => {
    await tell('answered into the void', 'deleted into the void');
    wired.wire.loseAnswers();
    await react(anny.page, 'answered into the void', '😂');
    await remove(anny.page, 'deleted into the void');
    for (const { page } of [bert, tablet]) await message(page, 'deleted into the void').waitFor({ state: 'detached' });
    await tablet.page.getByRole('button', { name: 'You reacted with 😂: take it back' }).waitFor();
    await react(tablet.page, 'answered into the void', '🙏');
    await message(bert.page, 'answered into the void').getByRole('img', { name: 'Anny reacted with 🙏' }).waitFor();
    await wired.cutOff();
    await wired.mend();
    await untilNothingWaits(anny.page);
    await message(anny.page, 'answered into the void')
      .getByRole('button', { name: 'You reacted with 🙏: take it back' })
      .waitFor();
    await say(anny.page, 'and on');
    await untilSeen(bert.page, 'and on');
    expect(await message(bert.page, 'answered into the void').textContent()).toContain('🙏');
  });

  it('gives way to a later change on another device, without losing what was typed', async () => {
    await tell('written on two devices');
    await wired.cutOff();
    await edit(anny.page, 'written on two devices', 'the earlier edit');
    await edit(tablet.page, 'written on two devices', 'the later edit');
    await untilSeen(bert.page, 'the later edit');
    await wired.mend();
    await anny.page.getByText('You have changed this message on another device since then.').waitFor();
    const refused = message(anny.page, 'the earlier edit');
    await refused.getByRole('button', { name: 'Discard' }).click();
    await message(anny.page, 'the later edit').waitFor();
    await untilNothingWaits(anny.page);
    expect(await message(bert.page, 'the later edit').count()).toBe(1);
  });

  it('keeps the words of an edit whose message was deleted meanwhile', async () => {
    await tell('deleted elsewhere');
    await wired.cutOff();
    await edit(anny.page, 'deleted elsewhere', 'words worth keeping');
    await remove(tablet.page, 'deleted elsewhere');
    await untilSeen(tablet.page, 'message deleted');
    await wired.mend();
    const refused = acceptedMessages(anny.page).filter({ hasText: 'words worth keeping' });
    await refused.getByText('This message was deleted.').waitFor();
    await anny.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: wired.wire.url });
    await refused.getByRole('button', { name: 'Copy' }).click();
    await refused.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await anny.page.evaluate(() => navigator.clipboard.readText())).toBe('words worth keeping');
    await refused.getByRole('button', { name: 'Discard' }).click();
    await untilNothingWaits(anny.page);
    expect(await anny.page.getByText('words worth keeping').count()).toBe(0);
  });

  it('leaves nothing on a device when the chat ends', async () => {
    await tell('never to be changed');
    await wired.cutOff();
    await edit(anny.page, 'never to be changed', 'never to arrive');
    await field(anny.page).fill('never to be sent');
    await until('the draft in the tab', async () =>
      (await storedByPage(anny.page)).some(({ place }) => place.includes('parley:draft:')),
    );
    await endChat(bert.page);
    await untilEnded(bert.page);
    await wired.mend();
    await untilEnded(anny.page);
    await until('the device to have forgotten', async () => (await leftovers(anny.page)).length === 0);
  });
});

describe('a draft', () => {
  let parley: TestParley;
  let anny: Phone;
  let bert: Phone;
  let chat: Awaited<ReturnType<typeof chatOnTwoPhones>>['chat'];
  beforeAll(async () => {
    parley = await startTestParley();
    ({ anny, bert, chat } = await chatOnTwoPhones(browser, parley.url));
    await say(bert.page, 'what do you think?');
    await untilSeen(anny.page, 'what do you think?');
    await say(anny.page, 'one moment');
    await untilSeen(bert.page, 'one moment');
  });
  afterAll(async () => {
    await closeEverybody();
    await parley.close();
  });

  const drafts = async (page: Page) =>
    (await storedByPage(page)).filter(({ place }) => place.startsWith('sessionStorage parley:draft:'));
  const reload = async (page: Page) => {
    await page.reload();
    await untilInChat(page);
  };
  const untilFieldSays = (page: Page, text: string) =>
    until(`the draft “${text.slice(0, 20)}”`, async () => (await field(page).inputValue()) === text);

  it('is there again after a reload, however long it is, and lies in the tab only sealed', async () => {
    const text = `I think that ${'it is a long story. '.repeat(700)}`;
    await field(anny.page).fill(text);
    await reload(anny.page);
    await untilFieldSays(anny.page, text);
    expect(await drafts(anny.page)).toHaveLength(1);
    expect(JSON.stringify(await storedByPage(anny.page))).not.toContain('long story');
    await anny.page.getByText(/characters too many/).waitFor();
  });

  it('still answers what it answered', async () => {
    await field(anny.page).fill('');
    await choose(anny.page, 'what do you think?', 'Reply');
    await field(anny.page).fill('I think so');
    await reload(anny.page);
    await untilFieldSays(anny.page, 'I think so');
    expect(await banner(anny.page).textContent()).toMatch(/Replying to\s+Bert.*what do you think\?/);
    await anny.page.getByRole('button', { name: 'Send', exact: true }).click();
    await untilSeen(bert.page, 'I think so');
    await message(bert.page, 'I think so')
      .getByRole('button', { name: /^In answer to You/ })
      .waitFor();
    expect(await drafts(anny.page)).toEqual([]);
    expect(await banner(anny.page).isVisible()).toBe(false);
  });

  it('makes room for an edit, and comes back after it', async () => {
    await choose(anny.page, 'what do you think?', 'Reply');
    await field(anny.page).fill('half an answer');
    await choose(anny.page, 'one moment', 'Edit');
    expect(await field(anny.page).inputValue()).toBe('one moment');
    await field(anny.page).fill('one moment, please');
    await reload(anny.page);
    await untilFieldSays(anny.page, 'one moment, please');
    await anny.page.getByRole('button', { name: 'Save', exact: true }).click();
    await untilSeen(bert.page, 'one moment, please');
    expect(await field(anny.page).inputValue()).toBe('half an answer');
    expect(await banner(anny.page).textContent()).toContain('what do you think?');
    await banner(anny.page).getByRole('button', { name: 'Cancel' }).click();
    expect(await field(anny.page).inputValue()).toBe('half an answer');
    await say(anny.page, 'no answer');
    await untilSeen(bert.page, 'no answer');
    expect(await message(bert.page, 'no answer').locator('.quote').count()).toBe(0);
  });

  it('is given up when it is an edit and its message goes, now or while nobody looks, and keeps none of its text', async () => {
    const other = await anny.context.newPage();
    await getInAtOnce(other, chat.a);
    await untilInChat(other);
    await field(anny.page).fill('half a thought');
    for (const text of ['gone at once', 'gone meanwhile']) {
      await say(other, text);
      await choose(anny.page, text, 'Edit');
      expect(await field(anny.page).inputValue()).toBe(text);
      if (text === 'gone meanwhile') await anny.page.goto(parley.url + paths.security);
      await remove(other, text);
      await message(other, text).waitFor({ state: 'detached' });
      if (text === 'gone meanwhile') await anny.page.goto(chat.a.link);
      await untilFieldSays(anny.page, 'half a thought');
      expect(await banner(anny.page).isVisible()).toBe(false);
    }
    await field(anny.page).fill('');
    await other.close();
  });

  it('is given up by Escape when it is an edit, and nothing is changed', async () => {
    await choose(anny.page, 'no answer', 'Edit');
    await field(anny.page).fill('something else');
    await field(anny.page).press('Escape');
    expect(await field(anny.page).inputValue()).toBe('');
    await choose(anny.page, 'no answer', 'Edit');
    await anny.page.getByRole('button', { name: 'Save', exact: true }).click();
    await say(anny.page, 'after all');
    await untilSeen(bert.page, 'after all');
    expect(await message(bert.page, 'no answer').textContent()).not.toContain('edited');
  });
});

describe('an address in a message', () => {
  it('becomes a link that tells nobody where it was followed from, and fetches nothing by itself', async () => {
    const parley = await startTestParley();
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url);
    const asked: string[] = [];
    bert.page.on('request', (request) => asked.push(request.url()));
    await say(anny.page, 'see https://parley.example/a_(b)?c=d#e, or (http://127.0.0.1/x). Not javascript:alert(1)');
    await untilSeen(bert.page, 'see https://');
    const links = message(bert.page, 'see https://').getByRole('link');
    await links.first().waitFor();
    expect(await links.allTextContents()).toEqual(['https://parley.example/a_(b)?c=d#e', 'http://127.0.0.1/x']);
    for (const link of await links.all()) {
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.getAttribute('href')).toBe(await link.textContent());
    }
    expect((await shownMessages(bert.page)).at(-1)?.text).toBe(
      'see https://parley.example/a_(b)?c=d#e, or (http://127.0.0.1/x). Not javascript:alert(1)',
    );
    expect(asked.filter((url) => !url.startsWith(parley.url))).toEqual([]);
    await close();
    await parley.close();
  });
});

/** What the page's origin still keeps, even an empty database. */
async function leftovers(page: Page): Promise<readonly string[]> {
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));
  return [...databases, ...(await storedByPage(page)).map(({ place }) => place)];
}
