import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shareChromium } from '../support/browsers/chromium.ts';
import { startBrittleWire } from '../support/networks/brittle-wire.ts';
import { choose, saved, sendThem } from '../support/people/attaching.ts';
import { startChatAtOnce } from '../support/people/chat-at-once.ts';
import { keptUploads } from '../support/people/media.ts';
import {
  acceptedMessages,
  at,
  chatOnTwoPhones,
  enterAtOnce,
  type Phone,
  pendingMessages,
  phone,
  say,
  untilInChat,
  untilSeen,
} from '../support/people/phones.ts';
import { startWiredChat, type WiredChat } from '../support/people/wired-chat.ts';
import { withBothStores } from '../support/servers/both-stores.ts';
import { startBuiltParley, type TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import { shareRedis } from '../support/stores/redis.ts';
import { untilKept } from './support/sent-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(() => browser.close());

const cuts = 10;
const partBytes = 256 * 1024;
const patienceMs = 60_000;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function writeLetter(parts: number): Promise<{ readonly path: string; readonly bytes: Buffer }> {
  const [path, bytes] = [join(folder, 'letter.bin'), randomBytes(parts * partBytes - 9)];
  await writeFile(path, bytes);
  return { path, bytes };
}

const letters = (page: Page) => acceptedMessages(page).filter({ hasText: 'letter.bin' });
const savedLetter = (page: Page) => saved(page, letters(page).getByRole('button', { name: 'Download letter.bin' }));

withBothStores((store) => {
  it('a file whose way is cut at every tenth part, there and back, arrives once and whole; words do not wait for it', {
    timeout: 4 * patienceMs,
  }, async () => {
    const parley = await startTestParley({ store: store() });
    const chat = await startChatAtOnce(parley.url);
    const [anny, bert] = [await phone(browser), await phone(browser)];
    const wires = [await startBrittleWire(parley.port), await startBrittleWire(parley.port)] as const;
    await enterAtOnce(anny.page, at(wires[0].url, chat.a));
    await enterAtOnce(bert.page, at(wires[1].url, chat.b));
    const letter = await writeLetter(3 * cuts);

    await choose(anny.page, 'File', letter.path);
    wires[0].stayBrokenAt(3);
    wires[0].breakEvery(letter.bytes.length / cuts, 'browser');
    await sendThem(anny.page);
    await untilKept(anny.page, 'letter.bin');
    const untilCut = (count: number) => until(`${count} cuts`, () => wires[0].breaks() >= count, patienceMs);
    await untilCut(3);
    await say(anny.page, 'sent meanwhile');
    for (const next of [6, Number.POSITIVE_INFINITY]) {
      // Only a whole file is shown.
      expect(await letters(bert.page).count()).toBe(0);
      wires[0].stayBrokenAt(next);
      await anny.page.reload();
      await untilInChat(anny.page);
      if (next !== Number.POSITIVE_INFINITY) await untilCut(next);
    }
    await untilSeen(bert.page, 'sent meanwhile');
    await letters(bert.page).waitFor({ timeout: patienceMs });
    expect(wires[0].breaks()).toBeGreaterThanOrEqual(cuts - 1);
    wires[0].breakEvery(Number.POSITIVE_INFINITY, 'browser');
    await until('nothing to be under way', async () => (await pendingMessages(anny.page).count()) === 0, patienceMs);
    expect(await acceptedMessages(bert.page).allTextContents()).toEqual([
      expect.stringContaining('sent meanwhile'),
      expect.stringContaining('letter.bin'),
    ]);

    const asked: string[] = [];
    bert.page.on('requestfinished', (request) => {
      if (/assets\/[\w-]{22}\/\d/.test(request.url())) asked.push(request.url());
    });
    bert.page.setDefaultTimeout(patienceMs);
    wires[1].breakEvery(letter.bytes.length / cuts, 'server');
    expect((await savedLetter(bert.page)).bytes.equals(letter.bytes)).toBe(true);
    expect(wires[1].breaks()).toBeGreaterThanOrEqual(cuts - 1);
    // What has come is not asked for once more.
    expect(new Set(asked).size).toBe(asked.length);
    expect(parley.logs().match(/.*"level":[56]0.*/g)).toBe(null);
    await Promise.all(wires.map((wire) => wire.close()));
    await parley.close();
  });
});

describe('a server that is killed in the middle of an upload, with its chats in a Redis', () => {
  it('is sent what it lacks when it is back, and the file arrives once', { timeout: 3 * patienceMs }, async () => {
    const redis = await shareRedis();
    const first = await startBuiltParley({ REDIS_URL: redis.url });
    const { anny, bert } = await chatOnTwoPhones(browser, first.url);
    const letter = await writeLetter(40);
    const sent: string[] = [];
    anny.page.on('requestfinished', (request) => void (request.method() === 'PUT' && sent.push(request.url())));
    await choose(anny.page, 'File', letter.path);
    await sendThem(anny.page);
    await until('some parts to be there', () => sent.length > 5);
    await first.process.kill();
    const before = sent.length;
    expect(before).toBeLessThan(40);
    const second = await startBuiltParley({ REDIS_URL: redis.url, PORT: String(first.port) });
    await letters(bert.page).waitFor({ timeout: patienceMs });
    expect(await letters(bert.page).count()).toBe(1);
    expect((await savedLetter(bert.page)).bytes.equals(letter.bytes)).toBe(true);
    expect(new Set(sent).size).toBe(sent.length);
    await second.close();
  });
});

describe('a file whose way is cut for longer than the server keeps what no message shows', () => {
  let parley: TestParley;
  let wired: WiredChat;
  let anny: Phone;
  let bert: Phone;
  beforeEach(async () => {
    parley = await startTestParley({ limits: { unclaimedAssetMs: 3_000 } });
    wired = await startWiredChat(browser, parley);
    [anny, bert] = await Promise.all([wired.enterByWire('a'), wired.enter('b')]);
  });
  afterEach(async () => {
    await wired.close();
    await parley.close();
  });

  const partOfThree = /\/assets\/[\w-]{22}\/[012]\?of=3$/;
  const partsThere = /\/assets\/[\w-]{22}$/;

  /** Waits until Bert's page is told that nothing is there of a file of Anny's. */
  const untilErased = (url: string) => {
    const [asset = ''] = /\/assets\/[\w-]{22}/.exec(url) ?? [];
    const there = () => bert.page.evaluate(async (asked) => (await fetch(location.pathname + asked)).text(), asset);
    return until('the file to be erased', async () => (await there()) === '[]', patienceMs);
  };

  const untilArrived = async ({ bytes }: Awaited<ReturnType<typeof writeLetter>>) => {
    await letters(bert.page).waitFor({ timeout: patienceMs });
    expect((await savedLetter(bert.page)).bytes.equals(bytes)).toBe(true);
    expect(await letters(bert.page).count()).toBe(1);
    await until('nothing to be under way', async () => (await pendingMessages(anny.page).count()) === 0, patienceMs);
    await until('nothing to be kept', async () => (await keptUploads(anny.page)) === 0, patienceMs);
  };

  it('arrives whole when it was cut after its first part: that is brought once more', async () => {
    const letter = await writeLetter(3);
    let first = '';
    await anny.page.route(partOfThree, async (route) => {
      const url = route.request().url();
      if (first !== '' || !url.endsWith('/0?of=3')) return route.abort();
      const answer = await route.fetch();
      first = url;
      await route.fulfill({ response: answer });
    });
    await choose(anny.page, 'File', letter.path);
    await sendThem(anny.page);
    await until('its first part to be there', () => first !== '');
    await untilErased(first);
    await anny.page.unroute(partOfThree);
    await untilArrived(letter);
  });

  it('arrives whole when it was cut after its last part, and its message had to wait: all are brought once more', async () => {
    const letter = await writeLetter(3);
    let whole = '';
    await anny.page.route(partsThere, async (route) => {
      const answer = await route.fetch();
      if (whole === '' && (await answer.text()) === '[0,1,2]') {
        whole = route.request().url();
        wired.wire.cut();
      }
      await route.fulfill({ response: answer });
    });
    await choose(anny.page, 'File', letter.path);
    await sendThem(anny.page);
    await until('all of it to be there', () => whole !== '', patienceMs);
    await untilErased(whole);
    await wired.mend();
    await untilArrived(letter);
  });
});

describe('a file whose way falls silent in the middle of a part, although its connection stays open', () => {
  it('arrives by another request', { timeout: 2 * patienceMs }, async () => {
    const parley = await startTestParley();
    const wired = await startWiredChat(browser, parley);
    const [anny, bert] = await Promise.all([wired.enter('a'), wired.enterByWire('b')]);
    const letter = await writeLetter(3);
    await choose(anny.page, 'File', letter.path);
    await sendThem(anny.page);
    await letters(bert.page).waitFor();
    const asked: string[] = [];
    bert.page.on('request', (request) => asked.push(request.url()));
    bert.page.setDefaultTimeout(patienceMs);
    wired.wire.stallAnswer(/^GET \/\S+\/assets\/[\w-]{22}\/0 /, partBytes / 2);
    expect((await savedLetter(bert.page)).bytes.equals(letter.bytes)).toBe(true);
    expect(asked.filter((url) => url.endsWith('/0')).length).toBe(2);
    await wired.close();
    await parley.close();
  });
});

describe('a file that the server has damaged, or has only in part', () => {
  it('is said to be so, and nothing of it is given out', async () => {
    const parley = await startTestParley();
    const { anny, bert } = await chatOnTwoPhones(browser, parley.url);
    const letter = await writeLetter(6);
    await choose(anny.page, 'File', letter.path);
    await sendThem(anny.page);
    await letters(bert.page).waitFor();
    let downloads = 0;
    bert.page.on('download', () => {
      downloads += 1;
    });
    const lastPart = /assets\/[\w-]{22}\/5$/;
    const press = () => letters(bert.page).getByRole('button', { name: 'Download letter.bin' }).click();
    await bert.page.route(lastPart, async (route) => {
      const answer = await route.fetch();
      const body = await answer.body();
      body[1_000] = (body[1_000] ?? 0) ^ 1;
      await route.fulfill({ response: answer, body });
    });
    await press();
    await letters(bert.page).getByText('This file is damaged.').waitFor();
    await bert.page.unroute(lastPart);
    await bert.page.route(lastPart, async (route) => {
      const answer = await route.fetch();
      const headers = { ...answer.headers(), 'content-type': 'text/plain' };
      await route.fulfill({ status: 404, headers, body: 'missing' });
    });
    await press();
    await letters(bert.page).getByText('This file is not there any more.').waitFor();
    expect(downloads).toBe(0);
    await bert.page.unroute(lastPart);
    expect((await savedLetter(bert.page)).bytes.equals(letter.bytes)).toBe(true);
    await parley.close();
  });
});
