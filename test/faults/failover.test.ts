import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatIdOfLink } from '../../src/chat/link.ts';
import { shareChromium } from '../support/browsers/chromium.ts';
import {
  acceptedMessages,
  at,
  endChat,
  enter,
  pendingMessages,
  phone,
  say,
  shownMessages,
  startChat,
  untilEnded,
  untilPeerIs,
  untilSeen,
} from '../support/people/phones.ts';
import { type BuiltParley, startBuiltParley } from '../support/servers/built-parley.ts';
import { until } from '../support/servers/processes.ts';
import { startRedisCluster } from '../support/stores/redis-cluster.ts';
import { type RedisMember, untilReplicated } from '../support/stores/redis-replicas.ts';
import { startRedisSentinelSet } from '../support/stores/redis-sentinel.ts';

/** Several Redis servers, of which one takes what is written in a chat. */
interface RedisSet {
  readonly url: string;
  readonly members: readonly RedisMember[];
  primaryFor(chatId: string): Promise<RedisMember>;
  stop(): Promise<void>;
}

const kinds = [
  {
    kind: 'a Redis Cluster',
    start: async (): Promise<RedisSet> => {
      const cluster = await startRedisCluster();
      return { ...cluster, primaryFor: async (chatId) => (await cluster.shardOf(chatId)).primary };
    },
    // Two shards of three go on.
    isReadyMeanwhile: true,
  },
  {
    kind: 'Redis behind Sentinels',
    start: async (): Promise<RedisSet> => {
      const sentinels = await startRedisSentinelSet();
      return { ...sentinels, primaryFor: () => sentinels.primary() };
    },
    isReadyMeanwhile: false,
  },
];

describe.each(kinds)('two servers on $kind', ({ start, isReadyMeanwhile }) => {
  let browser: Browser;
  let redis: RedisSet;
  const servers: BuiltParley[] = [];
  beforeAll(async () => {
    [browser, redis] = await Promise.all([shareChromium(), start()]);
    const startServer = () => startBuiltParley({ REDIS_URL: redis.url });
    servers.push(...(await Promise.all([startServer(), startServer()])));
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
    await redis.stop();
  });

  /** All that is stored for a chat, on whichever server that runs. */
  async function keysOf(chatId: string): Promise<readonly string[]> {
    const living = redis.members.filter(({ admin }) => admin.status === 'ready');
    const keys = await Promise.all(living.map(({ admin }) => admin.keys(`*${chatId}*`)));
    return keys.flat();
  }

  it('a chat outlives the primary that holds it: what was accepted is there, what was not arrives once, in order', async () => {
    const [one, other] = servers as [BuiltParley, BuiltParley];
    const [organizer, anny, bert] = await Promise.all([phone(browser), phone(browser), phone(browser)]);
    const chat = await startChat(organizer.page, one.url);
    await enter(anny.page, chat.a);
    await enter(bert.page, at(other.url, chat.b));
    await untilPeerIs(anny.page, 'Bert', 'online');
    await say(anny.page, 'before it, by Anny');
    await untilSeen(bert.page, 'before it, by Anny');
    await say(bert.page, 'before it, by Bert');
    await untilSeen(anny.page, 'before it, by Bert');
    await changeText(anny.page, 'before it, by Anny', 'changed before it');
    await untilSeen(bert.page, 'changed before it');
    await untilRead(bert.page, 'before it, by Bert');

    const chatId = chatIdOfLink(new URL(chat.a.link).pathname.slice(1));
    const primary = await redis.primaryFor(chatId);
    await untilReplicated(primary);
    const statuses = recordReadiness(one.url);
    await primary.redis.kill();
    for (const round of [1, 2, 3]) {
      await say(anny.page, `Anny ${round}`);
      await say(bert.page, `Bert ${round}`);
    }
    for (const { page } of [anny, bert])
      await until('nothing to be pending', async () => (await pendingMessages(page).count()) === 0, 30_000);
    for (const { page } of [anny, bert])
      await until('eight messages', async () => (await acceptedMessages(page).count()) === 8);
    await until('another primary', async () => (await redis.primaryFor(chatId)) !== primary);
    await until('the server to serve', () => statuses.last() === 200);
    expect(new Set(await statuses.stop())).toEqual(new Set(isReadyMeanwhile ? [200] : [200, 503]));

    // All of it, in the same order for both; and it goes on.
    await say(bert.page, 'after it');
    await untilSeen(anny.page, 'after it');
    await untilRead(bert.page, 'after it');
    const shown = await shownMessages(anny.page);
    expect(await shownMessages(bert.page)).toEqual(shown);
    const textsOf = (sender: string) => shown.filter((message) => message.sender === sender).map(({ text }) => text);
    expect(textsOf('a')).toEqual(['changed before it', 'Anny 1', 'Anny 2', 'Anny 3']);
    expect(textsOf('b')).toEqual(['before it, by Bert', 'Bert 1', 'Bert 2', 'Bert 3', 'after it']);
    await bert.page.reload();
    await until('all of it after a reload', async () => (await acceptedMessages(bert.page).count()) === 9);
    for (const { page } of [anny, bert]) expect((await page.getByRole('alert').allTextContents()).join('')).toBe('');

    expect(await keysOf(chatId)).toContain(`{${chatId}}:chat`);
    await endChat(organizer.page);
    for (const { page } of [anny, bert]) await untilEnded(page);
    await until('the replicas to forget it as well', async () => {
      const keys = await keysOf(chatId);
      return keys.length > 0 && keys.every((key) => key === `{${chatId}}:tombstone`);
    });
    for (const server of servers) expect(server.process.hasEnded()).toBe(false);
  });
});

async function changeText(page: Page, from: string, to: string): Promise<void> {
  await acceptedMessages(page)
    .filter({ hasText: from })
    .getByRole('button', { name: /^More about/ })
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Message', { exact: true }).fill(to);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

const untilRead = (page: Page, text: string): Promise<void> =>
  acceptedMessages(page).filter({ hasText: text }).getByRole('img', { name: 'read', exact: true }).waitFor();

/** Asks over and over, as a load balancer does. */
function recordReadiness(url: string) {
  const statuses: number[] = [];
  let isStopped = false;
  const asking = (async () => {
    while (!isStopped) {
      statuses.push((await fetch(`${url}/readyz`)).status);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return {
    last: () => statuses.at(-1),
    stop: async () => {
      isStopped = true;
      await asking;
      return statuses;
    },
  };
}
