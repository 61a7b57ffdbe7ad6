import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchChromium } from '../../support/browsers/chromium.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { hashesOf, heldDevices, keptUploads, takeDeviceAway, watchMedia } from '../../support/people/media.ts';
import { acceptedMessages, enterAtOnce, phone, say, untilSeen } from '../../support/people/phones.ts';
import { shareTwoPhones } from '../../support/people/two-phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Round video' });
const inDialog = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const ready = (page: Page) => page.getByRole('region', { name: 'Ready to send' });
const rounds = (page: Page) => acceptedMessages(page).filter({ has: page.locator('.round') });
const play = (page: Page) => acceptedMessages(page).getByRole('button', { name: 'Play round video' });

async function openCamera(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: 'Round video' }).click();
  await inDialog(page, 'Record').waitFor();
}

const untilTime = (page: Page, time: string) => dialog(page).getByRole('timer').filter({ hasText: time }).waitFor();

/** How the last round video of a page is played now. */
const stateOf = (page: Page) =>
  page
    .locator('li[data-sequence] .round video')
    .last()
    .evaluate((video: HTMLVideoElement) => ({
      isMoving: !video.paused && video.currentTime > 0,
      isMuted: video.muted,
      width: video.videoWidth,
      height: video.videoHeight,
      radius: getComputedStyle(video).borderRadius,
    }));

withBothStores((store, itOnce) => {
  const here = shareTwoPhones(store, {
    startBrowser: launchChromium,
    anny: { permissions: ['microphone', 'camera'] },
    prepare: ({ context }) => watchMedia(context),
  });

  itOnce('lets go of the camera when nothing is recorded', async () => {
    const { page } = here.anny;
    await openCamera(page);
    expect(await heldDevices(page)).toBe(2);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await heldDevices(page)).toBe(0);
    expect(await rounds(page).count()).toBe(0);
  });

  it('is sent, and moves without a sound in the other’s chat: a square of 400 pixels in a circle, the same bytes', async () => {
    const { page } = here.anny;
    await openCamera(page);
    await inDialog(page, 'Record').click();
    await untilTime(page, '0:02');
    await inDialog(page, 'Send').click();
    await play(here.bert.page).waitFor();
    expect(await heldDevices(page)).toBe(0);
    await until('it to move', async () => (await stateOf(here.bert.page)).isMoving);
    expect(await stateOf(here.bert.page)).toEqual({
      isMoving: true,
      isMuted: true,
      width: 400,
      height: 400,
      radius: '50%',
    });
    expect(await hashesOf(here.bert.page, 'opened')).toEqual(await hashesOf(page, 'recorded'));
  });

  itOnce(
    'plays with its sound from the start once it is pressed, with its progress around it, and ends muted',
    async () => {
      const { page } = here.bert;
      await play(page).click();
      await page.getByRole('button', { name: 'Pause round video' }).waitFor();
      expect((await stateOf(page)).isMuted).toBe(false);
      const share = () =>
        page
          .locator('.round')
          .last()
          .evaluate((round: HTMLElement) => Number(round.style.getPropertyValue('--share')));
      await until('the progress', async () => (await share()) > 0.3);
      await play(page).waitFor();
      expect((await stateOf(page)).isMuted).toBe(true);
      expect(await share()).toBe(0);
    },
  );

  itOnce('is heard on when somebody reacts to it', async () => {
    const [anny, bert] = [here.anny.page, here.bert.page];
    const video = bert.locator('li[data-sequence] .round video').last();
    await video.evaluate((each: HTMLVideoElement) => {
      each.playbackRate = 0.1;
    });
    await play(bert).last().click();
    await bert.getByRole('button', { name: 'Pause round video' }).waitFor();
    await rounds(anny)
      .last()
      .getByRole('button', { name: /^More about/ })
      .focus();
    await anny.keyboard.press('Enter');
    await anny.getByRole('button', { name: 'React with 👍' }).click();
    await rounds(bert).last().getByText('👍').waitFor();
    expect(await bert.getByRole('button', { name: 'Pause round video' }).count()).toBe(1);
    await until('it to move', async () => (await stateOf(bert)).isMoving);
    expect((await stateOf(bert)).isMuted).toBe(false);
    await video.evaluate((each: HTMLVideoElement) => {
      each.playbackRate = 1;
    });
    await play(bert).last().waitFor();
  });

  itOnce(
    'takes the other camera in the middle, is seen before it is sent, and survives a reload until then',
    async () => {
      const { page } = here.anny;
      await openCamera(page);
      await inDialog(page, 'Record').click();
      await untilTime(page, '0:01');
      await inDialog(page, 'Other camera').click();
      await untilTime(page, '0:02');
      await page.keyboard.press('Escape');
      await ready(page).getByRole('button', { name: 'Play round video' }).waitFor();
      expect(await heldDevices(page)).toBe(0);
      const recorded = (await hashesOf(page, 'recorded')).at(-1);
      await until('it to be kept', async () => (await keptUploads(page)) === 1);
      await say(here.bert.page, 'wait');
      await page.reload();
      await ready(page).getByRole('button', { name: 'Play round video' }).waitFor();
      const before = await rounds(here.bert.page).count();
      await ready(page).getByRole('button', { name: 'Send' }).click();
      await rounds(here.bert.page).nth(before).waitFor();
      await until('the same bytes', async () => (await hashesOf(here.bert.page, 'opened')).at(-1) === recorded);
    },
  );

  itOnce('keeps what was recorded until the camera was taken away, and ends after 60 seconds', async () => {
    const { page } = here.anny;
    await openCamera(page);
    await inDialog(page, 'Record').click();
    await untilTime(page, '0:01');
    await takeDeviceAway(page);
    await ready(page).getByText('The camera was taken away.').waitFor();
    await ready(page).getByRole('button', { name: 'Remove Round video' }).click();
    await page.clock.install();
    await openCamera(page);
    await inDialog(page, 'Record').click();
    await untilTime(page, '0:00');
    await page.clock.fastForward(60_000);
    await ready(page).getByText('A round video may last 60 seconds.').waitFor();
    await ready(page).getByRole('button', { name: 'Remove Round video' }).click();
  });

  it('is a message in the list of chats, and is deleted for both', async () => {
    const list = await here.bert.context.newPage();
    await list.goto(`${here.parley.url}/chats`);
    await list.getByText('Round video').waitFor();
    await list.close();
    const path = await here.bert.page.evaluate(() => {
      const asset = document.querySelector('li[data-sequence] .files')?.getAttribute('data-assets');
      return `${location.pathname}/assets/${asset}/0`;
    });
    const status = () => here.bert.page.evaluate(async (asked) => (await fetch(asked)).status, path);
    expect(await status()).toBe(200);
    const before = await rounds(here.bert.page).count();
    await rounds(here.anny.page)
      .first()
      .getByRole('button', { name: /^More about “Round video/ })
      .focus();
    await here.anny.page.keyboard.press('Enter');
    await here.anny.page.getByRole('button', { name: 'Delete', exact: true }).click();
    await here.anny.page.getByRole('button', { name: 'Delete for both' }).click();
    await until('it to go', async () => (await rounds(here.bert.page).count()) === before - 1);
    expect(await status()).toBe(404);
  });
});

it('says that the camera is not allowed, and goes on being a chat', async () => {
  const [browser, parley] = await Promise.all([launchChromium(), startTestParley()]);
  const chat = await startChatAtOnce(parley.url);
  const anny = await phone(browser);
  await anny.context.grantPermissions([]);
  await enterAtOnce(anny.page, chat.a);
  await anny.page.getByRole('button', { name: 'Attach' }).click();
  await anny.page.getByRole('menuitem', { name: 'Round video' }).click();
  await anny.page.getByRole('alert').getByText('The camera is not allowed here.').waitFor();
  expect(await dialog(anny.page).count()).toBe(0);
  await say(anny.page, 'I can write all the same');
  await untilSeen(anny.page, 'I can write all the same');
  await browser.close();
  await parley.close();
});
