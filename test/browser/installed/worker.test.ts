import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { arabic } from '../../../languages/ar.ts';
import { german } from '../../../languages/de.ts';
import { paths } from '../../../src/protocol/page.ts';
import { type ForeignFront, startForeignFront } from '../../proxies/support/foreign-front.ts';
import { lanHost, shareChromium } from '../../support/browsers/chromium.ts';
import { cachedFiles, notBuilt, untilWorkerIs, withWorker } from '../../support/browsers/service-worker.ts';
import { startWire } from '../../support/networks/wire.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import {
  at,
  chatByHand,
  chatOnTwoPhones,
  endChat,
  enter,
  enterAtOnce,
  kept,
  openLink,
  pendingMessages,
  phone,
  say,
  startChat,
  untilEnded,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

const builtFolder = new URL('../../../public/built/', import.meta.url);

let browser: Browser;
let parley: TestParley;
beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await parley.close();
});

const untilUnreachable = (page: Page, heading = 'Parley cannot be reached') =>
  page.getByRole('heading', { name: heading, exact: true }).waitFor();

describe('the service worker', () => {
  it('keeps built files alone, through a whole chat and after its end', async () => {
    const { organizer, anny, bert, chat } = await chatByHand(browser, parley.url, { phoneOptions: withWorker });
    const people = [organizer.page, anny.page, bert.page];
    await Promise.all(people.map(untilWorkerIs));
    // What is loaded from now on comes by the worker.
    for (const page of people) await page.reload();
    await untilInChat(anny.page);
    await say(anny.page, 'a canary in the mine');
    await untilSeen(bert.page, 'a canary in the mine');
    for (const path of [paths.start, paths.chats, paths.security]) {
      const page = await anny.context.newPage();
      await page.goto(parley.url + path);
      await untilWorkerIs(page);
      await page.close();
    }
    await anny.page.goto(chat.a.link);
    await untilInChat(anny.page);
    const meanwhile = await cachedFiles(anny.page);
    await endChat(bert.page);
    await untilEnded(anny.page);
    await anny.page.reload();
    for (const page of people) {
      const files = [...meanwhile, ...(await cachedFiles(page))];
      expect(files.length).toBeGreaterThan(10);
      expect(notBuilt(files, builtFolder)).toEqual([]);
      const everything = files.flatMap(({ cache, url, headers, content }) => [cache, url, ...headers, content]).join();
      for (const { link } of [chat.a, chat.b]) {
        const { pathname, hash } = new URL(link);
        for (const secret of [pathname.slice(1), hash.slice(1)]) expect(everything).not.toContain(secret);
      }
    }
    // Besides them nothing of the chat is left.
    await expect.poll(() => kept(anny), { timeout: 10_000 }).toEqual([]);
  });

  it('says at once and in the language of the page that there is no network, and the page comes with it', async () => {
    for (const [locale, words, direction] of [
      ['de-AT', german, 'ltr'],
      ['ar', arabic, 'rtl'],
    ] as const) {
      const { page, context } = await phone(browser, { ...withWorker, locale });
      const chat = await startChatAtOnce(parley.url);
      await page.goto(parley.url);
      await untilWorkerIs(page);
      await context.setOffline(true);
      for (const path of [paths.start, paths.chats, paths.security, chat.a.link.replace(parley.url, ''), '/nowhere']) {
        await page.goto(parley.url + path);
        await untilUnreachable(page, words['offline.heading']);
        await page.getByText(words['offline.noNetwork']).waitFor();
        await expect.poll(() => page.title()).toContain(words['offline.heading']);
        expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
        expect(page.url()).toBe(parley.url + path);
      }
      const heading = await page.getByRole('heading').boundingBox();
      expect(heading?.x).toBeGreaterThanOrEqual(10);
      await page.goto(chat.a.link);
      await untilUnreachable(page, words['offline.heading']);
      await context.setOffline(false);
      await page.getByLabel(words['landing.code']).waitFor();
      expect(page.url()).toBe(chat.a.link);
      await context.close();
    }
  });

  it('leaves what was written to the outbox: it is sent when the chat comes back with the network', async () => {
    const { anny, bert } = await chatOnTwoPhones(browser, parley.url, { phoneOptions: withWorker });
    await untilWorkerIs(anny.page);
    await anny.context.setOffline(true);
    await say(anny.page, 'written in a tunnel');
    await pendingMessages(anny.page).filter({ hasText: 'written in a tunnel' }).waitFor();
    await anny.page.getByLabel('Message', { exact: true }).fill('half a sen');
    await anny.page.reload();
    await untilUnreachable(anny.page);
    await anny.page.getByText('What you wrote waits on this device.').waitFor();
    await anny.context.setOffline(false);
    await untilInChat(anny.page);
    await untilSeen(bert.page, 'written in a tunnel');
    await expect.poll(() => anny.page.getByLabel('Message', { exact: true }).inputValue()).toBe('half a sen');
  });

  it('leaves it to the browser to say that another site leads to a page', async () => {
    const wire = await startWire(parley.port);
    const elsewhere = wire.url.replace('127.0.0.1', 'localhost');
    const { page, close } = await phone(browser, withWorker);
    await page.goto(wire.url);
    await untilWorkerIs(page);
    await page.goto(elsewhere);
    await page.evaluate((url) => location.assign(url), `${wire.url}${paths.security}`);
    await page.waitForURL(`${wire.url}${paths.security}`);
    const asked = wire
      .sent()
      .join('')
      .split('GET ')
      .filter((request) => request.startsWith(`${paths.security} `));
    expect(asked).toHaveLength(1);
    expect(asked.join()).toMatch(/^sec-fetch-site: cross-site\r$/im);
    expect(asked.join()).toMatch(/^service-worker-navigation-preload: true\r$/im);
    await close();
    await wire.close();
  });

  it('is not there over plain http, nor where the browser refuses it, and nothing else is missing', async () => {
    const overHttp = await phone(browser, withWorker);
    await enter(overHttp.page, at(`http://${lanHost}:${parley.port}`, await invitation(parley.url)));
    expect(await overHttp.page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    for (const refuse of [refuseToRegister, hideWorkers]) {
      const refusing = await phone(browser, withWorker);
      const problems: unknown[] = [];
      refusing.page.on('pageerror', (problem) => problems.push(problem));
      await refusing.context.addInitScript(refuse);
      await enterAtOnce(refusing.page, await invitation(parley.url));
      await expect.poll(() => refusing.page.evaluate(() => Reflect.get(globalThis, 'wasRefused'))).toBe(true);
      await say(refusing.page, 'and yet it works');
      await untilSeen(refusing.page, 'and yet it works');
      expect(problems).toEqual([]);
    }
  });

  it('is not there where the device has no room for it, and nothing else is missing', async () => {
    const full = await phone(browser, withWorker);
    const session = await full.context.newCDPSession(full.page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: parley.url, quotaSize: 1 });
    const [worker] = await Promise.all([full.context.waitForEvent('serviceworker'), full.page.goto(parley.url)]);
    expect(worker.url()).toContain('/assets/worker-en-');
    const hasRegistration = async () => (await navigator.serviceWorker.getRegistration()) !== undefined;
    await expect.poll(() => full.page.evaluate(hasRegistration)).toBe(false);
    await startChat(full.page, parley.url);
  });
});

describe('whoever answers in the place of Parley', () => {
  let front: ForeignFront;
  beforeEach(async () => {
    front = await startForeignFront(parley.port);
  });
  afterEach(() => front.close());

  it('puts nothing among the files that are kept', async () => {
    const { page } = await phone(browser, withWorker);
    await page.goto(front.url);
    await untilWorkerIs(page);
    front.answerForFile('security', [{ status: 200, headers: { 'Content-Type': 'text/css' } }]);
    await page.goto(front.url + paths.security);
    await untilWorkerIs(page);
    await page.goto(front.url + paths.chats);
    const files = await cachedFiles(page);
    expect(files.length).toBeGreaterThan(4);
    expect(notBuilt(files, builtFolder)).toEqual([]);
  });

  it('is shown as it is, so that a person can get on the network; a proxy that has nobody behind it is not', async () => {
    const { page } = await phone(browser, withWorker);
    const chat = await startChatAtOnce(front.url);
    await page.goto(front.url);
    await untilWorkerIs(page);
    front.answerWith([{ status: 200 }]);
    await page.goto(chat.a.link);
    await page.getByRole('heading', { name: 'Welcome to the hotel' }).first().waitFor();
    front.answerWith([{ status: 302, headers: { Location: '/portal' } }]);
    await page.reload();
    expect(new URL(page.url()).pathname).toBe('/portal');
    front.answerWith([{ status: 502 }]);
    // Who leaves quickly is shown neither that nor a page of Parley.
    await page.goto(front.url + paths.notes);
    await page.getByRole('textbox', { name: 'Notes' }).waitFor();
    await page.goto(chat.a.link);
    await untilUnreachable(page);
    await page.getByText('The server does not answer').waitFor();
    front.stepAside();
    await page.getByRole('heading', { name: 'Hello Anny' }).waitFor();
    await openLink(page, chat.a);
  });
});

const invitation = async (url: string) => (await startChatAtOnce(url)).a;

/** Runs in the page: a private window that has workers, and does not let them be. */
function refuseToRegister(): void {
  if (!('serviceWorker' in navigator)) return;
  ServiceWorkerContainer.prototype.register = () => {
    Reflect.set(globalThis, 'wasRefused', true);
    return Promise.reject(new DOMException('not here', 'SecurityError'));
  };
}

/** Runs in the page: a browser in which whoever asks for workers is refused. */
function hideWorkers(): void {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', {
    get: () => {
      Reflect.set(globalThis, 'wasRefused', true);
      throw new DOMException('not here', 'SecurityError');
    },
  });
}
