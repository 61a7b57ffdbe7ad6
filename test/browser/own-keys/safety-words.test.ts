import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { chatIdLength } from '../../../src/chat/link.ts';
import { ownKeyElementId } from '../../../src/protocol/own-keys.ts';
import { encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { publicHalfOf } from '../../../src/sealing/keys/agreed-key.ts';
import { hashOfPublicHalf, makeOwnKey, sealPublicHalf } from '../../../src/sealing/keys/own-key.ts';
import { type Lies, lieTo } from '../../attacks/support/lies.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { keysInTab } from '../../support/browsers/tab-keys.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { chooseMadeCode, enterByOwnCode } from '../../support/people/own-codes.ts';
import {
  enterAtOnce,
  type Phone,
  phone,
  type StartedChat,
  say,
  untilInChat,
  untilPeerIs,
  untilSeen,
} from '../../support/people/phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

const notTogether = 'The server shows keys that do not belong together.';
const ofBothKeys = 'They are made of the chat’s key and of both your own keys.';

withBothStores((store, itOnce) => {
  let parley: TestParley;
  let chat: StartedChat;
  let anny: Phone;
  let bert: Phone;
  let liesToAnny: Lies;
  let liesToBert: Lies;

  beforeAll(async () => {
    parley = await startTestParley({ store: store() });
  });
  afterAll(() => parley.close());
  beforeEach(async () => {
    chat = await startChatAtOnce(parley.url);
    [anny, bert] = [await phone(browser), await phone(browser)];
    [liesToAnny, liesToBert] = [await lieTo(anny.page), await lieTo(bert.page)];
    await enterAtOnce(anny.page, chat.a);
    await enterAtOnce(bert.page, chat.b);
    await untilPeerIs(anny.page, 'Bert', 'online');
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  const openWords = async (page: Page) => {
    await page.getByRole('button', { name: 'Settings', disabled: false }).click();
    await page.getByRole('button', { name: 'Safety words' }).click();
    const dialog = page.getByRole('dialog', { name: 'Safety words' });
    await dialog.waitFor();
    return dialog;
  };
  /** The words that a page shows together with this sentence. */
  const wordsOn = async (page: Page, state: string): Promise<readonly string[]> => {
    const dialog = await openWords(page);
    await dialog.getByRole('status').getByText(state).waitFor();
    const words = await dialog.getByRole('listitem').allTextContents();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Done' }).click();
    return words;
  };

  it('are the same five on both screens, made of both own keys, also on another device', async () => {
    await chooseMadeCode(anny.page);
    const code = await chooseMadeCode(bert.page);
    const words = await wordsOn(anny.page, ofBothKeys);
    expect(words).toHaveLength(5);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,8}$/);
    expect(await wordsOn(bert.page, ofBothKeys)).toEqual(words);
    await bert.page.reload();
    await untilInChat(bert.page);
    expect(await wordsOn(bert.page, ofBothKeys)).toEqual(words);
    const another = await phone(browser);
    await enterByOwnCode(another.page, chat.b, code);
    expect(await wordsOn(another.page, ofBothKeys)).toEqual(words);
    // Another code does not change them.
    await chooseMadeCode(anny.page);
    expect(await wordsOn(anny.page, ofBothKeys)).toEqual(words);
  });

  it('say what they do not tell yet, while not both have a code of their own, and follow when they have', async () => {
    const provisional = await wordsOn(anny.page, 'Neither of you has chosen a code of your own');
    expect(provisional).toHaveLength(5);
    expect(await wordsOn(bert.page, 'Neither of you has chosen a code of your own')).toEqual(provisional);
    await chooseMadeCode(anny.page);
    const withAnnys = await wordsOn(anny.page, 'The other has not chosen a code of their own');
    expect(withAnnys).not.toEqual(provisional);
    const dialog = await openWords(bert.page);
    await dialog.getByRole('status').getByText('You have not chosen a code of your own').waitFor();
    expect(await dialog.getByRole('listitem').allTextContents()).toEqual(withAnnys);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await bert.page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Done' }).click();

    const annysDialog = await openWords(anny.page);
    await chooseMadeCode(bert.page);
    await annysDialog.getByRole('status').getByText(ofBothKeys).waitFor();
    expect(await annysDialog.getByRole('listitem').allTextContents()).not.toEqual(withAnnys);
  });

  itOnce('are not shown on a device that does not know the own code, until it comes in by it', async () => {
    const second = await phone(browser);
    await enterAtOnce(second.page, chat.a);
    await chooseMadeCode(anny.page);
    expect(await wordsOn(second.page, 'This device does not know your own code.')).toEqual([]);
  });

  /** Of somebody in between. */
  const anotherKey = () => makeOwnKey(new Uint8Array(32));
  const sealedBy = async (ownKey: Uint8Array, participantId: 'a' | 'b') => {
    const { chatKey } = await keysInTab(anny.page);
    const chatId = new URL(chat.a.link).pathname.slice(1, 1 + chatIdLength);
    return {
      hash: encodeBase64url(hashOfPublicHalf(publicHalfOf(ownKey))),
      sealed: encodeBase64url(sealPublicHalf(publicHalfOf(ownKey), { chatKey, chatId, participantId })),
    };
  };
  /** Swaps one person's own key in everything that a page is shown, hash first, as its server could. */
  const swapKey = async (lies: Lies, participantId: 'a' | 'b', ownKey: Uint8Array) => {
    const { hash, sealed } = await sealedBy(ownKey, participantId);
    const shown = new RegExp(
      `(id="${ownKeyElementId(participantId)}"[^>]*)data-hash="[^"]+" data-sealed="([^"]*)"`,
      'g',
    );
    lies.inFrames((html) =>
      html.replace(
        shown,
        (_, before: string, known: string) => `${before}data-hash="${hash}" data-sealed="${known && sealed}"`,
      ),
    );
  };

  itOnce('differ when a server that has the organizer’s keys puts keys of its own between the two', async () => {
    await swapKey(liesToAnny, 'b', anotherKey());
    await swapKey(liesToBert, 'a', anotherKey());
    await chooseMadeCode(anny.page);
    await chooseMadeCode(bert.page);
    const words = await wordsOn(anny.page, ofBothKeys);
    expect(words).toHaveLength(5);
    const others = await wordsOn(bert.page, ofBothKeys);
    expect(others).toHaveLength(5);
    expect(others).not.toEqual(words);
  });

  itOnce('are not shown when a server shows another key of the other than before', async () => {
    await chooseMadeCode(anny.page);
    await chooseMadeCode(bert.page);
    await wordsOn(anny.page, ofBothKeys);
    const { hash, sealed } = await sealedBy(anotherKey(), 'b');
    const id = ownKeyElementId('b');
    const swapped = `<hx-partial hx-target="#${id}" hx-swap="outerHTML"><span id="${id}" data-participant="b" data-hash="${hash}" data-sealed="${sealed}"></span></hx-partial>`;
    liesToAnny.inFrames((html) => (html.includes('message-') ? html + swapped : html));
    await say(bert.page, 'hello');
    await untilSeen(anny.page, 'hello');
    expect(await wordsOn(anny.page, notTogether)).toEqual([]);
  });

  itOnce('are not shown when a server shows another key as one’s own', async () => {
    await swapKey(liesToBert, 'b', anotherKey());
    await chooseMadeCode(anny.page);
    await chooseMadeCode(bert.page);
    expect(await wordsOn(bert.page, notTogether)).toEqual([]);
  });

  itOnce(
    'are made of keys that nobody could choose by the other’s: a key is shown once both hashes are there',
    async () => {
      const shownOf = (page: Page, participantId: 'a' | 'b') =>
        page
          .locator(`#${ownKeyElementId(participantId)}`)
          .evaluate((element) => [
            element.getAttribute('data-hash') !== '',
            element.getAttribute('data-sealed') !== '',
          ]);
      await chooseMadeCode(anny.page);
      await expect.poll(() => shownOf(bert.page, 'a')).toEqual([true, false]);
      await anny.page.reload();
      await untilInChat(anny.page);
      await wordsOn(anny.page, 'The other has not chosen a code of their own');
      expect(await shownOf(bert.page, 'a')).toEqual([true, false]);
      await chooseMadeCode(bert.page);
      await expect.poll(() => shownOf(bert.page, 'a')).toEqual([true, true]);
      await expect.poll(() => shownOf(anny.page, 'b')).toEqual([true, true]);
    },
  );
});
