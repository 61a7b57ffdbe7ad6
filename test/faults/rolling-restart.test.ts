import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/protocol/page.ts';
import { type Guest, openChat } from '../attacks/support/people.ts';
import { shareChromium } from '../support/browsers/chromium.ts';
import { acceptedMessages, chatOnTwoPhones, pendingMessages, say, shownMessages } from '../support/people/phones.ts';
import { startSwitch } from '../support/people/switch.ts';
import { type BuiltParley, startBuiltParley } from '../support/servers/built-parley.ts';
import { until } from '../support/servers/processes.ts';
import { startRedis } from '../support/stores/redis.ts';
import { type SteadyWriter, startWriting } from './support/steady-writer.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

const patienceMs = 60_000;
const chatsOnTheWire = 12;
const messageEveryMs = 100;
/** A phone writes fewer than a page shows at first. */
const messagesOfPhone = 20;

interface Pair {
  readonly guests: readonly [Guest, Guest];
  readonly writers: readonly [SteadyWriter, SteadyWriter];
}

/** The ids of all messages of a chat, in their order. */
async function messageIdsOf({ visitor, linkId }: Guest): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let before = Number.MAX_SAFE_INTEGER; before > 1; ) {
    const { body } = await visitor.get(`${paths.messages(linkId)}?before=${before}`);
    const sequences = [...body.matchAll(/data-sequence="(\d+)"/g)].map(([, sequence]) => Number(sequence));
    expect(sequences).toEqual(sequences.map((_, index) => (sequences[0] ?? 0) + index));
    ids.unshift(...[...body.matchAll(/data-message-id="([^"]+)"/g)].map(([, id = '']) => id));
    before = sequences[0] ?? 1;
  }
  return ids;
}

/** Each once; those of one writer in the order in which they wrote them. */
function expectAllOnce(kept: readonly string[], writtenByEach: readonly (readonly string[])[]): void {
  expect([...kept].sort()).toEqual(writtenByEach.flat().sort());
  for (const written of writtenByEach) {
    const own = new Set(written);
    expect(kept.filter((each) => own.has(each))).toEqual(written);
  }
}

async function writeOnPhone(page: Page, name: string, isOver: () => boolean): Promise<readonly string[]> {
  const written: string[] = [];
  while (!isOver() && written.length < messagesOfPhone) {
    const text = `${name}, message ${written.length + 1}.`;
    written.push(text);
    await say(page, text);
    await page.getByText(text).first().waitFor();
    await new Promise((resolve) => setTimeout(resolve, 2 * messageEveryMs));
  }
  return written;
}

it('two servers that are replaced one after the other, twice, lose nothing of what is written meanwhile', {
  timeout: 3 * patienceMs,
}, async () => {
  const redis = await startRedis();
  const environment = {
    REDIS_URL: redis.url,
    LIMIT_CHATS_PER_ADDRESS: '1000',
    LIMIT_COMMANDS_PER_WINDOW: '10000',
    LOG_LEVEL: 'warn',
  };
  let servers: readonly BuiltParley[] = await Promise.all([
    startBuiltParley(environment),
    startBuiltParley(environment),
  ]);
  const balancer = await startSwitch(...servers.map(({ port }) => port));
  const { anny, bert } = await chatOnTwoPhones(browser, balancer.url);
  const pairs: readonly Pair[] = await Promise.all(
    Array.from({ length: chatsOnTheWire }, async () => {
      const chat = await openChat(balancer);
      return {
        guests: [chat.anny, chat.bert] as const,
        writers: [startWriting(chat.anny, messageEveryMs), startWriting(chat.bert, messageEveryMs)] as const,
      };
    }),
  );
  let isOver = false;
  const writingPhones = [anny, bert].map(({ page }, index) => writeOnPhone(page, `phone ${index}`, () => isOver));

  for (let replaced = 1; replaced <= 4; replaced += 1) {
    const [leaving, staying] = servers;
    if (!leaving || !staying) throw new Error('there are two servers');
    const arriving = await startBuiltParley(environment);
    balancer.add(arriving.port);
    const { code, tookMs } = await leaving.process.stop();
    expect({ code, isInTime: tookMs < 10_000 }).toEqual({ code: 0, isInTime: true });
    expect(leaving.logs()).not.toMatch(/"level":[56]0/);
    balancer.remove(leaving.port);
    servers = [staying, arriving];
  }
  isOver = true;

  const writers = pairs.flatMap((pair) => pair.writers);
  await Promise.all(writers.map((writer) => writer.finish()));
  for (const { timesSentAway, closeCodes } of writers) {
    expect(timesSentAway).toBeGreaterThan(1);
    expect(closeCodes).toContain(1012);
    expect(closeCodes).not.toContain(1006);
  }
  for (const { guests, writers: both } of pairs) {
    expectAllOnce(
      await messageIdsOf(guests[0]),
      both.map(({ written }) => written),
    );
  }
  const written = await Promise.all(writingPhones);
  for (const { page } of [anny, bert]) {
    await until('nothing to be pending', async () => (await pendingMessages(page).count()) === 0, patienceMs);
    const count = written.flat().length;
    await until(`${count} messages`, async () => (await acceptedMessages(page).count()) === count, patienceMs);
    expectAllOnce(
      (await shownMessages(page)).map(({ text }) => text),
      written,
    );
  }
  await Promise.all([anny.close(), bert.close()]);
  await balancer.close();
  await Promise.all(servers.map((server) => server.close()));
  await redis.stop();
});
