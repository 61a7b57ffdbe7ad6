import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { shareChromium } from '../browsers/chromium.ts';
import type { StoreChoice } from '../servers/both-stores.ts';
import type { TestParley } from '../servers/built-parley.ts';
import { startTestParley } from '../servers/parley.ts';
import { startChatAtOnce } from './chat-at-once.ts';
import { enterAtOnce, kept, type Phone, phone, type StartedChat } from './phones.ts';

/** A server, and two phones that are in one chat on it: read in a test or a hook, not before. */
export interface TwoPhones {
  readonly browser: Browser;
  readonly parley: TestParley;
  readonly chat: StartedChat;
  readonly anny: Phone;
  readonly bert: Phone;
}

export interface TwoPhonesOptions {
  /** The shared one by default. */
  readonly startBrowser?: () => Promise<Browser>;
  readonly anny?: BrowserContextOptions;
  readonly bert?: BrowserContextOptions;
  /** What else a phone needs before it opens the chat. */
  readonly prepare?: (phone: Phone) => Promise<unknown>;
}

/** One chat for all tests of this block: each goes on where the last one stopped. */
export function shareTwoPhones(store: StoreChoice, options: TwoPhonesOptions = {}): TwoPhones {
  const here = useServer(store, options.startBrowser);
  beforeAll(async () => {
    Object.assign(here, await newPhones(here.browser, options));
    Object.assign(here, { chat: await enterNewChat(here) });
  });
  return here;
}

/**
 * A new chat for each test of this block, on the same server. Both phones are emptied after it and used again: a page in a
 * renderer that was already warm costs less than half of a new phone.
 */
export function useTwoPhones(store: StoreChoice, options: TwoPhonesOptions = {}): TwoPhones {
  const here = useServer(store, options.startBrowser);
  beforeAll(async () => {
    Object.assign(here, await newPhones(here.browser, options));
  });
  beforeEach(async () => {
    if ([here.anny, here.bert].some(({ page }) => page.isClosed())) {
      await Promise.all([here.anny.close(), here.bert.close()]);
      Object.assign(here, await newPhones(here.browser, options));
    }
    Object.assign(here, { chat: await enterNewChat(here) });
  });
  afterEach(async () => {
    const both = [here.anny, here.bert];
    const others = here.browser.contexts().filter((context) => both.every((each) => each.context !== context));
    await Promise.all([
      ...others.map((context) => context.close()),
      ...both.map((each) => empty(each, here.parley.url)),
    ]);
  });
  return here;
}

/** The server and the browser end with the block, and every phone of it with them. */
function useServer(store: StoreChoice, startBrowser = shareChromium): TwoPhones {
  const here = {} as TwoPhones;
  beforeAll(async () => {
    const [browser, parley] = await Promise.all([startBrowser(), startTestParley({ store: store() })]);
    Object.assign(here, { browser, parley });
  });
  afterAll(async () => {
    await here.browser.close();
    await here.parley.close();
  });
  return here;
}

async function newPhones(
  browser: Browser,
  { anny, bert, prepare }: TwoPhonesOptions,
): Promise<Pick<TwoPhones, 'anny' | 'bert'>> {
  const made = async (options: BrowserContextOptions = {}) => {
    const one = await phone(browser, options);
    await prepare?.(one);
    return one;
  };
  const both = await Promise.all([made(anny), made(bert)]);
  return { anny: both[0], bert: both[1] };
}

async function enterNewChat({ parley, anny, bert }: TwoPhones): Promise<StartedChat> {
  const chat = await startChatAtOnce(parley.url);
  await Promise.all([enterAtOnce(anny.page, chat.a), enterAtOnce(bert.page, chat.b)]);
  return chat;
}

/**
 * Leaves the phone with one page that is in no chat, and with nothing stored, as a new one. What a test put into its context
 * (a clock, scripts, permissions) stays.
 * @throws Error when something is left
 */
async function empty(used: Phone, url: string): Promise<void> {
  const { context, page } = used;
  await Promise.all(context.pages().map((each) => (each === page ? undefined : each.close())));
  if (page.isClosed()) return;
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  // A page of the same origin that has no script: the renderer stays.
  await page.goto(`${url}/healthz`);
  await page.evaluate(() => sessionStorage.clear());
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' });
  await session.detach();
  const left = await kept(used);
  if (left.length > 0) throw new Error(`the phone still keeps ${left.join(', ')}`);
}
