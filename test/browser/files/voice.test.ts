import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lanHost, launchChromium } from '../../support/browsers/chromium.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import {
  hashesOf,
  heldDevices,
  holdRecordButton,
  keptUploads,
  lastOpened,
  playButtons,
  recordAndSendVoice,
  recordButton,
  recordingBar,
  takeDeviceAway,
  untilRecorded,
  watchMedia,
} from '../../support/people/media.ts';
import {
  acceptedMessages,
  at,
  endChat,
  enter,
  enterAtOnce,
  kept,
  type Phone,
  pendingMessages,
  phone,
  say,
  untilEnded,
  untilSeen,
} from '../../support/people/phones.ts';
import { shareTwoPhones } from '../../support/people/two-phones.ts';
import { chooseReadOnce, opener, readAndGone, shownOnce } from '../../support/read-once.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

const ready = (page: Page) => page.getByRole('region', { name: 'Ready to send' });
const voices = (page: Page) => acceptedMessages(page).filter({ has: page.locator('.voice') });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lengths = (page: Page) => page.locator('li[data-sequence] .voice-time').allTextContents();

/** Records for a second by two taps, and sends at once. */
async function sendVoice(page: Page): Promise<void> {
  const before = await voices(page).count();
  await recordButton(page).click();
  await untilRecorded(page, '0:01');
  await recordingBar(page).getByRole('button', { name: 'Send' }).click();
  await voices(page).nth(before).waitFor();
}

withBothStores((store, itOnce) => {
  const here = shareTwoPhones(store, {
    startBrowser: launchChromium,
    anny: { permissions: ['microphone'] },
    bert: { permissions: ['microphone'], viewport: { width: 390, height: 844 } },
    prepare: ({ context }) => watchMedia(context),
  });

  itOnce(
    'shows "Record voice" in the place of "Send" while nothing is written, and asks for nothing before it is pressed',
    async () => {
      const { page } = here.anny;
      await recordButton(page).waitFor();
      expect(await button(page, 'Send').isVisible()).toBe(false);
      await page.getByLabel('Message', { exact: true }).fill('Hello');
      await button(page, 'Send').waitFor();
      expect(await recordButton(page).isVisible()).toBe(false);
      await say(page, 'Hello');
      await recordButton(page).waitFor();
      await untilSeen(here.bert.page, 'Hello');
      expect(await page.evaluate(() => globalThis.watchedMedia.streams.length)).toBe(0);
      const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      expect(scripts.filter((name) => name.includes('/recording-'))).toEqual([]);
    },
  );

  it('sends what is said while the button is held, and the other hears the same bytes', async () => {
    await holdRecordButton(here.anny.page);
    await untilRecorded(here.anny.page, '0:02');
    await here.anny.page.mouse.up();
    await playButtons(here.bert.page).waitFor();
    expect(await heldDevices(here.anny.page)).toBe(0);
    await playButtons(here.bert.page).click();
    await button(here.bert.page, 'Pause voice message').waitFor();
    const recorded = await hashesOf(here.anny.page, 'recorded');
    await until('the same bytes', async () => isDeepStrictEqual(await hashesOf(here.bert.page, 'opened'), recorded));
    expect(await here.anny.page.evaluate(() => globalThis.watchedMedia.types[0])).toContain('audio/mp4');
    await playButtons(here.bert.page).waitFor();
    const [length = ''] = await lengths(here.bert.page);
    expect(length).toMatch(/^0:0[23]$/);
    expect(await lengths(here.anny.page)).toEqual([length]);
  });

  itOnce('throws away what is slid to the side', async () => {
    const { page } = here.anny;
    const sent = await voices(page).count();
    const { x, y } = await holdRecordButton(page);
    await untilRecorded(page, '0:01');
    await page.mouse.move(x - 60, y, { steps: 4 });
    await recordingBar(page).waitFor();
    await page.mouse.move(x - 130, y, { steps: 4 });
    await recordingBar(page).waitFor({ state: 'hidden' });
    await page.mouse.up();
    await say(page, 'Nothing to hear');
    await untilSeen(here.bert.page, 'Nothing to hear');
    expect([await voices(page).count(), await voices(here.bert.page).count()]).toEqual([sent, sent]);
    expect(await heldDevices(page)).toBe(0);
  });

  itOnce('goes on without the finger when it is slid up, is stopped by a key, heard, and sent', async () => {
    const { page } = here.anny;
    const { x, y } = await holdRecordButton(page);
    await untilRecorded(page, '0:00');
    await page.mouse.move(x, y - 100, { steps: 4 });
    await recordingBar(page).getByRole('button', { name: 'Stop' }).waitFor();
    await page.mouse.up();
    await untilRecorded(page, '0:01');
    await recordingBar(page).getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Space');
    await ready(page).waitFor();
    expect(await heldDevices(page)).toBe(0);
    await ready(page).getByRole('button', { name: 'Play voice message' }).click();
    await ready(page).getByRole('button', { name: 'Pause voice message' }).waitFor();
    const before = await voices(here.bert.page).count();
    await ready(page).getByRole('button', { name: 'Send' }).click();
    await voices(here.bert.page).nth(before).waitFor();
    await playButtons(here.bert.page).last().click();
    const recorded = (await hashesOf(page, 'recorded')).at(-1);
    await until('the same bytes', async () => (await hashesOf(here.bert.page, 'opened')).at(-1) === recorded);
  });

  itOnce('keeps a recording that was not sent over a reload, sealed, and sends it then', async () => {
    const { page } = here.anny;
    await recordButton(page).focus();
    await page.keyboard.press('Enter');
    await untilRecorded(page, '0:01');
    await page.keyboard.press('Escape');
    await ready(page).waitFor();
    const recorded = (await hashesOf(page, 'recorded')).at(-1);
    await until('all of it to be kept', async () => (await keptUploads(page)) > 0);
    await page.reload();
    await ready(page).waitFor();
    const before = await voices(here.bert.page).count();
    await ready(page).getByRole('button', { name: 'Send' }).click();
    await voices(here.bert.page).nth(before).waitFor();
    await playButtons(here.bert.page).last().click();
    await until('the same bytes', async () => (await hashesOf(here.bert.page, 'opened')).at(-1) === recorded);
    await page.reload();
    await recordButton(page).waitFor();
    expect(await ready(page).count()).toBe(0);
  });

  itOnce('shows a recording that waits in one tab alone', async () => {
    const { page } = here.anny;
    await recordButton(page).click();
    await untilRecorded(page, '0:01');
    await recordingBar(page).getByRole('button', { name: 'Stop' }).click();
    await ready(page).waitFor();
    await until('it to be kept', async () => (await keptUploads(page)) > 0);
    const other = await here.anny.context.newPage();
    await enterAtOnce(other, here.chat.a);
    await recordButton(other).waitFor();
    await say(other, 'I am the other tab');
    await untilSeen(page, 'I am the other tab');
    expect(await ready(other).count()).toBe(0);
    await ready(page).getByRole('button', { name: 'Remove Voice' }).click();
    await until('nothing to be kept', async () => (await keptUploads(page)) === 0);
    await say(other, 'And nothing comes here');
    await untilSeen(page, 'And nothing comes here');
    expect(await ready(other).count()).toBe(0);
    await other.close();
  });

  itOnce('is disguised if the person wishes, before it is sent, and so are the next ones, held or not', async () => {
    const { page } = here.anny;
    await recordButton(page).click();
    await untilRecorded(page, '0:01');
    await recordingBar(page).getByRole('button', { name: 'Stop' }).click();
    await ready(page).getByLabel('Disguise my voice').check();
    await ready(page).getByText('no guarantee').waitFor();
    const recorded = (await hashesOf(page, 'recorded')).at(-1);
    // The plain voice is kept no more.
    await until('one to be kept', async () => (await keptUploads(page)) === 1);
    const before = await voices(here.bert.page).count();
    await ready(page).getByRole('button', { name: 'Send' }).click();
    await voices(here.bert.page).nth(before).waitFor();
    await playButtons(here.bert.page).last().click();
    await until('a sound of its own', async () => /^RIFF.*WAVE$/s.test(await lastOpened(here.bert.page)));
    expect(await hashesOf(here.bert.page, 'opened')).not.toContain(recorded);
    await holdRecordButton(page);
    await recordingBar(page).getByText('Disguised').waitFor();
    await untilRecorded(page, '0:01');
    await page.mouse.up();
    await voices(here.bert.page)
      .nth(before + 1)
      .waitFor();
    await playButtons(here.bert.page).last().click();
    await until('it', async () => (await lastOpened(here.bert.page)).startsWith('RIFF'));
    expect(await hashesOf(here.bert.page, 'opened')).not.toContain((await hashesOf(page, 'recorded')).at(-1));
    await recordButton(page).click();
    await untilRecorded(page, '0:01');
    await recordingBar(page).getByRole('button', { name: 'Stop' }).click();
    await ready(page).getByLabel('Disguise my voice').uncheck();
    await until('the plain one', async () => (await lastOpened(page)).includes('ftyp'));
    await ready(page).getByRole('button', { name: 'Remove Voice' }).click();
  });

  itOnce('keeps what was said until the microphone was taken away', async () => {
    const { page } = here.anny;
    await recordButton(page).click();
    await untilRecorded(page, '0:01');
    await takeDeviceAway(page);
    await ready(page).getByText('The microphone was taken away.').waitFor();
    await ready(page).getByRole('button', { name: 'Remove Voice' }).click();
    await recordButton(page).waitFor();
    await page.reload();
    await recordButton(page).waitFor();
    expect(await ready(page).count()).toBe(0);
  });

  itOnce('can be read once: it is heard in its view alone, and erased with its sound once that is closed', async () => {
    const [anny, bert] = [here.anny.page, here.bert.page];
    const heard = await voices(bert).count();
    await chooseReadOnce(anny);
    await recordAndSendVoice(anny);
    await opener(bert).waitFor();
    expect([await voices(anny).count(), await voices(bert).count()]).toEqual([heard, heard]);
    const asking = bert.waitForRequest(/\/\w{18}\/assets\//);
    await opener(bert).click();
    await shownOnce(bert).getByRole('button', { name: 'Play voice message' }).click();
    await shownOnce(bert).getByRole('button', { name: 'Pause voice message' }).waitFor();
    const recorded = (await hashesOf(anny, 'recorded')).at(-1);
    await until('the same bytes', async () => (await hashesOf(bert, 'opened')).at(-1) === recorded);
    const path = (await asking).url();
    const status = () => bert.evaluate(async (asked) => (await fetch(asked)).status, path);
    expect(await status()).toBe(200);
    await shownOnce(bert).getByRole('button', { name: 'Close' }).click();
    for (const page of [anny, bert]) await readAndGone(page).waitFor();
    expect(await status()).toBe(404);
    expect([await voices(anny).count(), await voices(bert).count()]).toEqual([heard, heard]);
  });

  itOnce('plays one at a time, the next one by itself, faster if wished, and from where the slider is', async () => {
    const { page } = here.bert;
    // Anny's page was just loaded again, and may still open the earlier ones.
    const all = (await voices(page).count()) + 1;
    await sendVoice(here.anny.page);
    await until('all of them', async () => (await playButtons(page).count()) === all);
    const playing = page.locator('.voice', { has: page.getByRole('button', { name: 'Pause voice message' }) });
    const place = () =>
      page.locator('.voice').evaluateAll((voices) => voices.findIndex((voice) => voice.querySelector('.icon-pause')));
    await playButtons(page).nth(0).click();
    await playing.waitFor();
    await playButtons(page)
      .nth(all - 3)
      .click();
    await until('the other one alone', async () => (await place()) > 0 && (await playing.count()) === 1);
    await page.getByRole('button', { name: 'Speed 1×' }).first().click();
    await page.getByRole('button', { name: 'Speed 1.5×' }).first().click();
    expect(await page.getByRole('button', { name: 'Speed 2×' }).count()).toBe(all);
    await until('the last one to be heard', async () => (await place()) === all - 1);
    await until('the end', async () => (await place()) === -1);
    const slider = voices(page).first().getByRole('slider', { name: 'Position' });
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^0:00 of 0:0[23]$/);
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^0:01 of 0:0[23]$/);
  });

  it('is played from the left, where its wave begins, also in a page that is written from the right', async () => {
    const { page } = here.bert;
    const slider = voices(page).first().getByRole('slider', { name: 'Position' });
    const box = (await slider.boundingBox()) ?? expect.unreachable();
    const pressAt = (share: number) => slider.click({ position: { x: share * box.width, y: box.height / 2 } });
    const shareHeard = () =>
      slider.evaluate((input) => (input instanceof HTMLInputElement ? Number(input.value) / Number(input.max) : 0));
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((way) => {
        document.documentElement.dir = way;
      }, dir);
      await pressAt(0.9);
      expect(await shareHeard()).toBeGreaterThan(0.6);
      await pressAt(0.1);
      expect(await shareHeard()).toBeLessThan(0.4);
    }
    await page.evaluate(() => {
      document.documentElement.dir = 'ltr';
    });
  });

  it('is a message: it can be answered, is quoted by its length, shown in the list, and deleted for both', async () => {
    const voice = voices(here.bert.page).first();
    await voice.getByRole('button', { name: /^More about “Voice 0:0/ }).focus();
    await here.bert.page.keyboard.press('Enter');
    await button(here.bert.page, 'Reply').click();
    await sendVoice(here.bert.page);
    await voices(here.anny.page)
      .last()
      .locator('.quote', { hasText: /Voice 0:0\d/ })
      .waitFor();
    const list = await here.bert.context.newPage();
    await list.goto(`${here.parley.url}/chats`);
    await list.getByText(/Voice 0:0\d/).waitFor();
    await list.close();
    const path = await here.bert.page.evaluate(() => {
      const asset = document.querySelector('li[data-sequence] .files')?.getAttribute('data-assets');
      return `${location.pathname}/assets/${asset}/0`;
    });
    const status = () => here.bert.page.evaluate(async (asked) => (await fetch(asked)).status, path);
    expect(await status()).toBe(200);
    const before = await voices(here.bert.page).count();
    await voices(here.anny.page)
      .first()
      .getByRole('button', { name: /^More about/ })
      .focus();
    await here.anny.page.keyboard.press('Enter');
    await button(here.anny.page, 'Delete').click();
    await button(here.anny.page, 'Delete for both').click();
    await until('it to go', async () => (await voices(here.bert.page).count()) === before - 1);
    expect(await status()).toBe(404);
  });

  it('shows its progress, and can be cancelled', async () => {
    const { page } = here.anny;
    let isHeld = false;
    await page.route('**/assets/*/*?of=*', () => {
      isHeld = true;
    });
    await recordButton(page).click();
    await untilRecorded(page, '0:01');
    await recordingBar(page).getByRole('button', { name: 'Send' }).click();
    await until('a part to be on its way', () => isHeld);
    const bubble = pendingMessages(page).filter({ hasText: /Voice 0:0\d/ });
    await bubble.getByRole('progressbar', { name: 'Sending' }).waitFor();
    await bubble.getByRole('button', { name: 'Cancel' }).click();
    await bubble.waitFor({ state: 'hidden' });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  itOnce('says ten seconds before that it ends after fifteen minutes, and keeps what was said', async () => {
    const { page } = here.anny;
    await page.clock.install();
    await recordButton(page).click();
    await untilRecorded(page, '0:00');
    await page.clock.fastForward('14:50');
    await untilRecorded(page, '14:5');
    await recordingBar(page).getByText('10 seconds left').waitFor();
    await page.clock.fastForward(10_000);
    await ready(page).getByText('A voice message may last 15 minutes.').waitFor();
    await ready(page).getByRole('button', { name: 'Remove Voice' }).click();
  });

  it('leaves nothing of voices in a browser once the chat has ended, and lets go of the microphone', async () => {
    await recordButton(here.bert.page).click();
    await untilRecorded(here.bert.page, '0:00');
    await endChat(here.anny.page);
    await Promise.all([untilEnded(here.anny.page), untilEnded(here.bert.page)]);
    // The pages are just being loaded anew.
    const keptBy = async (each: Phone) => (await kept(each).catch(() => ['unknown'])).length;
    await until('the databases to go', async () => (await keptBy(here.anny)) === 0 && (await keptBy(here.bert)) === 0);
  });
});

it('says why nothing can be recorded, and goes on being a chat', async () => {
  const [browser, parley] = await Promise.all([launchChromium(), startTestParley()]);
  const chat = await startChatAtOnce(parley.url);
  const [refused, plain] = await Promise.all([phone(browser, { permissions: [] }), phone(browser)]);
  await refused.context.grantPermissions([]);
  await enterAtOnce(refused.page, chat.a);
  await recordButton(refused.page).click();
  await refused.page.getByRole('alert').getByText('The microphone is not allowed here.').waitFor();
  expect(await recordingBar(refused.page).count()).toBe(0);
  const url = parley.url.replace('localhost', lanHost).replace('127.0.0.1', lanHost);
  await enter(plain.page, at(url, chat.b));
  await recordButton(plain.page).click();
  await plain.page.getByRole('alert').getByText('Recording needs an address that begins with https.').waitFor();
  await say(plain.page, 'I can write all the same');
  await untilSeen(refused.page, 'I can write all the same');
  await browser.close();
  await parley.close();
});
