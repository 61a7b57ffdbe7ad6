import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { paths } from '../../../src/protocol/page.ts';
import { decodeBase64url, encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { openKept, sealKept } from '../../../src/sealing/kept.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import {
  endChat,
  enter,
  messageLog,
  phone,
  readInvitation,
  type StartedChat,
  say,
  startChat,
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

withBothStores((store, itOnce) => {
  let parley: TestParley;
  let organizer: Page;
  let chat: StartedChat;

  beforeEach(async () => {
    parley = await startTestParley({ store: store() });
    organizer = (await phone(browser)).page;
    chat = await startChat(organizer, parley.url);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  const pressIAm = (name: string) => organizer.getByRole('button', { name: `I am ${name}`, exact: true }).click();

  it('the organizer comes in as one of the two without typing the code, and finds the panel again', async () => {
    await pressIAm('Anny');
    await untilInChat(organizer);
    const bert = await phone(browser);
    await enter(bert.page, chat.b);
    await untilPeerIs(bert.page, 'Anny', 'online');
    await say(organizer, 'it is me');
    await untilSeen(bert.page, 'it is me');
    await messageLog(bert.page).getByText('Anny came in').waitFor();

    await organizer.goBack();
    expect(await readInvitation(organizer, 'Bert')).toEqual(chat.b);
    await organizer.getByText('Anny came in').waitFor();
    await pressIAm('Anny');
    await untilSeen(organizer, 'it is me');
    // The same device came in again.
    expect(await messageLog(bert.page).getByText('came in on another device').count()).toBe(0);
    await endChat(bert.page);
  });

  itOnce('a panel that keeps another code does not come in, and that it tried is shown', async () => {
    const { origin } = new URL(organizer.url());
    const chatId = await organizer.evaluate(() => sessionStorage.getItem('parley:organizer') ?? '');
    const panel = await (await organizer.context().request.get(origin + paths.organizer(chatId))).text();
    const storageKey = decodeBase64url(/data-storage-key="([\w-]+)"/.exec(panel)?.[1] ?? '') ?? new Uint8Array();
    const place = `parley:organizer:${chatId}`;
    const item = await organizer.evaluate((name) => sessionStorage.getItem(name) ?? '', place);
    const record = openKept(decodeBase64url(item) ?? new Uint8Array(), storageKey, place) ?? '';
    const changed = encodeBase64url(sealKept(record.replace(chat.a.code, 'AAAA-AAAA'), storageKey, place));
    await organizer.evaluate(([name, text]) => sessionStorage.setItem(name, text), [place, changed] as const);
    await organizer.reload();
    await pressIAm('Anny');
    await organizer.getByText('This code does not open the chat any more.').waitFor();
    await organizer.getByText('Someone typed a wrong code for Anny’s link').waitFor();
    expect(await organizer.getByText('Anny came in').count()).toBe(0);
    await organizer.getByRole('button', { name: 'I am Anny', exact: true }).waitFor();
  });
});
