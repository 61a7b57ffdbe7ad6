import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import {
  acceptedMessages,
  chatByHand,
  chatOnTwoPhones,
  countdown,
  endChat,
  enter,
  invitationRegion,
  kept,
  messageLog,
  openLink,
  type Phone,
  phone,
  readInvitation,
  say,
  shownMessages,
  startChat,
  typeCode,
  untilEnded,
  untilInChat,
  untilPeerIs,
  untilSeen,
} from '../../support/people/phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';
import { ShiftableClock } from '../../support/servers/test-clock.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

withBothStores((store, itOnce) => {
  let clock: ShiftableClock;
  let parley: TestParley;
  beforeEach(async () => {
    clock = new ShiftableClock();
    parley = await startTestParley({ store: store(), clock });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await parley.close();
  });

  describe('two people who are invited', () => {
    it('come in by their codes, write, and both read everything in one order', async () => {
      const organizer = await phone(browser);
      const chat = await startChat(organizer.page, parley.url);
      const [anny, bert] = [await phone(browser), await phone(browser)];
      await enter(anny.page, chat.a);
      await untilPeerIs(anny.page, 'Bert', 'has not come in yet');
      await enter(bert.page, chat.b);
      await untilPeerIs(anny.page, 'Bert', 'online');
      await untilPeerIs(bert.page, 'Anny', 'online');

      await say(anny.page, 'Hello Bert');
      await untilSeen(bert.page, 'Hello Bert');
      await say(bert.page, 'Hello Anny,\nhow are you?');
      await untilSeen(anny.page, 'how are you?');
      // Both at once, three each: whatever order the store gave them is the one that both see.
      await Promise.all([
        sayAll(anny, ['one from Anny', 'two from Anny', 'three from Anny']),
        sayAll(bert, ['one from Bert', 'two from Bert', 'three from Bert']),
      ]);
      await untilBothShow([anny, bert], 8);
      const shown = await shownMessages(anny.page);
      expect(await shownMessages(bert.page)).toEqual(shown);
      expect(shown.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(shown.slice(0, 2)).toEqual([
        { sequence: 1, sender: 'a', text: 'Hello Bert' },
        { sequence: 2, sender: 'b', text: 'Hello Anny,\nhow are you?' },
      ]);
      expect(textsOf(shown, 'a')).toEqual(['Hello Bert', 'one from Anny', 'two from Anny', 'three from Anny']);
      const times = await acceptedMessages(bert.page).locator('local-time').allTextContents();
      expect(times).toHaveLength(8);
      for (const time of times) expect(time).toMatch(/^\d\d:\d\d$/);
    });

    it('find the chat as it was when they come back: here, by the history, or on another phone', async () => {
      const { anny, bert, chat } = await chatOnTwoPhones(browser, parley.url);
      await say(anny.page, 'before');
      await untilSeen(bert.page, 'before');

      await bert.page.close();
      await untilPeerIs(anny.page, 'Bert', 'last seen');
      await say(anny.page, 'while Bert was away');
      const again = await bert.context.newPage();
      await openLink(again, chat.b);
      await typeCode(again, chat.b.code);
      await untilInChat(again);
      await untilSeen(again, 'while Bert was away');

      const otherPhone = await phone(browser);
      await enter(otherPhone.page, chat.b);
      // The device that came back is none that Anny did not know of.
      const lines = messageLog(anny.page).getByText('Bert came in on another device');
      await lines.waitFor();
      expect(await lines.count()).toBe(1);
      expect(await shownMessages(otherPhone.page)).toEqual(await shownMessages(anny.page));

      // All three devices are live: what one writes the others show.
      await say(otherPhone.page, 'from my other phone');
      for (const page of [anny.page, again]) await untilSeen(page, 'from my other phone');
      expect((await shownMessages(anny.page)).at(-1)).toMatchObject({ sender: 'b', text: 'from my other phone' });
    });

    itOnce('keep the chat when they reload the page', async () => {
      const { anny, bert } = await chatOnTwoPhones(browser, parley.url);
      await say(anny.page, 'still here?');
      await untilSeen(bert.page, 'still here?');
      await bert.page.reload();
      await untilInChat(bert.page);
      await untilSeen(bert.page, 'still here?');
      await say(bert.page, 'still here!');
      await untilSeen(anny.page, 'still here!');
    });

    itOnce('stay two people when both links are opened in one browser', async () => {
      const oneBrowser = await phone(browser);
      const chat = await startChat(oneBrowser.page, parley.url);
      const [annysTab, bertsTab] = [await oneBrowser.context.newPage(), await oneBrowser.context.newPage()];
      await enter(annysTab, chat.a);
      await enter(bertsTab, chat.b);
      await untilPeerIs(annysTab, 'Bert', 'online');
      await untilPeerIs(bertsTab, 'Anny', 'online');
      await say(annysTab, 'I am Anny');
      await say(bertsTab, 'I am Bert');
      for (const page of [annysTab, bertsTab]) {
        await untilSeen(page, 'I am Anny');
        await untilSeen(page, 'I am Bert');
        await page.reload();
        await untilInChat(page);
        await untilSeen(page, 'I am Bert');
        const shown = await shownMessages(page);
        expect(textsOf(shown, 'a')).toEqual(['I am Anny']);
        expect(textsOf(shown, 'b')).toEqual(['I am Bert']);
      }
    });

    it('read what is older when they scroll up to it', async () => {
      const { anny, bert } = await chatOnTwoPhones(browser, parley.url);
      const texts = Array.from({ length: 75 }, (_, index) => `message number ${index + 1}.`);
      for (const text of texts) await say(anny.page, text);
      await untilSeen(bert.page, 'message number 75.');
      await bert.page.reload();
      await untilInChat(bert.page);
      await untilSeen(bert.page, 'message number 75.');
      expect(await acceptedMessages(bert.page).count()).toBe(50);
      await until('all older messages', async () => {
        await messageLog(bert.page).evaluate((log) => log.scrollTo(0, 0));
        return (await acceptedMessages(bert.page).count()) === texts.length;
      });
      await until('every message to be opened', async () => {
        const shown = await shownMessages(bert.page);
        return JSON.stringify(shown.map(({ text }) => text)) === JSON.stringify(texts);
      });
    });
  });

  describe('the organizer', () => {
    itOnce('keeps the links and codes over a reload, in this tab alone', async () => {
      const organizer = await phone(browser);
      const chat = await startChat(organizer.page, parley.url);
      await organizer.page.reload();
      for (const invitation of [chat.a, chat.b]) {
        expect(await readInvitation(organizer.page, invitation.name)).toEqual(invitation);
      }
      const otherTab = await organizer.context.newPage();
      await otherTab.goto(`${parley.url}/`);
      await otherTab.getByRole('button', { name: 'Start chat' }).waitFor();
    });

    it('sees who has come in, and who typed a wrong code; so do the two', async () => {
      const organizer = await phone(browser);
      const chat = await startChat(organizer.page, parley.url);
      const [annysRegion, bertsRegion] = [chat.a, chat.b].map(({ name }) => invitationRegion(organizer.page, name));
      for (const region of [annysRegion, bertsRegion]) await region?.getByText('Not here yet').waitFor();
      const anny = await phone(browser);
      await enter(anny.page, chat.a);
      await annysRegion?.getByText('In the chat').waitFor();
      await bertsRegion?.getByText('Not here yet').waitFor();
      await organizer.page.getByText('Anny came in').waitFor();

      const stranger = await phone(browser);
      await openLink(stranger.page, chat.b);
      await typeCode(stranger.page, 'AAAA-AAAA');
      await stranger.page.getByRole('alert').getByText('That is not the right code. 4 tries left.').waitFor();
      await messageLog(anny.page).getByText('Someone typed a wrong code for Bert’s link').waitFor();
      await organizer.page.getByText(/wrong code for Bert.s link/).waitFor();
    });

    it('ends the chat for both', async () => {
      const { organizer, anny, bert } = await chatByHand(browser, parley.url);
      await endChat(organizer.page);
      for (const page of [anny.page, bert.page]) {
        await untilEnded(page);
        await page.getByText('Its organizer ended it').waitFor();
      }
      await organizer.page.getByText('This chat has ended').waitFor();
    });
  });

  describe('a wrong code', () => {
    it('says how many tries are left, and after five how long to wait', async () => {
      const organizer = await phone(browser);
      const chat = await startChat(organizer.page, parley.url);
      const stranger = await phone(browser);
      await openLink(stranger.page, chat.a);
      const alert = stranger.page.getByRole('alert');
      for (const left of ['4 tries', '3 tries', '2 tries', '1 try']) {
        await typeCode(stranger.page, '0000-0000');
        await alert.getByText(`That is not the right code. ${left} left.`).waitFor();
      }
      await typeCode(stranger.page, '0000-0000');
      await alert.getByText('Too many wrong codes. Try again in').waitFor();
      const timer = alert.getByRole('timer');
      const first = await timer.textContent();
      await until('the wait to be counted down', async () => (await timer.textContent()) !== first);
    });
  });

  describe('a chat that is ended', () => {
    it('is gone for both at that moment, and for whoever opens a link later', async () => {
      const { anny, bert, organizer, chat } = await chatByHand(browser, parley.url);
      await say(anny.page, 'the last word');
      await untilSeen(bert.page, 'the last word');
      await endChat(anny.page);
      await untilEnded(bert.page);
      await bert.page.getByText('Anny ended it, and nothing of it is left.').waitFor();
      await untilEnded(anny.page);
      await anny.page.getByText('You ended it, and nothing of it is left.').waitFor();
      await organizer.page.getByText('This chat has ended').waitFor();
      for (const { page } of [anny, bert]) {
        expect(await page.getByText('the last word').count()).toBe(0);
        expect(await page.getByText('Hello').count()).toBe(0);
      }
      for (const someone of [anny, bert, organizer]) await expectNothingKept(someone);
      const late = await phone(browser);
      for (const { link } of [chat.a, chat.b]) {
        const answer = await late.page.goto(link);
        expect(answer?.status()).toBe(410);
        await untilEnded(late.page);
      }
    });

    itOnce('can be ended by the other just as well, and not by a slip of the finger', async () => {
      const { anny, bert } = await chatOnTwoPhones(browser, parley.url);
      await bert.page.getByRole('button', { name: 'End chat' }).click();
      await bert.page.getByRole('button', { name: 'Cancel' }).click();
      await say(bert.page, 'not yet');
      await untilSeen(anny.page, 'not yet');
      await endChat(bert.page);
      await anny.page.getByText('Bert ended it').waitFor();
    });
  });

  describe('a chat that falls silent', () => {
    it('counts down, is kept open by who asks for it, and is then destroyed by itself', async () => {
      const { organizer, anny, bert, chat } = await chatByHand(browser, parley.url, { silence: '5 minutes' });
      await clock.advance(4 * 60_000 + 5_000);
      for (const { page } of [anny, bert]) {
        await page.reload();
        await countdown(page).waitFor();
      }
      await anny.page.getByRole('button', { name: 'Keep open' }).click();
      for (const { page } of [anny, bert]) {
        await countdown(page).waitFor({ state: 'hidden' });
      }
      await clock.advance(4 * 60_000 + 50_000);
      await say(bert.page, 'alive');
      await untilSeen(anny.page, 'alive');

      await clock.advance(5 * 60_000);
      for (const { page } of [anny, bert]) {
        await untilEnded(page);
        await page.getByText('Nobody wrote for the time that was chosen, and nothing of it is left.').waitFor();
      }
      await organizer.page.getByText('This chat has ended').waitFor();
      for (const someone of [anny, bert, organizer]) await expectNothingKept(someone);
      const answer = await (await phone(browser)).page.goto(chat.a.link);
      expect(answer?.status()).toBe(410);
    });
  });
});

/** What a page forgets by itself it has forgotten in a moment. */
const expectNothingKept = (someone: Phone) => expect.poll(() => kept(someone), { timeout: 5_000 }).toEqual([]);

async function sayAll({ page }: Phone, texts: readonly string[]): Promise<void> {
  for (const text of texts) await say(page, text);
}

async function untilBothShow(phones: readonly Phone[], count: number): Promise<void> {
  for (const { page } of phones) {
    await until(`${count} messages`, async () => (await acceptedMessages(page).count()) === count);
    await until('all of them opened', async () => (await shownMessages(page)).every(({ text }) => text !== ''));
  }
}

const textsOf = (shown: Awaited<ReturnType<typeof shownMessages>>, sender: string): readonly string[] =>
  shown.filter((message) => message.sender === sender).map(({ text }) => text);
