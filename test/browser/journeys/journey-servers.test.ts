import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import {
  acceptedMessages,
  at,
  chatByHand,
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
} from '../../support/people/phones.ts';
import { type BuiltParley, startBuiltParley } from '../../support/servers/built-parley.ts';
import { until } from '../../support/servers/processes.ts';
import { type RedisProcess, startRedis } from '../../support/stores/redis.ts';

let browser: Browser;
let redis: RedisProcess;
const servers: BuiltParley[] = [];

beforeAll(async () => {
  [browser, redis] = await Promise.all([shareChromium(), startRedis()]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(async () => {
  await browser.close();
  await redis.stop();
});

async function startServer(port?: number): Promise<BuiltParley> {
  const server = await startBuiltParley({
    REDIS_URL: redis.url,
    ...(port === undefined ? {} : { PORT: String(port) }),
  });
  servers.push(server);
  return server;
}

describe('a chat in Redis', () => {
  it('survives a restart of the server: what was written is there, and what is written meanwhile arrives', async () => {
    const before = await startServer();
    const { anny, bert, organizer } = await chatByHand(browser, before.url);
    await say(anny.page, 'before the restart');
    await untilSeen(bert.page, 'before the restart');

    await before.close();
    await say(bert.page, 'while the server was away');
    await pendingMessages(bert.page).getByText('while the server was away').waitFor();
    await startServer(before.port);

    await untilSeen(anny.page, 'while the server was away');
    await until('nothing to be pending', async () => (await pendingMessages(bert.page).count()) === 0);
    await say(anny.page, 'after the restart');
    await untilSeen(bert.page, 'after the restart');
    for (const { page } of [anny, bert]) {
      expect((await shownMessages(page)).map(({ text }) => text)).toEqual([
        'before the restart',
        'while the server was away',
        'after the restart',
      ]);
    }
    // The device's entry has survived, too: a reload asks for no code.
    await bert.page.reload();
    await untilSeen(bert.page, 'after the restart');
    // So has the organizer's panel: it still ends the chat.
    await endChat(organizer.page);
    for (const { page } of [anny, bert]) await untilEnded(page);
  });

  it('is one chat on two servers, one person on each', async () => {
    const [one, other] = [await startServer(), await startServer()];
    const organizer = await phone(browser);
    const chat = await startChat(organizer.page, one.url);
    const [anny, bert] = [await phone(browser), await phone(browser)];
    await enter(anny.page, chat.a);
    await enter(bert.page, at(other.url, chat.b));
    await untilPeerIs(anny.page, 'Bert', 'online');
    await untilPeerIs(bert.page, 'Anny', 'online');
    for (const round of [1, 2, 3]) {
      await Promise.all([say(anny.page, `Anny ${round}`), say(bert.page, `Bert ${round}`)]);
    }
    for (const { page } of [anny, bert]) {
      await until('six messages', async () => (await acceptedMessages(page).count()) === 6);
      await untilSeen(page, 'Anny 3');
      await untilSeen(page, 'Bert 3');
    }
    expect(await shownMessages(bert.page)).toEqual(await shownMessages(anny.page));
    await endChat(bert.page);
    await anny.page.getByText('Bert ended it').waitFor();
    await organizer.page.getByText('This chat has ended').waitFor();
  });
});
