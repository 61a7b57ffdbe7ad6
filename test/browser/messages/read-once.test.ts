import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { arabic } from '../../../languages/ar.ts';
import { english } from '../../../languages/en.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { MediaTools } from '../../support/files/media-tools.ts';
import { drawJpeg } from '../../support/files/pictures.ts';
import { choose as attach, ready, sendThem } from '../../support/people/attaching.ts';
import { comeBack, lookAway } from '../../support/people/attention.ts';
import { getInAtOnce, startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { untilCompared } from '../../support/people/compared.ts';
import {
  acceptedMessages,
  chatOnTwoPhones,
  enterAtOnce,
  messageLog,
  phone,
  say,
  untilSeen,
} from '../../support/people/phones.ts';
import { chooseReadOnce, chosenReadOnce, opener, readAndGone, shownOnce } from '../../support/read-once.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { TestClock } from '../../support/servers/test-clock.ts';

const minuteMs = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

type Here = Awaited<ReturnType<typeof chatOnTwoPhones>>;

const plan = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('The third oak') };

const sayOnce = async (page: Page, text: string): Promise<void> => {
  await chooseReadOnce(page);
  await say(page, text);
};

/** The person deletes what they sent last, to be read once. */
async function deleteNewest(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^More about “Read once”/ })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'More' }).locator('.menu-item:visible').first().click();
  await page.getByRole('button', { name: 'Delete for both' }).click();
}

const wholePage = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
const problems = (page: Page): Locator => page.locator('.log-line-problem, .message-notice');

withBothStores((store, itOnce) => {
  let parley: TestParley;
  let clock: TestClock;
  let here: Here;
  beforeAll(async () => {
    clock = new TestClock();
    parley = await startTestParley({ store: store(), clock });
    here = await chatOnTwoPhones(browser, parley.url);
  });
  afterAll(async () => {
    await here?.close();
    await parley?.close();
  });

  it('shows a message that is read once closed, opens it, and erases it everywhere once it is closed', async () => {
    const [anny, bert] = [here.anny.page, here.bert.page];
    const before = await readAndGone(anny).count();
    await sayOnce(anny, 'The key is under the stone');
    await opener(bert).waitFor();
    for (const page of [anny, bert]) expect(await wholePage(page)).not.toContain('under the stone');
    expect(await chosenReadOnce(anny).count()).toBe(0);

    await opener(bert).click();
    await shownOnce(bert).getByText('The key is under the stone').waitFor();
    await shownOnce(bert).getByText('A screen can still be photographed').waitFor();
    await acceptedMessages(anny)
      .last()
      .getByText(/^opened/)
      .waitFor();
    expect(await wholePage(anny)).not.toContain('under the stone');

    await shownOnce(bert).getByRole('button', { name: 'Close' }).click();
    for (const page of [anny, bert]) {
      await readAndGone(page).nth(before).waitFor();
      await untilCompared(page);
      expect(await problems(page).count()).toBe(0);
      expect(await wholePage(page)).not.toContain('under the stone');
      await page.reload();
      await readAndGone(page).nth(before).waitFor();
      expect(await opener(page).count()).toBe(0);
    }
    expect(parley.logs()).not.toContain('under the stone');
  });

  it('erases it as well when the page is hidden, and when it is left', async () => {
    const [anny, bert] = [here.anny.page, here.bert.page];
    const before = await readAndGone(anny).count();
    await sayOnce(anny, 'Hidden in the lake');
    await opener(bert).click();
    await shownOnce(bert).getByText('Hidden in the lake').waitFor();
    await lookAway(bert);
    await readAndGone(anny).nth(before).waitFor();
    await comeBack(bert);
    expect(await wholePage(bert)).not.toContain('Hidden in the lake');

    await sayOnce(anny, 'Left in the woods');
    await opener(bert).click();
    await shownOnce(bert).getByText('Left in the woods').waitFor();
    await bert.goto(here.chat.b.link.replace(/#.*/, ''));
    await readAndGone(anny)
      .nth(before + 1)
      .waitFor();
    await here.close();
    here = await chatOnTwoPhones(browser, parley.url);
  });

  itOnce(
    'closes it where it is open as soon as another device has closed it, or its writer has deleted it',
    async () => {
      const [anny, bert] = [here.anny.page, here.bert.page];
      const before = await readAndGone(anny).count();
      const tablet = await phone(browser);
      await enterAtOnce(tablet.page, here.chat.b);
      await sayOnce(anny, 'Inside the clock');
      for (const page of [bert, tablet.page]) {
        await opener(page).click();
        await shownOnce(page).getByText('Inside the clock').waitFor();
      }
      await shownOnce(tablet.page).getByRole('button', { name: 'Close' }).click();
      await shownOnce(bert).waitFor({ state: 'detached' });
      expect(await wholePage(bert)).not.toContain('Inside the clock');
      await readAndGone(bert).nth(before).waitFor();
      await tablet.close();

      await sayOnce(anny, 'Under the bridge');
      await opener(bert).click();
      await shownOnce(bert).getByText('Under the bridge').waitFor();
      await deleteNewest(anny);
      await shownOnce(bert).waitFor({ state: 'detached' });
      expect(await wholePage(bert)).not.toContain('Under the bridge');
      await acceptedMessages(bert).last().getByText('message deleted').waitFor();
    },
  );

  itOnce(
    'shows nothing of a message that was deleted while it was opened, and finds nothing wrong in that',
    async () => {
      const [anny, bert] = [here.anny.page, here.bert.page];
      await sayOnce(anny, 'Behind the stove');
      await opener(bert).waitFor();
      let answer = (): void => {};
      const mayAnswer = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await bert.route(/\/commands$/, async (route) => {
        const response = await route.fetch();
        await mayAnswer;
        await route.fulfill({ response });
      });
      await opener(bert).click();
      await acceptedMessages(anny)
        .last()
        .getByText(/^opened/)
        .waitFor();
      await deleteNewest(anny);
      await acceptedMessages(bert).last().getByText('message deleted').waitFor();
      const answered = bert.waitForResponse(/\/commands$/);
      answer();
      await (await answered).finished();
      await bert.unroute(/\/commands$/);
      await say(anny, 'never mind');
      await untilSeen(bert, 'never mind');
      await untilCompared(bert);
      expect(await shownOnce(bert).count()).toBe(0);
      expect(await problems(bert).count()).toBe(0);
    },
  );

  it('sends a photo that is read once, shows it without a way to save it, and erases its file', async () => {
    const [anny, bert] = [here.anny.page, here.bert.page];
    const before = await readAndGone(anny).count();
    await chooseReadOnce(anny);
    const photo = { name: 'stone.jpg', mimeType: 'image/jpeg', buffer: await drawJpeg(anny, 320, 200) };
    await attach(anny, 'Photo or video', photo);
    await ready(anny).locator('li').first().waitFor();
    await sendThem(anny);
    const asset = bert.waitForRequest(/\/\w{18}\/assets\//);
    await opener(bert).click();
    await shownOnce(bert).locator('img').waitFor();
    expect(await shownOnce(bert).getByRole('button').allTextContents()).toEqual(['Close']);
    expect(await anny.locator('li[data-sequence] img').count()).toBe(0);
    const path = (await asset).url();
    expect((await bert.request.get(path)).status()).toBe(200);
    await bert.keyboard.press('Escape');
    await readAndGone(anny).nth(before).waitFor();
    expect((await bert.request.get(path)).status()).toBe(404);
    await untilCompared(bert);
    expect(await problems(bert).count()).toBe(0);
  });

  itOnce('stays closed without a network, says why, and opens once there is one', async () => {
    const [anny, bert] = [here.anny.page, here.bert.page];
    const before = await readAndGone(anny).count();
    await sayOnce(anny, 'Above the beam');
    await opener(bert).waitFor();
    await here.bert.context.setOffline(true);
    await opener(bert).click();
    await bert.getByText(english['settings.unreachable']).first().waitFor();
    expect(await shownOnce(bert).count()).toBe(0);
    expect(await wholePage(bert)).not.toContain('Above the beam');
    await here.bert.context.setOffline(false);
    await opener(bert).click();
    await shownOnce(bert).getByText('Above the beam').waitFor();
    await bert.keyboard.press('Escape');
    await readAndGone(anny).nth(before).waitFor();
  });

  itOnce('takes no file that could only be saved, says why, and takes it once it is a usual message', async () => {
    const [anny, bert] = [here.anny.page, here.bert.page];
    await chooseReadOnce(anny);
    await attach(anny, 'File', plan);
    await ready(anny).getByText('plan.txt cannot be sent as “Read once”: it can only be saved.').waitFor();
    expect(await ready(anny).getByRole('listitem').count()).toBe(0);
    await chosenReadOnce(anny).click();
    await ready(anny).getByRole('button', { name: 'Cancel' }).click();
    await attach(anny, 'File', plan);
    await sendThem(anny);
    await bert.getByRole('button', { name: 'Download plan.txt' }).waitFor();
  });

  itOnce('offers no way to save a file that another program sends to be read once', async () => {
    const [anny, bert] = [here.anny.page, here.bert.page];
    const before = await readAndGone(anny).count();
    await attach(anny, 'File', { ...plan, name: 'map.txt' });
    await ready(anny).getByRole('listitem').waitFor();
    // Where a person cannot: the buttons of the field are hidden by what is ready to be sent.
    await anny.locator('.attach').dispatchEvent('click');
    await anny.locator('[role="menuitemcheckbox"]').dispatchEvent('click');
    await chosenReadOnce(anny).waitFor();
    await sendThem(anny);
    await opener(bert).click();
    await shownOnce(bert).getByText('map.txt').waitFor();
    await shownOnce(bert).getByText('This file cannot be opened here.').waitFor();
    expect(await shownOnce(bert).getByRole('button').allTextContents()).toEqual(['Close']);
    await shownOnce(bert).getByRole('button', { name: 'Close' }).click();
    for (const page of [anny, bert]) {
      await readAndGone(page).nth(before).waitFor();
      expect(await wholePage(page)).not.toContain('map.txt');
    }
  });

  itOnce('plays a video that is read once, without a way to save it or to take it out of its view', async () => {
    const [anny, bert] = [here.anny.page, here.bert.page];
    const before = await readAndGone(anny).count();
    const tools = new MediaTools();
    const source = ['-f', 'lavfi', '-i', 'testsrc=size=160x90:rate=10'];
    tools.run('ffmpeg', '-y', '-loglevel', 'error', ...source, '-t', '1', '-c:v', 'libvpx', 'oaks.webm');
    await chooseReadOnce(anny);
    const video = { name: 'oaks.webm', mimeType: 'video/webm', buffer: tools.read('oaks.webm') };
    tools.close();
    await attach(anny, 'Photo or video', video);
    await ready(anny).getByRole('listitem').waitFor();
    await sendThem(anny);
    await opener(bert).click();
    await shownOnce(bert).getByRole('button', { name: 'Play video' }).click();
    const player = shownOnce(bert).locator('video');
    await player.waitFor();
    expect(await shownOnce(bert).locator('button').allTextContents()).toEqual(['Close']);
    expect(await player.getAttribute('controlslist')).toContain('nodownload');
    expect(await player.evaluate((video: HTMLVideoElement) => video.disablePictureInPicture)).toBe(true);
    await bert.keyboard.press('Escape');
    for (const page of [anny, bert]) await readAndGone(page).nth(before).waitFor();
  });

  itOnce(
    'offers nothing with such a message but to delete one’s own, and names it in no quote and no list',
    async () => {
      const [anny, bert] = [here.anny.page, here.bert.page];
      await sayOnce(anny, 'Deep in the cellar');
      await opener(bert).waitFor();
      expect(await bert.getByRole('button', { name: /^More about “Read once”/ }).count()).toBe(0);
      await anny
        .getByRole('button', { name: /^More about “Read once”/ })
        .last()
        .focus();
      await anny.keyboard.press('Enter');
      const menu = anny.getByRole('dialog', { name: 'More' });
      const items = menu.locator('.menu-item:visible');
      expect((await items.allTextContents()).map((item) => item.trim())).toEqual(['Delete']);
      expect(await menu.locator('.menu-reactions').isVisible()).toBe(false);

      const list = await here.bert.context.newPage();
      await list.goto(`${parley.url}/chats`);
      await list.locator('.chat-entry-text', { hasText: 'Read once' }).waitFor();
      expect(await wholePage(list)).not.toContain('cellar');
      await list.close();

      await items.first().click();
      await anny.getByRole('button', { name: 'Delete for both' }).click();
      await acceptedMessages(bert).last().getByText('message deleted').waitFor();
      expect(await opener(bert).count()).toBe(0);
    },
  );

  it('erases a message by itself when its reader’s page is gone and says nothing', async () => {
    const [anny, bert] = [here.anny.page, here.bert.page];
    const before = await readAndGone(anny).count();
    await sayOnce(anny, 'Behind the mirror');
    await opener(bert).click();
    await shownOnce(bert).getByText('Behind the mirror').waitFor();
    await here.bert.context.setOffline(true);
    await shownOnce(bert).getByRole('button', { name: 'Close' }).click();
    expect(await wholePage(bert)).not.toContain('Behind the mirror');
    await clock.advance(16 * minuteMs);
    await readAndGone(anny).nth(before).waitFor();
    await here.bert.context.setOffline(false);
    await readAndGone(bert).nth(before).waitFor();
  });

  describe('in a chat whose messages vanish', () => {
    let vanishing: Here;
    afterEach(() => vanishing?.close());

    it('says so, and erases each message for both so long after the other has read it, and none before', async () => {
      vanishing = await chatOnTwoPhones(browser, parley.url, { vanishAfterMs: 5 * minuteMs });
      const [anny, bert] = [vanishing.anny.page, vanishing.bert.page];
      for (const page of [anny, bert]) await page.getByText('Messages vanish 5 minutes after they were read').waitFor();
      const readByOther = acceptedMessages(anny).locator('.tick[data-tick="read"]');
      await say(anny, 'This will not stay');
      await untilSeen(bert, 'This will not stay');
      await readByOther.waitFor();
      await lookAway(bert);
      await say(anny, 'This is not read');
      await untilSeen(anny, 'This is not read');
      await clock.advance(5 * minuteMs - 1);
      expect(await messageLog(anny).textContent()).toContain('This will not stay');
      await clock.advance(1);
      for (const page of [anny, bert]) {
        await acceptedMessages(page).first().getByText('message vanished').waitFor();
        await untilSeen(page, 'This is not read');
        await untilCompared(page);
        expect(await problems(page).count()).toBe(0);
      }
      await comeBack(bert);
      await readByOther.nth(1).waitFor();
      await vanishing.anny.close();
      await clock.advance(5 * minuteMs);
      await acceptedMessages(bert).nth(1).getByText('message vanished').waitFor();
      expect(await messageLog(bert).textContent()).not.toContain('This is not read');
    });
  });

  itOnce('speaks of it in Arabic too', async () => {
    const chat = await startChatAtOnce(parley.url, undefined, undefined, minuteMs);
    const phones = [await phone(browser, { locale: 'ar' }), await phone(browser, { locale: 'ar' })] as const;
    const [anny, bert] = [phones[0].page, phones[1].page];
    await getInAtOnce(anny, chat.a);
    await getInAtOnce(bert, chat.b);
    await anny.getByText(arabic['chat.vanishes'].split('{')[0] ?? '').waitFor();
    await anny.getByRole('button', { name: arabic['files.attach'] }).click();
    await anny.getByRole('menuitemcheckbox', { name: arabic['chat.readOnce'] }).click();
    await anny.locator('textarea').first().fill('تحت الحجر');
    await anny.getByRole('button', { name: arabic['chat.send'], exact: true }).click();
    await bert.getByRole('button', { name: arabic['chat.openOnce'] }).click();
    await bert.getByRole('dialog', { name: arabic['chat.readOnce'] }).getByText('تحت الحجر').waitFor();
    await bert.getByText(arabic['chat.onceHint']).waitFor();
    await bert.getByRole('button', { name: arabic['files.close'] }).click();
    await anny.getByText(arabic['chat.wasReadOnce']).waitFor();
    for (const { close } of phones) await close();
  });
});
