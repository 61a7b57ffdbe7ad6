import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../src/sealing/bytes/base64url.ts';
import { launchChromium, launchKeptChromium } from '../support/browsers/chromium.ts';
import { keysInTab, ownKeyIn } from '../support/browsers/tab-keys.ts';
import { getInAtOnce, startChatAtOnce } from '../support/people/chat-at-once.ts';
import { chooseMadeCode } from '../support/people/own-codes.ts';
import {
  endChat,
  enter,
  openLink,
  phone,
  type StartedChat,
  say,
  startChat,
  storedByPage,
  untilEnded,
  untilSeen,
} from '../support/people/phones.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import type { Secret } from '../support/texts/secrets.ts';
import { filesUnder } from './support/files.ts';
import { Search } from './support/search.ts';

const names = ['Žofie Čapková', 'Bertrand d’Aubigny'] as const;
const sent = 'the otter waits below the third bridge';
const received = 'then I bring the lantern & the long rope';
const fileName = 'a list of what to bring.txt';
const inFile = 'seven candles, and nobody may know it'.repeat(9_000);
const inReceivedFile = 'bring the seven candles in the blue bag'.repeat(9_000);
const drafted = 'typed, kept, and never sent to anybody';

/** What a person reads, knows or says; and the keys, which a tab keeps sealed until the end. */
let readable: Search;
let ownCode: string;
let chatKeys: Search;
let linkKey: Search;
/** The tab's keys as its storage holds them. */
let keptSealed: Search;

/** Chromium writes what a tab keeps once in five seconds at first, and once in a minute when it changes often. */
const keptWithinMs = 100_000;

let folder: string;
let parley: TestParley;
let others: Browser;
let kept: BrowserContext;
let onDiskAlive: Buffer;
let onDiskAfter: Buffer;

/** A chat with one browser that keeps its files where the test finds them. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-browser-'));
  [parley, others, kept] = await Promise.all([startTestParley(), launchChromium(), launchKeptChromium(folder)]);
  kept.setDefaultTimeout(20_000);
  const chat = await startChatAtOnce(parley.url, names);
  const page = await kept.newPage();
  const bert = await phone(others);
  await openLink(page, chat.a);
  await page.getByLabel('Secret code').fill(chat.a.code);
  // What stands in a field of a page that is left can be written to the disk.
  await page.goto('about:blank');
  await enter(page, chat.a);
  await getInAtOnce(bert.page, chat.b);
  await say(page, sent);
  await untilSeen(bert.page, sent);
  await say(bert.page, received);
  await untilSeen(page, received);
  ownCode = await chooseMadeCode(page);
  await chooseMadeCode(bert.page);
  await page.getByText('The organizer can no longer read this chat').waitFor();
  await sendFile(page, inFile);
  await bert.page.getByRole('button', { name: `Download ${fileName}` }).waitFor();
  await sendFile(bert.page, inReceivedFile);
  await page
    .locator('#messages > li[data-sequence="4"]')
    .getByRole('button', { name: `Download ${fileName}` })
    .waitFor();
  await page.getByLabel('Message', { exact: true }).fill(drafted);
  await until('the draft to be kept', async () => JSON.stringify(await storedByPage(page)).includes('parley:draft:'));
  await noteSecrets(page, chat);
  // Browsers write now and then.
  await until(
    'the link and what the tab keeps to be on the disk',
    async () => {
      onDiskAlive = await filesUnder(folder);
      return [linkKey, keptSealed].every((search) => search.in(onDiskAlive).length > 0);
    },
    keptWithinMs,
  );

  await endChat(page);
  await untilEnded(page);
  await kept.close();
  onDiskAfter = await filesUnder(folder);
}, 240_000);

afterAll(async () => {
  await kept?.close();
  await others?.close();
  await parley?.close();
  await rm(folder, { recursive: true, force: true });
});

async function sendFile(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Attach' }).click();
  const picking = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'File' }).click();
  await (await picking).setFiles({ name: fileName, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('region', { name: 'Ready to send' }).getByRole('button', { name: 'Send', exact: true }).click();
  await page
    .locator('#messages > li')
    .last()
    .getByRole('button', { name: `Download ${fileName}` })
    .waitFor();
}

async function noteSecrets(page: Page, { a, b }: StartedChat): Promise<void> {
  const keys = await keysInTab(page);
  const stored = (await storedByPage(page)).find(({ place }) => place.startsWith('sessionStorage parley:keys:'));
  const list = (called: string, ...texts: readonly string[]): Secret[] => texts.map((text) => ({ called, text }));
  readable = new Search([
    ...list('a name', ...names),
    ...list('a secret code', a.code, b.code, ownCode),
    ...list('a text', sent, received, drafted),
    ...list('a file', fileName, inFile.slice(0, 37), inReceivedFile.slice(0, 39)),
  ]);
  const { agreedKey = new Uint8Array() } = keys;
  chatKeys = new Search([
    ...list('the chat key', encodeBase64url(keys.chatKey)),
    ...list('the own key', ...ownKeyIn(keys)),
    ...list('the agreed key', encodeBase64url(agreedKey)),
  ]);
  keptSealed = new Search(list('the sealed keys', stored?.text ?? ''));
  linkKey = new Search(list('the link key', new URL(a.link).hash.slice(1)));
}

describe('the disk of a device that was in a chat', () => {
  it('never holds a name, a code, a message or a draft that can be read', () => {
    for (const disk of [onDiskAlive, onDiskAfter]) {
      expect(disk.length).toBeGreaterThan(100_000);
      expect(readable.in(disk)).toEqual([]);
    }
  });

  it('holds the link with its key, as the browser’s history, also after the end', () => {
    expect(linkKey.in(onDiskAfter)).not.toEqual([]);
  });

  it('never holds the chat’s key, nor one that opens what the tab kept', () => {
    for (const disk of [onDiskAlive, onDiskAfter]) expect(chatKeys.in(disk)).toEqual([]);
  });
});

describe('the disk of a browser that makes a chat', () => {
  it('never holds a name, a code or a link’s key, neither while its panel is open nor after the end', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'parley-organizer-'));
    const organizer = await launchKeptChromium(profile);
    organizer.setDefaultTimeout(20_000);
    try {
      const page = await organizer.newPage();
      const chat = await startChat(page, parley.url, names);
      const secrets = new Search([
        ...names.map((text) => ({ called: 'a name', text })),
        ...[chat.a, chat.b].flatMap(({ code, link }) => [
          { called: 'a secret code', text: code },
          { called: 'a link key', text: new URL(link).hash.slice(1) },
        ]),
      ]);
      const stored = (await storedByPage(page)).map(({ text }) => ({ called: 'what the tab keeps', text }));
      const sealed = new Search(stored.filter(({ text }) => text.length > 100));
      expect(sealed.secrets).toHaveLength(1);
      let disk: Buffer = Buffer.alloc(0);
      await until('what the tab keeps to be on the disk', async () => {
        disk = await filesUnder(profile);
        return sealed.in(disk).length > 0;
      });
      expect(secrets.in(disk)).toEqual([]);
      await page.reload();
      await page.getByText('Your chat is ready').waitFor();
      await endChat(page);
      await page.getByText('This chat has ended').waitFor();
      await organizer.close();
      expect(secrets.in(await filesUnder(profile))).toEqual([]);
    } finally {
      await organizer.close();
      await rm(profile, { recursive: true, force: true });
    }
  });
});
