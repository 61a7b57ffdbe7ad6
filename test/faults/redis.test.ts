import { Redis } from 'ioredis';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { shareChromium } from '../support/browsers/chromium.ts';
import { startWire, type Wire } from '../support/networks/wire.ts';
import {
  acceptedMessages,
  chatOnTwoPhones,
  kept,
  messageLog,
  type Phone,
  pendingMessages,
  say,
  shownMessages,
  untilSeen,
} from '../support/people/phones.ts';
import { type BuiltParley, startBuiltParley } from '../support/servers/built-parley.ts';
import { freePort } from '../support/servers/ports.ts';
import { until } from '../support/servers/processes.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';

let browser: Browser;
let redis: RedisProcess;
/** Between the server and its Redis. */
let wire: Wire;
/** Speaks to Redis past the wire. */
let admin: Redis;
let parley: BuiltParley;
let anny: Phone;
let bert: Phone;

beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  redis = await startRedis();
  admin = new Redis(redis.url);
  admin.on('error', () => {});
  wire = await startWire(redis.port);
  parley = await startBuiltParley({
    REDIS_URL: wire.url.replace('http', 'redis'),
    // Nobody has to wait as long as people would.
    LIMIT_STORE_TIMEOUT_MS: '1000',
    LIMIT_HEARTBEAT_INTERVAL_MS: '2000',
  });
  ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
  await say(anny.page, 'first');
  await untilSeen(bert.page, 'first');
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  redis.resume();
  await parley.close();
  await wire.close();
  admin.disconnect();
  await redis.stop();
});

const statusOf = (path: string): Promise<number> => fetch(`${parley.url}${path}`).then(({ status }) => status);

const untilReady = () => until('the server to serve', async () => (await statusOf('/readyz')) === 200);

const connectionIsMissed = (page: Page) => page.getByText('Reconnecting…');

async function expectBothShow(texts: readonly string[]): Promise<void> {
  for (const { page } of [anny, bert]) {
    await untilSeen(page, texts.at(-1) ?? '');
    await until('nothing to be pending', async () => (await pendingMessages(page).count()) === 0);
    expect((await shownMessages(page)).map(({ text }) => text)).toEqual(texts);
  }
}

it('a Redis in trouble costs nothing: what is written waits, the page says so, and it arrives once', async () => {
  const troubles = [
    { name: 'does not answer', begin: () => redis.pause(), end: () => redis.resume() },
    { name: 'is cut off', begin: () => wire.cut(), end: () => wire.mend() },
    {
      name: 'became a replica',
      begin: async () => admin.replicaof('127.0.0.1', String(await freePort())),
      end: () => admin.replicaof('NO', 'ONE'),
    },
    {
      name: 'misses its replicas',
      begin: () => admin.config('SET', 'min-replicas-to-write', '1'),
      end: () => admin.config('SET', 'min-replicas-to-write', '0'),
    },
  ];
  const texts = ['first'];
  for (const { name, begin, end } of troubles) {
    await begin();
    const text = `written while Redis ${name}`;
    texts.push(text);
    await say(anny.page, text);
    await until(`the server to know that Redis ${name}`, async () => (await statusOf('/readyz')) === 503);
    await connectionIsMissed(anny.page).waitFor();
    expect(await statusOf('/healthz')).toBe(200);
    expect(await pendingMessages(anny.page).getByText(text).count()).toBe(1);
    await end();
    await expectBothShow(texts);
    await untilReady();
    await connectionIsMissed(anny.page).waitFor({ state: 'detached' });
  }
  expect(parley.process.hasEnded()).toBe(false);
});

it('a network between the server and its Redis that dies without a word is left for a new one', async () => {
  wire.fallSilent();
  await say(anny.page, 'is anybody there?');
  await expectBothShow(['first', 'is anybody there?']);
  await untilReady();
});

it('a Redis whose memory is full refuses a message visibly, and takes it when there is room again', async () => {
  await admin.config('SET', 'maxmemory', '100kb');
  await say(anny.page, 'no room');
  const refused = pendingMessages(anny.page).filter({ hasText: 'no room' });
  await refused.getByText('The server is full. Try again in a while.').waitFor();
  expect(await acceptedMessages(bert.page).count()).toBe(1);
  expect(await statusOf('/readyz')).toBe(200);
  await admin.config('SET', 'maxmemory', '0');
  await refused.getByRole('button', { name: 'Try again' }).click();
  await expectBothShow(['first', 'no room']);
  await untilReady();
});

it('a Redis that comes back empty has lost the chat: both are told, and the server serves the next one', async () => {
  await redis.kill();
  await say(anny.page, 'never sent');
  await anny.page.getByLabel('Message', { exact: true }).fill('half a thought');
  await redis.restart();
  for (const { page } of [anny, bert]) {
    await page.getByRole('heading', { name: 'This chat is no longer there' }).waitFor();
    await page.getByText('Parley lost it').waitFor();
    expect(await messageLog(page).count()).toBe(0);
    expect(await page.getByText('first').count()).toBe(0);
  }
  await anny.page.getByLabel('could not be sent').waitFor();
  expect(await anny.page.getByLabel('could not be sent').inputValue()).toBe('never sent\n\nhalf a thought');
  expect(await bert.page.getByLabel('could not be sent').isVisible()).toBe(false);
  for (const each of [anny, bert]) await until('nothing to be kept', async () => (await kept(each)).length === 0);
  await untilReady();
  expect(parley.process.hasEnded()).toBe(false);
  const next = await chatOnTwoPhones(browser, parley.url);
  await say(next.anny.page, 'a new beginning');
  await untilSeen(next.bert.page, 'a new beginning');
});
