import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { elementIds, startPageIds } from '../../../src/protocol/page.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { startWire, type Wire } from '../../support/networks/wire.ts';
import {
  at,
  enter,
  enterAtOnce,
  invitationRegion,
  openLink,
  phone,
  type StartedChat,
  say,
  startChat,
  typeCode,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

withBothStores((store) => {
  let parley: TestParley;
  let wire: Wire;
  let organizer: Page;
  let chat: StartedChat;

  beforeEach(async () => {
    parley = await startTestParley({ store: store() });
    wire = await startWire(parley.port);
    organizer = (await phone(browser)).page;
    chat = await startChat(organizer, parley.url);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await wire.close();
    await parley.close();
  });

  /** The messages and lines of the log in their order, without the times of the lines. */
  const logOf = (page: Page): Promise<readonly string[]> =>
    page
      .locator(`#${elementIds.messages} > li:not(.unread-line, .day-line)`)
      .evaluateAll((items) =>
        items.map((item) => (item.querySelector('sealed-message') ?? item.querySelector('span'))?.textContent ?? ''),
      );
  const untilLogIs = (page: Page, lines: readonly string[]) =>
    until(`the log to be ${lines.join(' | ')}`, async () => (await logOf(page)).join('|') === lines.join('|'));
  const noticesOf = (page: Page): Promise<readonly string[]> =>
    page.locator(`#${startPageIds.organizerNotices} > p > :first-child`).allTextContents();
  const tryWrongly = async (page: Page, triesLeft: number) => {
    await typeCode(page, 'AAAA-AAAA');
    await page.getByRole('alert').getByText(`That is not the right code. ${triesLeft} tries left.`).waitFor();
  };

  it('what a stranger with link and code did while nobody was there, both people and the organizer find when they come back', async () => {
    await organizer.goto('about:blank');
    const stranger = await phone(browser);
    await openLink(stranger.page, chat.b);
    await tryWrongly(stranger.page, 4);
    await tryWrongly(stranger.page, 3);
    await typeCode(stranger.page, chat.b.code);
    await untilInChat(stranger.page);
    await stranger.close();

    const strangersLines = ['Someone typed 2 wrong codes for Bert’s link', 'Bert came in'];
    const anny = await phone(browser);
    await enter(anny.page, chat.a);
    await untilLogIs(anny.page, [...strangersLines, 'Anny came in']);
    expect(await anny.page.getByText('has not come in yet').count()).toBe(0);
    await anny.page.getByText('last seen').first().waitFor();
    await say(anny.page, 'Is that you?');
    await untilSeen(anny.page, 'Is that you?');

    const bert = await phone(browser);
    await enter(bert.page, chat.b);
    const lines = [...strangersLines, 'Anny came in', 'Is that you?', 'Bert came in on another device'];
    for (const { page } of [anny, bert]) await untilLogIs(page, lines);
    await anny.page.reload();
    await untilInChat(anny.page);
    await untilLogIs(anny.page, lines);

    await organizer.goBack();
    await organizer.getByText('Bert came in on another device').waitFor();
    expect(await noticesOf(organizer)).toEqual([
      'Bert came in on another device',
      'Anny came in',
      'Bert came in',
      'Someone typed 2 wrong codes for Bert’s link',
    ]);
  });

  it('what happened while the connection was away is there when it is back', async () => {
    const anny = await phone(browser);
    await enterAtOnce(anny.page, at(wire.url, chat.a));
    await untilLogIs(anny.page, ['Anny came in']);
    wire.cut();
    const bert = await phone(browser);
    await openLink(bert.page, chat.b);
    await tryWrongly(bert.page, 4);
    await typeCode(bert.page, chat.b.code);
    await untilInChat(bert.page);
    await say(bert.page, 'here I am');
    await untilSeen(bert.page, 'here I am');
    wire.mend();
    await untilLogIs(anny.page, [
      'Anny came in',
      'Someone typed a wrong code for Bert’s link',
      'Bert came in',
      'here I am',
    ]);
  });

  it('an entry is said of the seat at once, to the organizer too, though the device never connects', async () => {
    await invitationRegion(organizer, 'Bert').getByText('Not here yet').waitFor();
    const anny = await phone(browser);
    await enterAtOnce(anny.page, chat.a);
    await anny.page.getByText('has not come in yet').waitFor();
    const bert = await phone(browser);
    // The page that follows the entry never comes.
    await openLink(bert.page, chat.b);
    await bert.page.route('**/*', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
    await typeCode(bert.page, chat.b.code);
    await anny.page.getByText('has not come in yet').waitFor({ state: 'detached' });
    await invitationRegion(organizer, 'Bert').getByText('Last seen').waitFor();
    await untilLogIs(anny.page, ['Anny came in', 'Bert came in']);
  });
});
