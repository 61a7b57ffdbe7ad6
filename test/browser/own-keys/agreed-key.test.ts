import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { chatIdOfLink } from '../../../src/chat/link.ts';
import { ownKeyElementId } from '../../../src/protocol/own-keys.ts';
import { paths } from '../../../src/protocol/page.ts';
import { decodeBase64url, encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { agreedKeyOf, publicHalfOf } from '../../../src/sealing/keys/agreed-key.ts';
import { sealAgreement } from '../../../src/sealing/keys/agreement.ts';
import { hashOfPublicHalf, makeOwnKey, openPublicHalf, sealPublicHalf } from '../../../src/sealing/keys/own-key.ts';
import { openMessage } from '../../../src/sealing/messages.ts';
import { type Lies, lieTo } from '../../attacks/support/lies.ts';
import { keysInTab } from '../../support/browsers/tab-keys.ts';
import { startWire, type Wire } from '../../support/networks/wire.ts';
import { edit, remove } from '../../support/people/message-menu.ts';
import { chooseMadeCode, enterByOwnCode, typeOwnCode } from '../../support/people/own-codes.ts';
import {
  acceptedMessages,
  at,
  enterAtOnce,
  messageLog,
  type Phone,
  pendingMessages,
  phone,
  say,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import { useTwoPhones } from '../../support/people/two-phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';

const line = (page: Page) => page.locator('header').getByText('The organizer can no longer read this chat');
const notTogether = 'The server shows keys that do not belong together.';
const ofBothKeys = 'They are made of the chat’s key and of both your own keys.';
const late = (page: Page, text: string) =>
  acceptedMessages(page).filter({ hasText: text }).getByText('The organizer could read this');

withBothStores((store, itOnce) => {
  const lies = new Map<Page, Lies>();
  const here = useTwoPhones(store, { prepare: async ({ page }) => lies.set(page, await lieTo(page)) });
  let wire: Wire;
  /** The key that the organizer made. */
  let organizersKey: Uint8Array;
  beforeAll(async () => {
    wire = await startWire(here.parley.port);
  });
  afterAll(() => wire.close());
  afterEach(() => {
    for (const each of lies.values()) each.inFrames((html) => html);
  });
  beforeEach(async () => {
    organizersKey = (await keysInTab(here.anny.page)).chatKey;
  });

  const liesTo = ({ page }: Phone): Lies => {
    const found = lies.get(page);
    if (!found) throw new Error('nobody lies to this page');
    return found;
  };
  const agree = async () => {
    const codes = { a: await chooseMadeCode(here.anny.page), b: await chooseMadeCode(here.bert.page) };
    for (const { page } of [here.anny, here.bert]) await line(page).waitFor();
    return codes;
  };
  const exchange = async (from: Page, to: Page, text: string) => {
    await say(from, text);
    await untilSeen(to, text);
  };
  const chatId = () => chatIdOfLink(new URL(here.chat.a.link).pathname.slice(1));
  /** What the store holds of a message that this page shows, opened with a key. */
  const openedWith = async (page: Page, text: string, chatKey: Uint8Array) => {
    const message = acceptedMessages(page).filter({ hasText: text });
    const [messageId, sender] = await message.evaluate(({ dataset }) => [dataset['messageId'], dataset['sender']]);
    const { origin, pathname } = new URL(page.url());
    const stored = await page.context().request.get(origin + paths.messages(pathname.slice(1)));
    const found = new RegExp(`data-message-id="${messageId}".*?data-version="(\\d+)" data-sealed="([^"]+)"`, 's');
    const [, version, sealed = ''] = found.exec(await stored.text()) ?? [];
    const bytes = decodeBase64url(sealed) ?? new Uint8Array();
    expect(bytes.length).toBeGreaterThan(200);
    const context = { chatKey, chatId: chatId(), sender: sender ?? '', messageId: messageId ?? '' };
    return openMessage(bytes, { ...context, version: Number(version) })?.content;
  };
  const noProblem = async (page: Page) =>
    expect(await page.locator('.log-line-problem, .message-notice').count()).toBe(0);

  it('is told in the header of both, without a reload, once both have a code of their own, and not before', async () => {
    await chooseMadeCode(here.anny.page);
    await messageLog(here.bert.page).getByText('Anny chose a code of their own').waitFor();
    expect([await line(here.anny.page).isVisible(), await line(here.bert.page).isVisible()]).toEqual([false, false]);
    await chooseMadeCode(here.bert.page);
    for (const { page } of [here.anny, here.bert]) await line(page).waitFor();
    await exchange(here.anny.page, here.bert.page, 'for you alone');
    await exchange(here.bert.page, here.anny.page, 'and for you');
    for (const { page } of [here.anny, here.bert]) {
      await page.reload();
      await untilInChat(page);
      await line(page).waitFor();
      await untilSeen(page, 'for you alone');
      await untilSeen(page, 'and for you');
      await noProblem(page);
    }
  });

  itOnce('seals what is written from then on: what the organizer has opens only what was written before', async () => {
    await exchange(here.anny.page, here.bert.page, 'written before');
    await agree();
    await exchange(here.anny.page, here.bert.page, 'written after');
    await exchange(here.bert.page, here.anny.page, 'answered after');
    expect(await openedWith(here.bert.page, 'written before', organizersKey)).toEqual({
      kind: 'text',
      text: 'written before',
    });
    const { agreedKey = new Uint8Array() } = await keysInTab(here.anny.page);
    expect((await keysInTab(here.bert.page)).agreedKey).toEqual(agreedKey);
    for (const text of ['written after', 'answered after']) {
      expect(await openedWith(here.bert.page, text, organizersKey)).toBeUndefined();
      expect(await openedWith(here.bert.page, text, agreedKey)).toEqual({ kind: 'text', text });
    }
    // An earlier message that is edited is sealed anew.
    await edit(here.anny.page, 'written before', 'changed after');
    await untilSeen(here.bert.page, 'changed after');
    expect(await openedWith(here.bert.page, 'changed after', organizersKey)).toBeUndefined();
  });

  it('is made on another device by link and own code, which reads all that was written before and after', async () => {
    await exchange(here.anny.page, here.bert.page, 'written before');
    const codes = await agree();
    await exchange(here.bert.page, here.anny.page, 'written after');
    const another = await phone(here.browser);
    await enterByOwnCode(another.page, here.chat.a, codes.a);
    // The first paint has it: nothing is shown that cannot be opened.
    expect(await another.page.locator('[data-unreadable]').count()).toBe(0);
    await untilSeen(another.page, 'written before');
    await untilSeen(another.page, 'written after');
    await line(another.page).waitFor();
    await exchange(another.page, here.bert.page, 'from another device');
    expect(await openedWith(here.bert.page, 'from another device', organizersKey)).toBeUndefined();
    for (const { page } of [here.anny, here.bert, another]) await noProblem(page);
  });

  it('stays the same when one chooses a code once more, and that code opens it', async () => {
    await agree();
    const { agreedKey } = await keysInTab(here.anny.page);
    await exchange(here.anny.page, here.bert.page, 'written between');
    const code = await chooseMadeCode(here.anny.page);
    await exchange(here.bert.page, here.anny.page, 'written after the second code');
    expect((await keysInTab(here.anny.page)).agreedKey).toEqual(agreedKey);
    const another = await phone(here.browser);
    await enterByOwnCode(another.page, here.chat.a, code);
    for (const text of ['written between', 'written after the second code']) await untilSeen(another.page, text);
    await line(another.page).waitFor();
  });

  it('reaches two devices of one person at once, also one that was away meanwhile', async () => {
    const code = await chooseMadeCode(here.anny.page);
    const [second, away] = [await phone(here.browser), await phone(here.browser)];
    await enterByOwnCode(second.page, here.chat.a, code);
    await enterByOwnCode(away.page, at(wire.url, here.chat.a), code);
    await exchange(here.bert.page, away.page, 'to be deleted');
    await exchange(here.bert.page, away.page, 'to be edited');
    wire.cut();
    await chooseMadeCode(here.bert.page);
    for (const { page } of [here.anny, here.bert, second]) await line(page).waitFor();
    await exchange(second.page, here.bert.page, 'from the second');
    await untilSeen(here.anny.page, 'from the second');
    await edit(here.bert.page, 'to be edited', 'edited with the new key');
    await remove(here.bert.page, 'to be deleted');
    await messageLog(second.page).getByText('message deleted').waitFor();
    wire.mend();
    await line(away.page).waitFor();
    for (const text of ['from the second', 'edited with the new key', 'message deleted'])
      await messageLog(away.page).getByText(text).waitFor();
    await exchange(away.page, second.page, 'from who was away');
    for (const { page } of [here.anny, here.bert, second, away]) await noProblem(page);
  });

  itOnce('sends a device that does not know the own code to the page where it is typed, and no further', async () => {
    const earlier = await phone(here.browser);
    await enterAtOnce(earlier.page, here.chat.a);
    const codes = await agree();
    await earlier.page.getByLabel('Your own code', { exact: true }).waitFor();
    await exchange(here.bert.page, here.anny.page, 'written after');
    await earlier.page.reload();
    await earlier.page.getByLabel('Your own code', { exact: true }).waitFor();
    expect(await messageLog(earlier.page).isVisible()).toBe(false);
    await typeOwnCode(earlier.page, codes.a);
    await untilSeen(earlier.page, 'written after');
    await line(earlier.page).waitFor();
  });

  itOnce('is taken by an open list of chats, which shows what was written last', async () => {
    const list = await here.anny.context.newPage();
    await exchange(here.bert.page, here.anny.page, 'written before');
    await list.goto(`${here.parley.url}${paths.chats}`);
    await list.getByText('written before').waitFor();
    await agree();
    await exchange(here.bert.page, here.anny.page, 'written after');
    await list.getByText('written after').waitFor();
  });

  /** Everything that is shown of one person's own key, as this makes it of what the server says. */
  const inOwnKey = (participantId: 'a' | 'b', change: (name: string, value: string) => string) => (html: string) =>
    html.replace(new RegExp(`<span id="${ownKeyElementId(participantId)}"[^>]*>`, 'g'), (tag) =>
      tag.replace(/data-(hash|sealed|agreement)="([^"]*)"/g, (_, name: string, value: string) => {
        return `data-${name}="${change(name, value)}"`;
      }),
    );
  const withholding = (participantId: 'a' | 'b', ...names: readonly string[]) =>
    inOwnKey(participantId, (name, value) => (names.includes(name) ? '' : value));

  /** Loads Anny's page anew as this makes it; nor does any connection tell her anything else. */
  const loadAnnyAs = async (rewrite: (html: string) => string) => {
    const { page } = here.anny;
    const linkPath = new URL(page.url()).pathname;
    await page.route(
      ({ pathname }) => pathname === linkPath,
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: rewrite(await response.text()) });
      },
    );
    await page.route(
      ({ pathname }) => pathname.startsWith(`${linkPath}/`),
      (route) => route.abort(),
    );
    await page.reload();
    await untilInChat(page);
  };

  itOnce(
    'is not used, nor told of, while a server withholds one person’s part: the chat goes on with the earlier key',
    async () => {
      liesTo(here.bert).inFrames(withholding('a', 'sealed', 'agreement'));
      await chooseMadeCode(here.anny.page);
      await chooseMadeCode(here.bert.page);
      await expect
        .poll(() => here.anny.page.locator(`#${ownKeyElementId('a')}`).getAttribute('data-agreement'))
        .toMatch(/^.{68}$/);
      await exchange(here.anny.page, here.bert.page, 'one way');
      await exchange(here.bert.page, here.anny.page, 'other way');
      for (const text of ['one way', 'other way'])
        expect(await openedWith(here.bert.page, text, organizersKey)).toEqual({ kind: 'text', text });
      expect([await line(here.anny.page).isVisible(), await line(here.bert.page).isVisible()]).toEqual([false, false]);
      // Once it is shown, a reload in the middle is enough.
      liesTo(here.bert).inFrames((html) => html);
      await here.bert.page.reload();
      for (const { page } of [here.anny, here.bert]) await line(page).waitFor();
      await exchange(here.anny.page, here.bert.page, 'for you alone');
      expect(await openedWith(here.bert.page, 'for you alone', organizersKey)).toBeUndefined();
    },
  );

  itOnce('is agreed on after a reload in the middle, of both', async () => {
    liesTo(here.anny).inFrames(withholding('b', 'agreement'));
    liesTo(here.bert).inFrames(withholding('a', 'agreement'));
    await chooseMadeCode(here.anny.page);
    await chooseMadeCode(here.bert.page);
    for (const [{ page }, id] of [[here.anny, 'a'] as const, [here.bert, 'b'] as const])
      await expect
        .poll(() => page.locator(`#${ownKeyElementId(id)}`).getAttribute('data-agreement'))
        .toMatch(/^.{68}$/);
    for (const lies of [liesTo(here.anny), liesTo(here.bert)]) lies.inFrames((html) => html);
    await Promise.all([here.anny.page.reload(), here.bert.page.reload()]);
    for (const { page } of [here.anny, here.bert]) await line(page).waitFor();
    await exchange(here.anny.page, here.bert.page, 'for you alone');
  });

  itOnce('leaves a plain line at what still came with the earlier key, on both screens', async () => {
    // Bert is not told that Anny has the key, so he goes on with the organizer's.
    liesTo(here.bert).inFrames(withholding('a', 'agreement'));
    await exchange(here.bert.page, here.anny.page, 'long before');
    await chooseMadeCode(here.anny.page);
    await chooseMadeCode(here.bert.page);
    await line(here.anny.page).waitFor();
    await exchange(here.anny.page, here.bert.page, 'with the new key');
    await exchange(here.bert.page, here.anny.page, 'with the earlier one');
    await late(here.anny.page, 'with the earlier one').waitFor();
    expect(await line(here.bert.page).isVisible()).toBe(false);
    liesTo(here.bert).inFrames((html) => html);
    await here.bert.page.reload();
    await line(here.bert.page).waitFor();
    await late(here.bert.page, 'with the earlier one').waitFor();
    await exchange(here.bert.page, here.anny.page, 'with the new key, too');
    for (const { page } of [here.anny, here.bert]) {
      for (const text of ['long before', 'with the new key', 'with the new key, too'])
        expect(await late(page, text).count()).toBe(0);
    }
  });

  itOnce(
    'leaves that line where nothing was written with the new key yet, also at an edit, and after a reload',
    async () => {
      liesTo(here.bert).inFrames(withholding('a', 'agreement'));
      await exchange(here.bert.page, here.anny.page, 'long before');
      await exchange(here.bert.page, here.anny.page, 'to be changed');
      await chooseMadeCode(here.anny.page);
      await chooseMadeCode(here.bert.page);
      await line(here.anny.page).waitFor();
      for (const text of ['first of two', 'second of two']) await exchange(here.bert.page, here.anny.page, text);
      await edit(here.bert.page, 'to be changed', 'changed since');
      const haveLines = async (page: Page) => {
        for (const text of ['first of two', 'second of two', 'changed since']) await late(page, text).waitFor();
        expect(await late(page, 'long before').count()).toBe(0);
      };
      await haveLines(here.anny.page);
      liesTo(here.bert).inFrames((html) => html);
      await here.bert.page.reload();
      await haveLines(here.bert.page);
      // The tab knows since when, whatever a server says of the agreements later.
      await loadAnnyAs(withholding('b', 'agreement'));
      await haveLines(here.anny.page);
      expect(await line(here.anny.page).isVisible()).toBe(false);
    },
  );

  itOnce('seals anew what waits on a device from before, and is sent after the agreement', async () => {
    await here.bert.page.goto(`${here.parley.url}/healthz`);
    const away = await phone(here.browser);
    const liesToAway = await lieTo(away.page);
    await enterAtOnce(away.page, at(wire.url, here.chat.b));
    liesToAway.inFrames(withholding('a', 'agreement'));
    await chooseMadeCode(here.anny.page);
    await chooseMadeCode(away.page);
    await line(here.anny.page).waitFor();
    wire.cut();
    for (const text of ['first of two', 'second of two']) {
      await say(away.page, text);
      await pendingMessages(away.page).filter({ hasText: text }).waitFor();
    }
    await away.page.goto('about:blank');
    liesToAway.inFrames((html) => html);
    wire.mend();
    await away.page.goto(at(wire.url, here.chat.b).link);
    for (const text of ['first of two', 'second of two']) {
      await untilSeen(here.anny.page, text);
      expect(await openedWith(here.anny.page, text, organizersKey)).toBeUndefined();
    }
    for (const { page } of [here.anny, away]) await noProblem(page);
  });

  itOnce('is remembered by a tab, whatever a server says of the agreement later', async () => {
    await agree();
    const withoutBerts = withholding('b', 'hash', 'sealed', 'agreement');
    await loadAnnyAs((html) => withoutBerts(html).replace('data-agreed', ''));
    await say(here.anny.page, 'after the lie');
    const waiting = pendingMessages(here.anny.page).filter({ hasText: 'after the lie' });
    const { agreedKey = new Uint8Array() } = await keysInTab(here.anny.page);
    const messageId = (await waiting.getAttribute('data-message-id')) ?? '';
    const bytes = decodeBase64url((await waiting.locator('sealed-message').getAttribute('data-sealed')) ?? '');
    const context = { chatId: chatId(), sender: 'a', messageId, version: 1 };
    const openedBy = (chatKey: Uint8Array) => bytes && openMessage(bytes, { ...context, chatKey })?.content;
    expect(openedBy(agreedKey)).toEqual({ kind: 'text', text: 'after the lie' });
    expect(openedBy(organizersKey)).toBeUndefined();
  });

  /** Everybody is shown the hash, half and agreement of who sits in between, in the place of the other's. */
  const sitInBetween = () => {
    const between = makeOwnKey(new Uint8Array(32));
    const half = publicHalfOf(between);
    const swap = (lies: Lies, swapped: 'a' | 'b', victim: 'a' | 'b') => {
      let victims: Uint8Array | undefined;
      const context = { chatKey: organizersKey, chatId: chatId() };
      const made: Readonly<Record<string, () => string>> = {
        hash: () => encodeBase64url(hashOfPublicHalf(half)),
        sealed: () => encodeBase64url(sealPublicHalf(half, { ...context, participantId: swapped })),
        agreement: () => {
          if (!victims) return '';
          const key = agreedKeyOf(between, victims, swapped === 'a' ? [half, victims] : [victims, half], context);
          const reach = { sequence: 0, atMs: Date.now() };
          return key ? encodeBase64url(sealAgreement(key, reach, { ...context, participantId: swapped })) : '';
        },
      };
      lies.inFrames((html) => {
        inOwnKey(victim, (name, value) => {
          const bytes = name === 'sealed' ? decodeBase64url(value) : undefined;
          victims ??= bytes?.length ? openPublicHalf(bytes, { ...context, participantId: victim }) : undefined;
          return value;
        })(html);
        return inOwnKey(swapped, (name, value) => (name === 'agreement' || value) && (made[name]?.() ?? ''))(html);
      });
    };
    swap(liesTo(here.anny), 'b', 'a');
    swap(liesTo(here.bert), 'a', 'b');
  };
  /** The safety words of a page, together with this sentence. */
  const wordsOn = async (page: Page, state: string) => {
    await page.getByRole('button', { name: 'Settings', disabled: false }).click();
    await page.getByRole('button', { name: 'Safety words' }).click();
    const dialog = page.getByRole('dialog', { name: 'Safety words' });
    await dialog.getByRole('status').getByText(state).waitFor();
    return dialog.getByRole('listitem').allTextContents();
  };

  itOnce(
    'is agreed on with somebody in between, who has the organizer’s keys, only under other safety words',
    async () => {
      sitInBetween();
      await chooseMadeCode(here.anny.page);
      await chooseMadeCode(here.bert.page);
      const words = await wordsOn(here.anny.page, ofBothKeys);
      expect(words).toHaveLength(5);
      expect(await wordsOn(here.bert.page, ofBothKeys)).not.toEqual(words);
    },
  );

  itOnce(
    'has no safety words, and no line, where what a server shows does not make it: after a reload, and in another tab',
    async () => {
      const isNotVouchedFor = async (page: Page) => {
        await untilInChat(page);
        expect(await wordsOn(page, '.')).toEqual([]);
        await page.locator('header').getByText(notTogether).waitFor();
        expect(await line(page).isVisible()).toBe(false);
      };
      sitInBetween();
      await agree();
      const [annys, berts] = [await keysInTab(here.anny.page), await keysInTab(here.bert.page)];
      expect(annys.agreedKey).toHaveLength(32);
      expect(berts.agreedKey).not.toEqual(annys.agreedKey);
      // From now on the server tells the truth to every page.
      for (const each of lies.values()) each.inFrames((html) => html);
      for (const { page, context } of [here.anny, here.bert]) {
        await page.reload();
        await isNotVouchedFor(page);
        const another = await context.newPage();
        await another.goto(page.url());
        await isNotVouchedFor(another);
      }
    },
  );

  itOnce('has no safety words, and no line, while a server withholds what it was made of', async () => {
    await agree();
    const words = await wordsOn(here.anny.page, ofBothKeys);
    expect(words).toHaveLength(5);
    await loadAnnyAs(withholding('b', 'sealed'));
    expect(await wordsOn(here.anny.page, notTogether)).toEqual([]);
    expect(await line(here.anny.page).isVisible()).toBe(false);
    await here.anny.page.unrouteAll();
    await here.anny.page.reload();
    await line(here.anny.page).waitFor();
    expect(await wordsOn(here.anny.page, ofBothKeys)).toEqual(words);
  });
});
