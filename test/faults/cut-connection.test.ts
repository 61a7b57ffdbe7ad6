import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { shareChromium } from '../support/browsers/chromium.ts';
import type { Wire } from '../support/networks/wire.ts';
import {
  acceptedMessages,
  endChat,
  type Phone,
  pendingMessages,
  say,
  shownMessages,
  untilEnded,
  untilInChat,
  untilPeerIs,
  untilSeen,
} from '../support/people/phones.ts';
import { startWiredChat, type WiredChat } from '../support/people/wired-chat.ts';
import { withBothStores } from '../support/servers/both-stores.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

withBothStores((store) => {
  let parley: TestParley;
  /** Anny is at the end of its wire; Bert speaks to the server directly. */
  let wired: WiredChat;
  let wire: Wire;
  let anny: Phone;
  let bert: Phone;

  beforeAll(async () => {
    parley = await startTestParley({ store: store() });
  });
  afterAll(() => parley.close());
  beforeEach(async () => {
    wired = await startWiredChat(browser, parley);
    ({ wire } = wired);
    [anny, bert] = await Promise.all([wired.enterByWire('a'), wired.enter('b')]);
    await say(anny.page, 'first');
    await untilSeen(bert.page, 'first');
  });
  afterEach(() => wired.close());

  async function expectBothShow(...texts: readonly string[]): Promise<void> {
    for (const { page } of [anny, bert]) {
      await until('nothing to be pending', async () => (await pendingMessages(page).count()) === 0);
      await until(`${texts.length} messages`, async () => (await acceptedMessages(page).count()) === texts.length);
      await untilSeen(page, texts.at(-1) ?? '');
      expect((await shownMessages(page)).map(({ text }) => text)).toEqual(texts);
    }
  }

  it('a message whose echo was lost is there once', async () => {
    wire.loseAnswers();
    await say(anny.page, 'did it arrive?');
    await untilSeen(bert.page, 'did it arrive?');
    await pendingMessages(anny.page).getByText('did it arrive?').waitFor();
    wire.cut();
    wire.mend();
    await expectBothShow('first', 'did it arrive?');
  });

  it('a message that was written without a connection arrives once, in its place, when there is one', async () => {
    wire.cut();
    await say(anny.page, 'from the tunnel');
    await say(anny.page, 'still in the tunnel');
    await say(bert.page, 'where are you?');
    expect(await pendingMessages(anny.page).count()).toBe(2);
    wire.mend();
    await expectBothShow('first', 'where are you?', 'from the tunnel', 'still in the tunnel');
  });

  it('a message that was on its way when the page was reloaded arrives once', async () => {
    wire.loseAnswers();
    await say(anny.page, 'sent, and then reloaded');
    await untilSeen(bert.page, 'sent, and then reloaded');
    wire.cut();
    await say(anny.page, 'never sent, and then reloaded');
    await pendingMessages(anny.page).getByText('never sent').waitFor();
    wire.mend();
    await anny.page.reload();
    await untilInChat(anny.page);
    await expectBothShow('first', 'sent, and then reloaded', 'never sent, and then reloaded');
  });

  it('when both end the chat before they hear of each other it is ended, once', async () => {
    wire.loseAnswers();
    await endChat(bert.page);
    await untilEnded(bert.page);
    const sentBefore = wire.sent().join('').length;
    await endChat(anny.page);
    await until('the second end to be sent', () => wire.sent().join('').length > sentBefore);
    wire.cut();
    wire.mend();
    await untilEnded(anny.page);
    await bert.page.getByText('You ended it').waitFor();
    expect(parley.logs()).not.toMatch(/"level":[56]0/);
  });

  it('a chat that ended while somebody was cut off is shown as ended when they are back', async () => {
    wire.cut();
    await say(anny.page, 'too late');
    await endChat(bert.page);
    await untilEnded(bert.page);
    wire.mend();
    await untilEnded(anny.page);
    expect(await anny.page.getByText('too late').count()).toBe(0);
  });

  it('a network that dies without a word is noticed by who only looks at the chat, and costs nothing', async () => {
    await anny.page.clock.install();
    await anny.page.reload();
    await untilInChat(anny.page);
    await untilPeerIs(bert.page, 'Anny', 'online');
    wire.fallSilent();
    await say(bert.page, 'can you hear me?');
    await untilSeen(bert.page, 'can you hear me?');
    expect(await anny.page.getByText('can you hear me?').count()).toBe(0);
    await anny.page.clock.runFor(35_000);
    await expectBothShow('first', 'can you hear me?');
  });
});
