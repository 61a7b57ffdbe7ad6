import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ParticipantId } from '../../src/chat/participant.ts';
import { shareChromium } from '../support/browsers/chromium.ts';
import { startBrittleWire } from '../support/networks/brittle-wire.ts';
import { startWire } from '../support/networks/wire.ts';
import { choose, sendThem } from '../support/people/attaching.ts';
import { comeBack, lookAway } from '../support/people/attention.ts';
import { startChatAtOnce } from '../support/people/chat-at-once.ts';
import { untilCompared } from '../support/people/compared.ts';
import { edit, field, react, remove } from '../support/people/message-menu.ts';
import {
  acceptedMessages,
  at,
  chatOnTwoPhones,
  enterAtOnce,
  kept,
  messageLog,
  type Phone,
  pendingMessages,
  phone,
  pressSend,
  say,
  scrollLogThrough,
  shownMessages,
  storedByPage,
  untilInChat,
  untilPeerIs,
  untilSeen,
} from '../support/people/phones.ts';
import { chooseReadOnce } from '../support/read-once.ts';
import { withBothStores } from '../support/servers/both-stores.ts';
import { startBuiltParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import { ShiftableClock } from '../support/servers/test-clock.ts';
import { shareRedis, startRedis } from '../support/stores/redis.ts';
import { randomNumbers } from '../support/texts/random-numbers.ts';
import { type FileSender, findLostAndDoubled, sendFileThroughCut } from './support/sent-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(() => browser.close());

const patienceMs = 60_000;

/** Scrolls up until everything is there, and goes to the newest, so that all is read. */
async function goThroughAll(page: Page, count: number): Promise<void> {
  const log = messageLog(page);
  await until(
    `${count} messages`,
    async () => {
      // A page that was just loaded shows later that there are older ones.
      await log.evaluate((element) => element.scrollTo(0, 0));
      return (await acceptedMessages(page).count()) === count;
    },
    patienceMs,
  );
  await scrollLogThrough(page);
}

const untilAllSent = (page: Page) =>
  until('nothing to be pending', async () => (await pendingMessages(page).count()) === 0, patienceMs);

/** That every message of this page's person is said to be read. */
const untilAllRead = (page: Page, count: number) =>
  until(
    `${count} messages to be read`,
    async () => (await page.locator('#messages').getByRole('img', { name: 'read', exact: true }).count()) === count,
    patienceMs,
  );

/** Each text once; each person's in the order in which they wrote them; and no hole between them. */
async function expectAllInOrder(page: Page, written: readonly (readonly string[])[]): Promise<void> {
  const shown = await shownMessages(page);
  expect(shown.map(({ sequence }) => sequence)).toEqual(shown.map((_, index) => index + 1));
  expect(shown.map(({ text }) => text).sort()).toEqual(written.flat().sort());
  for (const texts of written) {
    expect(shown.map(({ text }) => text).filter((text) => texts.includes(text))).toEqual(texts);
  }
}

interface Writer extends Phone, FileSender {
  readonly sender: ParticipantId;
  readonly written: string[];
}

const cutsOfEach = 25;

/** What a person does besides writing. */
type Meddle = (writer: Writer, random: (below: number) => number, cut: number) => Promise<void>;

/** Writes while the network breaks so many times, in the middle of frames and between send and echo. */
async function writeThroughCuts(
  writer: Writer,
  seed: number,
  meddle: Meddle = async () => {},
  cuts = cutsOfEach,
): Promise<void> {
  const { page, wire } = writer;
  const random = randomNumbers(seed);
  for (let cut = 1; cut <= cuts; cut += 1) {
    let isBroken = false;
    if (random(3) === 0) wire.loseAnswers();
    const broken = wire.breakAfter(1 + random(2_500)).then(() => {
      isBroken = true;
    });
    while (!isBroken) {
      const texts = await writeSome(writer, 1 + random(2));
      await Promise.race([broken, ...texts.map((text) => untilSeen(page, text).catch(() => {}))]);
      await meddle(writer, random, cut);
    }
    // Some come back as soon as the phone says that there is a network, the others when their time has come.
    if (random(3) > 0) await page.evaluate(() => window.dispatchEvent(new Event('online')));
    if (random(12) === 0) {
      await page.reload();
      await untilInChat(page);
    }
  }
}

async function writeSome({ page, name, written }: Writer, count: number): Promise<readonly string[]> {
  const texts = Array.from({ length: count }, (_, index) => `${name}, message ${written.length + index + 1}.`);
  written.push(...texts);
  const field = page.getByLabel('Message', { exact: true });
  for (const text of texts) {
    await field.fill(text);
    await pressSend(page);
  }
  // Each is in the log, as pending at least: what is only in the field is not promised to outlive a reload.
  for (const text of texts) await messageLog(page).getByText(text).first().waitFor();
  return texts;
}

const filesOfEach = 2;
/** After how many cuts each person sends another file. */
const cutsPerFile = 12;

/** What is waited for in vain tells little of what is missing. */
async function orSayWhatIsLost(writers: readonly Writer[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Error(['Something is lost or doubled:', ...(await findLostAndDoubled(writers))].join('\n'), {
      cause: error,
    });
  }
}

/** Sends a file now and then. */
async function sendSomeFile(writer: Writer, random: (below: number) => number, cut: number): Promise<void> {
  const due = Math.min(filesOfEach, Math.ceil(cut / cutsPerFile));
  if (writer.files.length < due) await sendFileThroughCut(writer, random);
}

withBothStores((store) => {
  it('a hundred cuts in a chat of four devices neither lose, double nor reorder a message, and every tick is right', {
    timeout: 4 * patienceMs,
  }, async () => {
    const parley = await startTestParley({ store: store(), limits: { commandsPerWindow: 10_000 } });
    const chat = await startChatAtOnce(parley.url);
    const writers: Writer[] = [];
    for (const [name, sender] of [
      ['Anny', 'a'],
      ['Bert', 'b'],
      ['Anny on her tablet', 'a'],
      ['Bert on his laptop', 'b'],
    ] as const) {
      const wire = await startBrittleWire(parley.port);
      const writer = { ...(await phone(browser)), name, sender, wire, written: [], files: [] };
      await enterAtOnce(writer.page, at(wire.url, chat[sender]));
      writers.push(writer);
    }

    await Promise.all(writers.map((writer, index) => writeThroughCuts(writer, index + 1, sendSomeFile)));

    // Words that are written meanwhile do not wait for a file, so that a file has no place among them.
    const files = writers.flatMap((writer) => writer.files);
    expect(files.length).toBe(filesOfEach * writers.length);
    const written = [...writers.map((writer) => writer.written), ...files.map(({ caption }) => [caption])];
    const count = written.length - writers.length + writers.flatMap((writer) => writer.written).length;
    await orSayWhatIsLost(writers, async () => {
      await Promise.all(writers.map(({ page }) => untilAllSent(page)));
      for (const { page } of writers) await goThroughAll(page, count);
    });
    for (const { page } of writers) await expectAllInOrder(page, written);
    expect(await findLostAndDoubled(writers)).toEqual([]);
    const [order, ...orders] = await Promise.all(writers.map(({ page }) => shownMessages(page)));
    for (const other of orders) expect(other).toEqual(order);
    for (const { page, sender } of writers) {
      await untilAllRead(page, (order ?? []).filter((message) => message.sender === sender).length);
    }
    expect(parley.logs().match(/.*"level":[56]0.*/g)).toBe(null);

    await Promise.all(writers.map(({ wire }) => wire.close()));
    await parley.close();
  });
});

/** Nobody waits longer for a message that may be gone. */
const meddlingPatienceMs = 5_000;

/** Edits, deletes or reacts to one of the newest messages, by the keyboard. */
async function changeSomething({ page, written }: Writer, random: (below: number) => number): Promise<void> {
  const own = written.at(-1 - random(3));
  const what = random(8);
  page.setDefaultTimeout(meddlingPatienceMs);
  try {
    if (own !== undefined && what < 2) await edit(page, own, `${own} Edited ${random(1_000)}.`);
    else if (own !== undefined && what === 2) await remove(page, own);
    else if (what < 6) await react(page, (await shownMessages(page)).at(-1 - random(4))?.text ?? '', '👍');
  } catch {
    // The message was changed by somebody else meanwhile: then this person lets it be.
    await page.keyboard.press('Escape');
  } finally {
    page.setDefaultTimeout(patienceMs);
  }
}

/** Everything that a page shows of the chat, but for lines about it. */
const everythingShown = (page: Page) =>
  acceptedMessages(page).evaluateAll((items) =>
    items.map((item) => ({
      sequence: item.getAttribute('data-sequence'),
      content: item.querySelector('sealed-message, .message-gone')?.textContent,
      versions: [...item.querySelectorAll('[data-version]')].map((each) => each.getAttribute('data-version')),
      reactions: [...item.querySelectorAll('sealed-reaction')].map((each) => each.textContent),
    })),
  );

const cutsWithChanges = 34;

describe('three devices that write, edit, delete and react', () => {
  it('are raised no false alarm by a hundred cuts', {
    timeout: 4 * patienceMs,
  }, async () => {
    const parley = await startTestParley({
      store: { redisUrl: (await shareRedis()).url },
      limits: { commandsPerWindow: 10_000 },
    });
    const chat = await startChatAtOnce(parley.url);
    const writers: Writer[] = [];
    for (const [name, sender] of [
      ['Anny', 'a'],
      ['Bert', 'b'],
      ['Anny on her tablet', 'a'],
    ] as const) {
      const wire = await startBrittleWire(parley.port);
      const writer = { ...(await phone(browser)), name, sender, wire, written: [], files: [] };
      await enterAtOnce(writer.page, at(wire.url, chat[sender]));
      writers.push(writer);
    }

    await Promise.all(
      writers.map((writer, index) => writeThroughCuts(writer, 100 + index, changeSomething, cutsWithChanges)),
    );

    const count = writers.flatMap(({ written }) => written).length;
    for (const { page } of writers) {
      await untilAllSent(page);
      await until(
        'every change to be sent',
        async () => (await page.locator('.change-waiting').count()) === 0,
        patienceMs,
      );
      await goThroughAll(page, count);
    }
    await until(
      'all pages to show the same',
      async () => {
        const [first, ...others] = await Promise.all(writers.map(({ page }) => everythingShown(page)));
        return others.every((other) => isDeepStrictEqual(other, first));
      },
      patienceMs,
    );
    const shown = await everythingShown(writers[0]?.page ?? expect.unreachable());
    expect(shown.some(({ content }) => content?.includes('Edited'))).toBe(true);
    expect(shown.some(({ content }) => content === 'message deleted')).toBe(true);
    expect(shown.some(({ reactions }) => reactions.includes('👍'))).toBe(true);
    // One more message of each makes every page compare everything once more.
    for (const { page, name } of writers) {
      await say(page, `The last of ${name}.`);
      for (const other of writers) await untilSeen(other.page, `The last of ${name}.`);
    }
    for (const { page } of writers) {
      await untilCompared(page);
      expect(await page.locator('.log-line-problem').allTextContents()).toEqual([]);
      expect(await page.locator('.message-notice').count()).toBe(0);
    }
    await Promise.all(writers.map(({ wire }) => wire.close()));
    await parley.close();
  });
});

describe('a server that is killed twice, with its chats in a Redis', () => {
  it('loses nothing that was accepted, and takes what was written meanwhile', async () => {
    const redis = await startRedis();
    const first = await startBuiltParley({ REDIS_URL: redis.url });
    const { anny, bert } = await chatOnTwoPhones(browser, first.url);
    const written: readonly [string[], string[]] = [[], []];
    const writeBoth = async (text: string) => {
      for (const [index, { page }] of [anny, bert].entries()) {
        written[index]?.push(`${text}, ${index}.`);
        await say(page, `${text}, ${index}.`);
      }
    };
    let server = first;
    for (let round = 1; round <= 2; round += 1) {
      await writeBoth(`before ${round}`);
      await writeBoth(`shortly before ${round}`);
      await server.process.kill();
      await writeBoth(`while it is away ${round}`);
      server = await startBuiltParley({ REDIS_URL: redis.url, PORT: String(first.port) });
      await writeBoth(`as it comes back ${round}`);
    }
    for (const { page } of [anny, bert]) {
      await untilAllSent(page);
      await goThroughAll(page, written.flat().length);
      await expectAllInOrder(page, written);
      await untilAllRead(page, written[0].length);
    }
    expect(await shownMessages(bert.page)).toEqual(await shownMessages(anny.page));
    await server.close();
    await redis.stop();
  });
});

describe('a server that is killed, with its chats in its own memory', () => {
  it('has lost them when it is back, and says so; what was not sent is shown once more', async () => {
    const first = await startBuiltParley();
    const { anny, bert } = await chatOnTwoPhones(browser, first.url);
    await say(anny.page, 'good morning');
    await untilSeen(bert.page, 'good morning');
    await say(bert.page, 'as it was');
    await untilSeen(bert.page, 'as it was');
    const file = { name: 'unsent.txt', mimeType: 'text/plain', buffer: Buffer.from('never sent') };
    await choose(bert.page, 'File', file);
    await bert.page.getByLabel('Caption').fill('under a file');
    await first.process.kill();
    await sendThem(bert.page);
    await chooseReadOnce(bert.page);
    await say(bert.page, 'to be read once');
    await edit(bert.page, 'as it was', 'as it should be');
    await say(bert.page, 'never sent');
    await until('the file to be kept', async () =>
      (await storedByPage(bert.page)).some(({ place }) => place.includes('parley:uploads:')),
    );
    await field(bert.page).fill('half a thought');
    const next = await startBuiltParley({ PORT: String(first.port) });
    for (const { page } of [anny, bert]) {
      await page.getByRole('heading', { name: 'This chat is no longer there' }).waitFor();
      expect(await page.getByText('good morning').count()).toBe(0);
    }
    const unsent = (page: Page) => page.getByLabel('could not be sent');
    await unsent(bert.page).waitFor();
    expect((await unsent(bert.page).inputValue()).split('\n\n')).toEqual([
      'unsent.txt\nunder a file',
      'to be read once',
      'never sent',
      'as it should be',
      'half a thought',
    ]);
    expect(await unsent(anny.page).isVisible()).toBe(false);
    for (const each of [anny, bert]) await until('nothing to be kept', async () => (await kept(each)).length === 0);
    await next.close();
  });
});

describe('a phone that sleeps for minutes', () => {
  it('has everything when it wakes, has lost nothing that waited, and was not said to have read in its sleep', async () => {
    const clock = new ShiftableClock();
    const parley = await startTestParley({ clock });
    const wire = await startWire(parley.port);
    const chat = await startChatAtOnce(parley.url);
    const [anny, bert] = [await phone(browser), await phone(browser)];
    await enterAtOnce(anny.page, at(wire.url, chat.a));
    await enterAtOnce(bert.page, chat.b);
    await anny.page.clock.install();
    await anny.page.reload();
    await untilPeerIs(bert.page, 'Anny', 'online');

    wire.loseAnswers();
    await say(anny.page, 'good night');
    await untilSeen(bert.page, 'good night');
    await lookAway(anny.page);
    const session = await anny.context.newCDPSession(anny.page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    wire.cut();
    await clock.advance(5 * 60_000);
    await untilPeerIs(bert.page, 'Anny', 'last seen');
    const dreams = ['are you', 'still', 'awake?'];
    for (const text of dreams) await say(bert.page, text);
    for (const text of dreams) await untilSeen(bert.page, text);
    const ticks = () =>
      bert.page
        .locator('#messages')
        .getByRole('img', { name: /^(sent|delivered|read)$/ })
        .evaluateAll((all) => all.map((tick) => tick.getAttribute('aria-label')));
    expect(await ticks()).toEqual(['sent', 'sent', 'sent']);

    wire.mend();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await anny.page.clock.fastForward(5 * 60_000);
    for (const text of dreams) await untilSeen(anny.page, text);
    await until('the message to be delivered', async () => (await ticks()).every((tick) => tick === 'delivered'));
    await comeBack(anny.page);
    await until('the message to be read', async () => (await ticks()).every((tick) => tick === 'read'));
    await untilAllSent(anny.page);
    for (const { page } of [anny, bert]) await expectAllInOrder(page, [['good night'], dreams]);
    await wire.close();
    await parley.close();
  });
});
