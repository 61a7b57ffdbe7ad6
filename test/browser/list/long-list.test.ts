import { Redis } from 'ioredis';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import {
  endChat,
  enterAtOnce,
  kept,
  type Phone,
  phone,
  type StartedChat,
  untilEnded,
} from '../../support/people/phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';
import { type SharedRedis, shareRedis } from '../../support/stores/redis.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

const others = ['Bert', 'Cleo', 'Dora'] as const;

/** A browser that has entered a chat with each of the others, in this order, and a tab with its list. */
async function enterChats(url: string): Promise<{ anny: Phone; chats: readonly StartedChat[]; list: Page }> {
  const chats = await Promise.all(others.map((name) => startChatAtOnce(url, ['Anny', name])));
  const anny = await phone(browser);
  for (const chat of chats) await enterAtOnce(await anny.context.newPage(), chat.a);
  const list = anny.page;
  await list.goto(`${url}/chats`);
  return { anny, chats, list };
}

const entriesOf = async (list: Page): Promise<readonly string[]> => {
  const names = await list.locator('.chat-entry-name').allTextContents();
  return names.toSorted();
};

const untilListed = (list: Page, ...names: readonly string[]) =>
  until(`a list of ${names.join(', ')}`, async () => (await entriesOf(list)).join() === names.join());

const more = (list: Page) => list.getByText(/this browser entered last\. It has entered more/);

withBothStores((store) => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startTestParley({ store: store(), limits: { chatsPerBrowser: 2 } });
  });
  afterAll(() => parley.close());

  it('a list that is full says that there are more, and takes the next when one of its chats ends', async () => {
    const { anny, chats, list } = await enterChats(parley.url);
    await untilListed(list, 'Cleo', 'Dora');
    await list.getByText('Here are the 2 chats that this browser entered last.').waitFor();
    const dora = await phone(browser);
    await enterAtOnce(dora.page, (chats[2] ?? chats[0])?.b as StartedChat['b']);
    await endChat(dora.page);
    await untilEnded(dora.page);
    await untilListed(list, 'Bert', 'Cleo');
    await more(list).waitFor({ state: 'detached' });
    expect(await list.getByText('No chat is open').isVisible()).toBe(false);
    await dora.close();
    await anny.close();
  });
});

describe('a list whose Redis lost everything without a word', () => {
  let redis: SharedRedis;
  let admin: Redis;
  let parley: TestParley;
  beforeAll(async () => {
    redis = await shareRedis();
    admin = new Redis(redis.url);
    parley = await startTestParley({
      store: { redisUrl: redis.url },
      limits: { heartbeatIntervalMs: 1_000, presenceLeaseMs: 2_000 },
    });
  });
  afterAll(async () => {
    await parley.close();
    admin.disconnect();
  });

  it('shows nothing of it any more, by itself and when it is opened again, and this browser keeps nothing', async () => {
    const { anny, list } = await enterChats(parley.url);
    await untilListed(list, ...others);
    await admin.flushall();
    await list.getByText('No chat is open in this browser').waitFor();
    expect(await entriesOf(list)).toEqual([]);
    await list.reload();
    await list.getByText('No chat is open in this browser').waitFor();
    for (const page of anny.context.pages()) if (page !== list) await page.close();
    await list.reload();
    await until('nothing to be kept', async () => (await kept(anny)).length === 0);
    await anny.close();
  });
});

it('says that cookies are needed where this browser blocks them, and not that no chat is open', async () => {
  const parley = await startTestParley();
  const { page, context, close } = await phone(browser);
  await context.addInitScript(() => Object.defineProperty(document, 'cookie', { get: () => '', set: () => {} }));
  await page.goto(`${parley.url}/chats`);
  await page.getByText('This browser blocks cookies, and Parley needs them').waitFor();
  expect(await page.getByText('No chat is open').count()).toBe(0);
  await close();
  await parley.close();
});
