import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comparesAtLatestAfterMs } from '../../src/chat/limits.ts';
import { shareChromium } from '../support/browsers/chromium.ts';
import { sayAtOnce } from '../support/commands/commands.ts';
import { lookAway } from '../support/people/attention.ts';
import { startChatAtOnce } from '../support/people/chat-at-once.ts';
import { untilCompared } from '../support/people/compared.ts';
import { edit, react, remove } from '../support/people/message-menu.ts';
import {
  acceptedMessages,
  enterAtOnce,
  messageLog,
  type Phone,
  phone,
  say,
  shownMessages,
  untilInChat,
  untilPeerIs,
  untilSeen,
} from '../support/people/phones.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { asChange, type Lies, lieTo, withFacts } from './support/lies.ts';

/** More than any revision of these chats. */
const latest = 1_000;

/** A page compares what it shows after so long a silence, and tells the other side within this time. */
const comparesAfterMs = 1_500;
const tellsWithinMs = 3_000;

let browser: Browser;
let parley: TestParley;
beforeAll(async () => {
  browser = await shareChromium();
  parley = await startTestParley({ limits: { commandsPerWindow: 20_000 } });
});
afterAll(async () => {
  await parley.close();
  await browser.close();
});

describe('a server that lies to one of the two', () => {
  let anny: Phone;
  let bert: Phone;
  /** To Bert, unless a test says otherwise. */
  let lies: Lies;
  let liesToAnny: Lies;
  beforeEach(async () => {
    const chat = await startChatAtOnce(parley.url);
    [anny, bert] = [await phone(browser), await phone(browser)];
    liesToAnny = await lieTo(anny.page);
    lies = await lieTo(bert.page);
    for (const { page } of [anny, bert]) await page.clock.install();
    await enterAtOnce(anny.page, chat.a);
    await enterAtOnce(bert.page, chat.b);
    await untilPeerIs(anny.page, 'Bert', 'online');
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  const linesOf = (page: Page) => messageLog(page).locator('.log-line-problem');
  const says = async (page: Page, text: string) => {
    await say(page, text);
    await untilSeen(page, text);
  };
  const annySays = async (text: string) => {
    await says(anny.page, text);
    await untilSeen(bert.page, text);
  };
  /** Waits until a page that has received everything shows a problem, and lets the time pass after which it tells of it. */
  async function untilToldBy(page: Page, shown: string): Promise<void> {
    await page.clock.fastForward(comparesAfterMs);
    await linesOf(page).filter({ hasText: shown }).first().waitFor();
    await page.clock.fastForward(tellsWithinMs);
  }
  /** That Bert's page says it, and that Anny is told. */
  async function expectNoticed(shown: string, told: string): Promise<void> {
    await untilToldBy(bert.page, shown);
    await acceptedMessages(anny.page).getByText(`Bert’s device noticed that ${told}`).first().waitFor();
    await acceptedMessages(bert.page).getByText('Your device noticed that').first().waitFor();
  }

  it('and leaves a message out is noticed by what the other has written since', async () => {
    await annySays('one');
    lies.aboutMessages((html, { sequence }) => (sequence === 2 ? '' : html));
    await says(anny.page, 'two');
    await annySays('three');
    await expectNoticed('A message of Anny’s is missing here', 'a message of yours is missing there');
    expect((await shownMessages(bert.page)).map(({ text }) => text)).not.toContain('two');
  });

  /** Lets a page live through a time in which its connection is answered as ever. */
  async function pass(page: Page, ms: number, eachSecond = (): void => {}): Promise<void> {
    for (let passedMs = 0; passedMs < ms; passedMs += 1_000) {
      await page.clock.fastForward(1_000);
      eachSecond();
      await page.waitForTimeout(50);
    }
  }
  const leaveOutTwo = async () => {
    lies.aboutMessages((html, { sequence }) => (sequence === 2 ? '' : html));
    await says(anny.page, 'two');
    await annySays('three');
  };
  const missing = 'A message of Anny’s is missing here';

  it('and leaves a message out is noticed though it never says that everything has come', async () => {
    await annySays('one');
    lies.inFrames((html) => html.replace(/<hx-partial hx-target="#countdown".*?<\/hx-partial>/gs, ''));
    await bert.page.reload();
    await untilInChat(bert.page);
    await leaveOutTwo();
    await pass(bert.page, comparesAtLatestAfterMs + 2 * comparesAfterMs);
    await expectNoticed(missing, 'a message of yours is missing there');
  });

  it('and leaves a message out is noticed though it says every second that somebody types', async () => {
    await annySays('one');
    await leaveOutTwo();
    const typing = '<typing-notice id="typing-a" data-participant="a" data-remaining-ms="5000" hidden></typing-notice>';
    const frame = `<hx-partial hx-target="#typing-a" hx-swap="outerHTML">${typing}</hx-partial>`;
    await pass(bert.page, 2 * comparesAfterMs, () => lies.send(frame));
    expect(await linesOf(bert.page).allTextContents()).toEqual([expect.stringContaining(missing)]);
  });

  it('and leaves a message out is noticed though it writes no number on some of what it sends', async () => {
    await annySays('one');
    lies.inFrames((html) => html.replace(/(id="receipts-a".*?data-revision=)"\d+"/s, '$1"x"'));
    await says(bert.page, 'hello');
    await acceptedMessages(bert.page).locator('.tick[data-tick=delivered], .tick[data-tick=read]').first().waitFor();
    lies.aboutMessages((html) => html.replace(/data-revision="\d+"/, 'data-revision="x"'));
    await says(anny.page, 'unseen');
    lies.inFrames((html) => html);
    await leaveOutTwo();
    await expectNoticed(missing, 'a message of yours is missing there');
  });

  it('and leaves a message out, closing the gap, is noticed as well', async () => {
    await annySays('one');
    lies.aboutMessages((html, { sequence }) => {
      if (sequence === 2) return '';
      return sequence === 3 ? withFacts(html, { sequence: 2 }) : html;
    });
    await says(anny.page, 'two');
    await annySays('three');
    await expectNoticed('Another message was seen in this place', 'another message was seen in the place of one there');
  });

  it('and shows messages in another order is noticed by their writer’s numbers', async () => {
    lies.aboutMessages((html, { sequence }) => {
      const swapped = ({ 1: 2, 2: 1 } as Record<number, number>)[sequence];
      return swapped ? withFacts(html, { sequence: swapped }) : html;
    });
    await annySays('first');
    await annySays('second');
    await expectNoticed(
      'Messages are not in the order in which they were written',
      'messages are not in the order in which they were written there',
    );
  });

  it('and shows a message twice is noticed, and shows it once', async () => {
    await annySays('pay 100');
    const [again = ''] = lies.sent.get(1) ?? [];
    lies.inFrames((html) => html + asChange(withFacts(again, { sequence: 3, revision: latest })));
    await annySays('and nothing more');
    await expectNoticed('A message of Anny’s came twice', 'a message of yours came twice there');
    const texts = (await shownMessages(bert.page)).map(({ text }) => text);
    expect(texts).toEqual(['pay 100', 'and nothing more', expect.stringContaining('Your device noticed')]);
  });

  it('and shows a new page a message twice is noticed', async () => {
    await annySays('pay 100');
    await annySays('and nothing more');
    const [again = ''] = lies.sent.get(1) ?? [];
    lies.aboutMessages((html, { sequence }) => (sequence === 2 ? html + withFacts(again, { sequence: 3 }) : html));
    await lies.inNewPages();
    await bert.page.reload();
    await untilInChat(bert.page);
    await expectNoticed('A message of Anny’s came twice', 'a message of yours came twice there');
  });

  it('and puts an edited message back as it was is noticed, and the newer text stays', async () => {
    await annySays('at five');
    await edit(anny.page, 'at five', 'at six');
    await untilSeen(bert.page, 'at six');
    const [earlier = ''] = lies.sent.get(1) ?? [];
    lies.inFrames((html) => html + asChange(withFacts(earlier, { revision: latest })));
    await annySays('see you');
    await expectNoticed(
      'The server showed an earlier version of a message of Anny’s here',
      'an earlier version of a message of yours was shown there',
    );
    expect((await shownMessages(bert.page))[0]?.text).toBe('at six');
  });

  it('and brings back what was deleted is noticed, and it stays deleted', async () => {
    await annySays('better unsaid');
    const [earlier = ''] = lies.sent.get(1) ?? [];
    await remove(anny.page, 'better unsaid');
    await untilSeen(bert.page, 'message deleted');
    lies.inFrames((html) => html + asChange(withFacts(earlier, { revision: latest })));
    await annySays('anyway');
    await expectNoticed(
      'The server showed an earlier version of a message of Anny’s here',
      'an earlier version of a message of yours was shown there',
    );
    expect(await bert.page.getByText('better unsaid').count()).toBe(0);
  });

  it.each([
    ['without its place', (html: string) => asChange(withoutPlace(html))],
    ['inside of the message', (html: string) => inside(html, 'outerHTML', /<sealed-message.*<\/sealed-message>/s)],
    ['after a while', (html: string) => inside(html, 'outerHTML swap:1s', /<li.*<\/li>/s, '')],
    ['in another place of the page', (html: string) => inPresence(withoutPlace(html))],
    ['in the line of a happening', (html: string) => asChange(withoutPlace(html), 'happenings')],
  ])('and puts an edited or deleted message back %s still shows the newer one', async (_, lie) => {
    await annySays('at five');
    await annySays('better unsaid');
    const earlier = [1, 2].map((sequence) => lie(lies.sent.get(sequence)?.[0] ?? '')).join('');
    await edit(anny.page, 'at five', 'at six');
    await untilSeen(bert.page, 'at six');
    await remove(anny.page, 'better unsaid');
    await untilSeen(bert.page, 'message deleted');
    lies.inFrames((html) => html + earlier);
    await annySays('see you');
    await bert.page.clock.runFor(comparesAfterMs);
    expect((await shownMessages(bert.page))[0]?.text).toBe('at six');
    for (const text of ['at five', 'better unsaid']) expect(await bert.page.getByText(text).count()).toBe(0);
  });

  it('and puts an edited message back in the frame of the edit still shows the newer text', async () => {
    await annySays('at five');
    const [earlier = ''] = lies.sent.get(1) ?? [];
    lies.inFrames((html) =>
      html.includes('data-version="2"') ? html + asChange(withFacts(earlier, { revision: latest })) : html,
    );
    await edit(anny.page, 'at five', 'at six');
    await annySays('see you');
    expect((await shownMessages(bert.page))[0]?.text).toBe('at six');
  });

  it('and says in a frame where all of it belongs is not obeyed', async () => {
    await annySays('at five');
    const [earlier = ''] = lies.sent.get(1) ?? [];
    await edit(anny.page, 'at five', 'at six');
    await untilSeen(bert.page, 'at six');
    const frame = { content: withoutPlace(earlier), target: '#messages', swap: 'beforeend' };
    lies.inFrames((html) => (html.includes('data-sequence="2"') ? JSON.stringify(frame) : html));
    await says(anny.page, 'see you');
    await annySays('there');
    expect(await bert.page.getByText('at five').count()).toBe(0);
  });

  it('and shows a bubble that nobody wrote is not believed, on a new page either', async () => {
    const bubble = '<li class="message" data-sender="a"><p>any words</p></li>';
    lies.aboutMessages((html) => bubble + html + bubble);
    lies.inFrames((html) => (html.startsWith('{') ? html : html + inPresence(bubble) + asChange(bubble, 'happenings')));
    await annySays('one');
    expect(await bert.page.getByText('any words').count()).toBe(0);
    const facts = '<p class="message-facts">';
    const inShadow = `${facts}<template shadowrootmode="open"><b>any words</b><slot></slot></template>`;
    lies.aboutMessages((html) => bubble + html.replace(facts, inShadow) + bubble);
    lies.inFrames((html) => html);
    await lies.inNewPages();
    await bert.page.reload();
    await untilInChat(bert.page);
    await untilSeen(bert.page, 'one');
    expect(await bert.page.getByText('any words').count()).toBe(0);
  });

  it('and shows a new page what was deleted is noticed by what both had seen', async () => {
    await annySays('better unsaid');
    const [earlier = ''] = lies.sent.get(1) ?? [];
    await remove(anny.page, 'better unsaid');
    await untilSeen(bert.page, 'message deleted');
    await annySays('anyway');
    lies.aboutMessages((html, { sequence }) => (sequence === 1 ? earlier : html));
    await lies.inNewPages();
    await bert.page.reload();
    await untilInChat(bert.page);
    await expectNoticed(
      'The server showed an earlier version of a message of Anny’s here',
      'an earlier version of a message of yours was shown there',
    );
  });

  it('and brings back what has left the page as it was, or not at all, is noticed, and the newer text is shown', async () => {
    await annySays('at five');
    await annySays('not at all');
    await edit(anny.page, 'at five', 'at six');
    await untilSeen(bert.page, 'at six');
    const [earlier = ''] = lies.sent.get(1) ?? [];
    const replyTo = (await acceptedMessages(anny.page).first().getAttribute('data-message-id')) ?? '';
    // So many that the parts around both do not touch, though more is loaded at the edge of each.
    const many = Array.from({ length: 260 }, (_, index) => ({ text: `${index}.` }));
    await sayAtOnce(anny.page, [...many, { text: 'see above', replyTo }]);
    await bert.page.reload();
    await untilInChat(bert.page);
    const page = messageLog(bert.page);
    const goAway = async () => {
      const toNewest = bert.page.getByRole('button', { name: /^New(est)? messages/ });
      await page.getByText('see above').or(toNewest).first().waitFor();
      if ((await page.getByText('see above').count()) === 0) await toNewest.click();
      await page.getByText('see above').waitFor();
    };
    const goBack = async () => {
      await page.locator('.quote').click();
      await page.locator('.message:focus', { hasText: 'at six' }).waitFor();
    };
    await goAway();
    await goBack();
    await goAway();
    expect(await page.locator('sealed-message', { hasText: 'at six' }).count()).toBe(0);
    lies.aboutMessages((html, { sequence }) => (sequence === 1 ? earlier : sequence === 2 ? '' : html));
    await lies.inAnswers();
    await goBack();
    expect(await page.getByText('at five').count()).toBe(0);
    await pass(bert.page, 2 * comparesAfterMs);
    expect(await linesOf(bert.page).allTextContents()).toEqual([expect.stringContaining('is missing here')]);
  });

  it('and deletes a message itself is noticed, and the text stays', async () => {
    await annySays('keep this');
    lies.aboutMessages((html, { sequence }) =>
      sequence === 1
        ? withFacts(html, { revision: latest }).replace(
            /<sealed-message.*?<\/sealed-message>/s,
            '<p class="message-gone" data-version="2" data-sealed="AAAA">message deleted</p>',
          )
        : html,
    );
    await react(anny.page, 'keep this', '👍');
    await expectNoticed(
      'The server showed an earlier version of a message of Anny’s here',
      'an earlier version of a message of yours was shown there',
    );
    expect((await shownMessages(bert.page))[0]?.text).toBe('keep this');
  });

  it('and erases what was never read is noticed, and the text stays', async () => {
    await annySays('not read at all');
    const [before = ''] = lies.sent.get(1) ?? [];
    const erased = before.replace(
      /<sealed-message.*<\/sealed-message>/s,
      '<p class="message-gone" data-version="2" data-sealed="" data-erased="read-once">message was read once</p>',
    );
    lies.inFrames((html) => html + asChange(withFacts(erased, { revision: latest })));
    await annySays('and nothing more');
    await expectNoticed(
      'The server showed an earlier version of a message of Anny’s here',
      'an earlier version of a message of yours was shown there',
    );
    await messageLog(bert.page).getByText('not read at all').waitFor();
  });

  it('and calls what is read once a usual message shows nothing of it', async () => {
    lies.aboutMessages((html) => html.replace(' data-read-once', ''));
    await anny.page.getByRole('button', { name: 'Attach' }).click();
    await anny.page.getByRole('menuitemcheckbox', { name: 'Read once' }).click();
    await say(anny.page, 'only for your eyes');
    await acceptedMessages(bert.page).getByText('Read once', { exact: true }).waitFor();
    expect(await bert.page.getByRole('button', { name: 'Read once: tap to open' }).count()).toBe(0);
    expect(await bert.page.evaluate(() => document.documentElement.outerHTML)).not.toContain('only for your eyes');
  });

  it('and shows a reaction as it was before is noticed, and the newer one stays', async () => {
    await annySays('how was it?');
    await react(anny.page, 'how was it?', '👍');
    await untilReaction(bert.page, 'Anny reacted with 👍');
    const earlier = lies.sent.get(1)?.at(-1) ?? '';
    await react(anny.page, 'how was it?', '❤️');
    await untilReaction(bert.page, 'Anny reacted with ❤️');
    lies.inFrames((html) => html + asChange(withFacts(earlier, { revision: latest })));
    await annySays('well');
    await expectNoticed(
      'The server did not show Anny’s reaction here as it is',
      'your reaction was not shown there as it is',
    );
    expect(await bert.page.getByRole('img', { name: 'Anny reacted with ❤️' }).count()).toBe(1);
  });

  const lieAboutTime = (differenceMs: number) =>
    lies.aboutMessages((html) =>
      html.replace(
        /datetime="([^"]+)"/,
        (_attribute, time: string) => `datetime="${new Date(Date.parse(time) + differenceMs).toISOString()}"`,
      ),
    );

  it('and gives a message a time before that of the message before it is noticed', async () => {
    await annySays('on time');
    lieAboutTime(-3_600_000);
    await annySays('at another time');
    await expectNoticed('The time of this message cannot be right', 'the time of a message cannot be right there');
  });

  it('and gives a message a time before it was written is noticed', async () => {
    lieAboutTime(-180_000);
    await annySays('at another time');
    await expectNoticed('The time of this message cannot be right', 'the time of a message cannot be right there');
  });

  it('and says that somebody has read what they have not is noticed, and no tick is shown', async () => {
    await lookAway(bert.page);
    await says(anny.page, 'have you read this?');
    const tick = acceptedMessages(anny.page).first().locator('.tick');
    await acceptedMessages(anny.page).getByRole('img', { name: 'delivered', exact: true }).waitFor();
    liesToAnny.inFrames((html) =>
      html.replace(/(id="receipts-b".*?)data-read-sequence="\d+"/s, '$1data-read-sequence="1"'),
    );
    await says(anny.page, 'and this?');
    await untilToldBy(anny.page, 'A receipt was shown here that Bert never gave');
    await acceptedMessages(bert.page)
      .getByText('Anny’s device noticed that a receipt was shown there that you never gave')
      .waitFor();
    expect(await tick.getAttribute('data-tick')).toBe('delivered');
  });

  it('is not noticed where it tells the truth', async () => {
    await annySays('one');
    await edit(anny.page, 'one', 'one, better');
    await untilSeen(bert.page, 'one, better');
    await says(bert.page, 'two');
    await untilSeen(anny.page, 'two');
    await react(bert.page, 'one, better', '👍');
    await remove(bert.page, 'two');
    await untilSeen(anny.page, 'message deleted');
    await bert.page.reload();
    await untilInChat(bert.page);
    await annySays('three');
    for (const { page } of [anny, bert]) {
      await page.clock.fastForward(comparesAfterMs);
      await untilCompared(page);
      expect(await linesOf(page).allTextContents()).toEqual([]);
      expect(await page.locator('.message-notice').count()).toBe(0);
    }
  });
});

const withoutPlace = (html: string): string => html.replace(/ data-sequence="\d+" data-revision="\d+"/, '');

/** A part of a message, or all of it, in the place of what a page shows of it. */
const inside = (html: string, swap: string, part: RegExp, place = ' sealed-message, .message-gone'): string =>
  `<hx-partial hx-target="#${/id="([^"]+)"/.exec(html)?.[1]}${place}" hx-swap="${swap}">${part.exec(html)?.[0]}</hx-partial>`;

const inPresence = (html: string): string =>
  `<hx-partial hx-target="#presence-a" hx-swap="outerHTML"><p class="presence" id="presence-a">${html}</p></hx-partial>`;

const untilReaction = (page: Page, label: string): Promise<void> =>
  page.getByRole('img', { name: label, exact: true }).waitFor();
