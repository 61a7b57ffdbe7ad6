import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatIdLength } from '../../src/chat/link.ts';
import { decodeBase64url } from '../../src/sealing/bytes/base64url.ts';
import { openKept } from '../../src/sealing/kept.ts';
import { openMessage } from '../../src/sealing/messages.ts';
import { openReaction } from '../../src/sealing/reactions.ts';
import { shareChromium } from '../support/browsers/chromium.ts';
import type { StoredText } from '../support/browsers/stores.ts';
import { type KeysOfTab, keysInTab, storageKeyFor } from '../support/browsers/tab-keys.ts';
import { choose, sendThem } from '../support/people/attaching.ts';
import { field, react } from '../support/people/message-menu.ts';
import { chatOnTwoPhones, endChat, say, storedByPage, untilEnded, untilSeen } from '../support/people/phones.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';

const kinds = ['draft', 'outbox', 'changes', 'uploads'] as const;

describe('what was typed, and never sent', () => {
  let browser: Browser;
  let parley: TestParley;
  let linkId: string;
  let keys: KeysOfTab;
  let storageKey: Uint8Array;
  /** What a page stores when its chat ends elsewhere. */
  let stored: readonly StoredText[];
  let handedOutAfter: Uint8Array;

  beforeAll(async () => {
    [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
    const { anny, bert, chat, close } = await chatOnTwoPhones(browser, parley.url);
    linkId = new URL(chat.a.link).pathname.slice(1);
    await say(bert.page, 'to be liked');
    await untilSeen(anny.page, 'to be liked');
    [keys, storageKey] = [await keysInTab(anny.page), await storageKeyFor(anny.page)];
    await anny.page.route('**', (route) => (route.request().method() === 'GET' ? route.continue() : route.abort()));
    await anny.page.evaluate(() => {
      WebSocket.prototype.send = () => {};
    });
    await say(anny.page, 'never sent');
    await react(anny.page, 'to be liked', '👍');
    await choose(anny.page, 'File', { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('never sent') });
    await sendThem(anny.page);
    await field(anny.page).fill('never sent either');
    await until('all of it to be kept', async () => {
      stored = await storedByPage(anny.page);
      return kinds.every((kind) => has(kind, stored));
    });
    await anny.page.close();
    await endChat(bert.page);
    await untilEnded(bert.page);
    const later = await anny.context.newPage();
    await later.goto(chat.a.link);
    handedOutAfter = await storageKeyFor(later);
    await close();
  });
  afterAll(async () => {
    await parley.close();
    await browser.close();
  });

  /** What the chat's key opens of a text, whatever the form in which it is kept. */
  function openedIn(text: string): readonly unknown[] {
    const ids = [
      'draft 0',
      ...[...text.matchAll(/(?<![\w-])[\w-]{22}(?![\w-])/g)].flatMap(([id]) => [id, `upload ${id}`]),
    ];
    const chat = { chatId: linkId.slice(0, chatIdLength), chatKey: keys.chatKey, version: 1 };
    return (text.match(/[\w-]{100,}/g) ?? []).flatMap((run) => {
      const sealed = decodeBase64url(run) ?? new Uint8Array();
      return ids.flatMap((messageId) => [
        ...(openMessage(sealed, { ...chat, messageId, sender: 'a' }) ? ['a message'] : []),
        ...(openReaction(sealed, { ...chat, messageId, reactor: 'a' }) ? ['a reaction'] : []),
      ]);
    });
  }

  it.each(kinds)('opens while the chat lives with the keys of the server and of the chat together: %s', (kind) => {
    const texts = stored.filter(({ place }) => isOf(kind, place)).map(({ text }) => text);
    const ids = texts.map((text) => /"(?:messageId|changeId|uploadId)":"([^"]+)"/.exec(text)?.[1] ?? '');
    const places = {
      draft: () => `parley:draft:${linkId}`,
      outbox: () => `parley:outbox:${linkId}`,
      changes: () => `parley:changes:${linkId}`,
      uploads: (id: string) => `upload ${id}`,
    };
    const [text = '', id = ''] = [texts[0], ids[0]];
    const sealed = decodeBase64url(/[\w-]{100,}/.exec(text)?.[0] ?? '') ?? new Uint8Array();
    const within = openKept(sealed, storageKey, places[kind](id)) ?? '';
    expect(openedIn(`${within} ${text.slice(0, 80)}`)).not.toEqual([]);
  });

  it('is opened by nobody after the end: the key of the chat does not, and the server’s is gone', () => {
    expect(kinds.filter((kind) => has(kind, stored))).toEqual(kinds);
    expect(stored.map(({ text }) => text).flatMap(openedIn)).toEqual([]);
    expect(handedOutAfter).toHaveLength(0);
  });
});

const isOf = (kind: string, place: string): boolean =>
  kind === 'uploads' ? /uploads:\w+\/uploads$/.test(place) : place.includes(` parley:${kind}:`);
const has = (kind: string, stored: readonly StoredText[]): boolean => stored.some(({ place }) => isOf(kind, place));
