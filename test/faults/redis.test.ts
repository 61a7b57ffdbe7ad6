import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type BuiltParley, startBuiltParley } from '../support/built-parley.ts';
import { launchChromium } from '../support/chromium.ts';
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
} from '../support/phones.ts';
import { until } from '../support/processes.ts';
import { type RedisProcess, startRedis } from '../support/redis.ts';

let browser: Browser;
let redis: RedisProcess;
let parley: BuiltParley;
let anny: Phone;
let bert: Phone;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  redis = await startRedis();
  parley = await startBuiltParley({ REDIS_URL: redis.url });
  ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
  await say(anny.page, 'first');
  await untilSeen(bert.page, 'first');
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await parley.close();
  redis.resume();
  await redis.stop();
});

const statusOf = (path: string): Promise<number> => fetch(`${parley.url}${path}`).then(({ status }) => status);

it('a Redis that does not answer for a while costs nothing: what is written waits, and arrives once', async () => {
  redis.pause();
  await say(anny.page, 'is anybody there?');
  await pendingMessages(anny.page).getByText('is anybody there?').waitFor();
  await until('the server to say that it cannot serve', async () => (await statusOf('/readyz')) === 503);
  expect(await statusOf('/healthz')).toBe(200);
  redis.resume();

  await untilSeen(bert.page, 'is anybody there?');
  await say(bert.page, 'now I am');
  for (const { page } of [anny, bert]) {
    await untilSeen(page, 'now I am');
    await until('nothing to be pending', async () => (await pendingMessages(page).count()) === 0);
    expect(await acceptedMessages(page).count()).toBe(3);
    expect((await shownMessages(page)).map(({ text }) => text)).toEqual(['first', 'is anybody there?', 'now I am']);
  }
  await until('the server to serve', async () => (await statusOf('/readyz')) === 200);
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
  await until('the server to serve', async () => (await statusOf('/readyz')) === 200);
  expect(parley.process.hasEnded()).toBe(false);
  const next = await chatOnTwoPhones(browser, parley.url);
  await say(next.anny.page, 'a new beginning');
  await untilSeen(next.bert.page, 'a new beginning');
});
