import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { elementIds } from '../../../src/protocol/page.ts';
import { readStores, type StoredText } from '../browsers/stores.ts';
import { getInAtOnce, startChatAtOnce } from './chat-at-once.ts';

/** What a person does with a phone, in the words of the pages. Everything is found by label and role, as people do. */
export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  close(): Promise<void>;
}

const phoneOptions: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  // A worker of each new phone would be installed once more, in every test: those that are about it allow it.
  serviceWorkers: 'block',
};

/** How long a person is waited for; stretching a code on a busy machine is the slowest thing they do. */
const patienceMs = 20_000;

/**
 * A phone (or a browser of its own) that nothing is stored in yet. Its pages count as open for a while already: young ones
 * put off their reload when the chat ends (src/browser/page/last-frames.ts), and every end would be waited for.
 */
export async function phone(browser: Browser, options: BrowserContextOptions = {}): Promise<Phone> {
  const context = await browser.newContext({ ...phoneOptions, ...options });
  context.setDefaultTimeout(patienceMs);
  await context.addInitScript(countAsOpenFor, 5_000);
  const page = await context.newPage();
  return { context, page, close: () => context.close() };
}

/** Runs in the page. */
function countAsOpenFor(durationMs: number): void {
  const sinceLoadMs = performance.now.bind(performance);
  performance.now = () => sinceLoadMs() + durationMs;
}

export interface Invitation {
  readonly name: string;
  /** The whole link, with the key behind `#`. */
  readonly link: string;
  /** As it is shown: `XXXX-XXXX`. */
  readonly code: string;
}

export interface StartedChat {
  readonly a: Invitation;
  readonly b: Invitation;
}

export const defaultNames = ['Anny', 'Bert'] as const;

/** Fills in the start page and reads off what the organizer is shown. */
export async function startChat(
  page: Page,
  url: string,
  names: readonly [string, string] = defaultNames,
  silence?: string,
): Promise<StartedChat> {
  await page.goto(`${url}/`);
  await page.getByLabel(/First person.s name/).fill(names[0]);
  await page.getByLabel(/Second person.s name/).fill(names[1]);
  if (silence) await page.getByLabel('Destroy after silence of').selectOption({ label: silence });
  await page.getByRole('button', { name: 'Start chat' }).click();
  return { a: await readInvitation(page, names[0]), b: await readInvitation(page, names[1]) };
}

/** One person's region of the organizer's panel. */
export const invitationRegion = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

export async function readInvitation(page: Page, name: string): Promise<Invitation> {
  const region = invitationRegion(page, name);
  const show = region.getByRole('button', { name: 'Show code' });
  await show.click();
  const link = await shownValue(region.getByLabel('Link', { exact: true }));
  const code = await shownValue(region.getByLabel('Secret code', { exact: true }));
  return { name, link, code };
}

/** Opens the link, waits for the greeting, types the code and gets in. */
export async function enter(page: Page, invitation: Invitation): Promise<void> {
  await openLink(page, invitation);
  await typeCode(page, invitation.code);
  await untilInChat(page);
}

/** Opens the link as the phone's camera does. */
export async function openLink(page: Page, invitation: Invitation): Promise<void> {
  await page.goto(invitation.link);
  await page.getByRole('heading', { name: `Hello ${invitation.name}`, exact: true }).waitFor();
}

/** Types a code, right or wrong, and presses "Get in". */
export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Secret code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Get in' }).click();
}

export const untilInChat = (page: Page): Promise<void> => messageLog(page).waitFor();

export const messageLog = (page: Page): Locator => page.getByRole('log', { name: 'Messages' });

/** Scrolls as a reader does: what comes meanwhile may lead the log elsewhere, and then they scroll again. */
export const scrollLogTo = (page: Page, topPixels: number): Promise<void> =>
  messageLog(page).evaluate(async (log, wanted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isThere = () => Math.abs(log.scrollTop - Math.min(wanted, log.scrollHeight - log.clientHeight)) <= 1;
    do {
      log.scrollTo(0, wanted);
      await frame();
      await frame();
    } while (!isThere());
  }, topPixels);

/** Hundreds of messages are loaded and laid out meanwhile. */
const scrollPatienceMs = 150_000;

/** Scrolls down in small steps, as a reader does, until nothing more is loaded. */
export const scrollLogThrough = (page: Page): Promise<void> =>
  messageLog(page).evaluate(
    async (log, [id, stepShare, patience]) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const deadline = Date.now() + patience;
      const isThere = () => {
        const newer = document.getElementById(id);
        return newer?.hidden !== false && log.scrollHeight - log.scrollTop - log.clientHeight <= 1;
      };
      while (!isThere() && Date.now() < deadline) {
        log.scrollBy(0, log.clientHeight * stepShare);
        await frame();
        await frame();
      }
    },
    [elementIds.newer, 0.7, scrollPatienceMs] as const,
  );

/** Writes and presses "Send"; the message may still be on its way. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(text);
  await pressSend(page);
}

export const pressSend = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send', exact: true }).click();

/** Waits until the text stands in the log as accepted, not as pending. */
export const untilSeen = (page: Page, text: string): Promise<void> =>
  acceptedMessages(page).filter({ hasText: text }).first().waitFor();

export const acceptedMessages = (page: Page): Locator => page.locator(`#${elementIds.messages} > li[data-sequence]`);
export const pendingMessages = (page: Page): Locator => page.locator(`#${elementIds.pending} > li`);

export interface ShownMessage {
  readonly sequence: number;
  readonly sender: string;
  readonly text: string;
}

/** The accepted messages in the order in which they stand on the page. */
export const shownMessages = (page: Page): Promise<readonly ShownMessage[]> =>
  acceptedMessages(page).evaluateAll((items) =>
    items.map((item) => ({
      sequence: Number(item.getAttribute('data-sequence')),
      sender: item.getAttribute('data-sender') ?? '',
      text: item.querySelector('sealed-message')?.textContent ?? '',
    })),
  );

/** What tells that the chat is about to be destroyed, with the button that keeps it open. */
export const countdown = (page: Page): Locator => page.locator(`#${elementIds.countdown}`);

/** Presses "End chat" and says yes. */
export async function endChat(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End chat' }).click();
  await page.getByRole('button', { name: 'End for both' }).click();
}

/** The page that is left of a chat. */
export const untilEnded = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'This chat has ended' }).waitFor();

interface ChatOptions {
  readonly names?: readonly [string, string];
  readonly phoneOptions?: BrowserContextOptions;
}

/** Two phones that are both in one new chat, by the shortest way: for tests of the chat itself. */
export async function chatOnTwoPhones(
  browser: Browser,
  url: string,
  options: ChatOptions & { readonly idleTimeoutMs?: number; readonly vanishAfterMs?: number } = {},
): Promise<{ anny: Phone; bert: Phone; chat: StartedChat; close(): Promise<void> }> {
  const newPhone = () => phone(browser, options.phoneOptions);
  const [chat, anny, bert] = await Promise.all([
    startChatAtOnce(url, options.names, options.idleTimeoutMs, options.vanishAfterMs),
    newPhone(),
    newPhone(),
  ]);
  await Promise.all([enterAtOnce(anny.page, chat.a), enterAtOnce(bert.page, chat.b)]);
  const close = async () => {
    await Promise.all([anny.close(), bert.close()]);
  };
  return { anny, bert, chat, close };
}

/** Is in the chat that it is invited to, without the landing page and its code. */
export async function enterAtOnce(page: Page, invitation: Invitation): Promise<void> {
  await getInAtOnce(page, invitation);
  await untilInChat(page);
}

/** Two phones whose people came in by the pages, as people do, and the organizer's browser. */
export async function chatByHand(
  browser: Browser,
  url: string,
  options: ChatOptions & { readonly silence?: string } = {},
): Promise<{ organizer: Phone; anny: Phone; bert: Phone; chat: StartedChat; close(): Promise<void> }> {
  const newPhone = () => phone(browser, options.phoneOptions);
  const [organizer, anny, bert] = await Promise.all([newPhone(), newPhone(), newPhone()]);
  const chat = await startChat(organizer.page, url, options.names, options.silence);
  await Promise.all([enter(anny.page, chat.a), enter(bert.page, chat.b)]);
  const close = async () => {
    await Promise.all([organizer.close(), anny.close(), bert.close()]);
  };
  return { organizer, anny, bert, chat, close };
}

/** What a field, an output or any other element shows as its value. */
const shownValue = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => {
    const value: unknown = Reflect.get(element, 'value');
    return (typeof value === 'string' ? value : (element.textContent ?? '')).trim();
  });

/** Waits until the head of the chat page names the other person and says this of them. */
export async function untilPeerIs(page: Page, name: string, presence: string): Promise<void> {
  const chat = page.getByRole('main');
  await chat.getByRole('heading', { name, exact: true }).waitFor();
  await chat.getByText(presence).first().waitFor();
}

/** Every place in which this browser keeps something, of all those where a page can. */
export async function kept({ context }: Phone): Promise<readonly string[]> {
  const places = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  for (const page of context.pages()) places.push(...(await storedByPage(page)).map(({ place }) => place));
  return places;
}

/** Everything that the page's own origin has stored in this tab and this browser. */
export const storedByPage = (page: Page): Promise<readonly StoredText[]> => page.evaluate(readStores);

/** The same link, opened at another address of the service. */
export const at = (url: string, invitation: Invitation): Invitation => ({
  ...invitation,
  link: invitation.link.replace(new URL(invitation.link).origin, url),
});
