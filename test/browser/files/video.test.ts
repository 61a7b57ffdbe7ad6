import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { sendSealed } from '../../support/commands/commands.ts';
import { MediaTools } from '../../support/files/media-tools.ts';
import { choose, ready, saved, sendThem } from '../../support/people/attaching.ts';
import { edit, react } from '../../support/people/message-menu.ts';
import { acceptedMessages, chatOnTwoPhones, type Phone, untilSeen } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

const place = 'Kirchgasse-7-Bern';
const tools = new MediaTools();
let browser: Browser;
let parley: TestParley;
let anny: Phone;
let bert: Phone;
let close: () => Promise<void>;

beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
  ({ anny, bert, close } = await chatOnTwoPhones(browser, parley.url));
});
afterAll(async () => {
  await close();
  await browser.close();
  await parley.close();
  tools.close();
});

const types: Readonly<Record<string, string>> = { mp4: 'video/mp4', mov: 'video/quicktime', webm: 'video/webm' };
const picked = (name: string) => ({
  name,
  mimeType: types[name.split('.')[1] ?? ''] ?? 'video/x-msvideo',
  buffer: tools.read(name),
});

const codecs: Readonly<Record<string, readonly string[]>> = {
  mp4: ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac'],
  mov: ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac'],
  webm: ['-c:v', 'libvpx', '-c:a', 'libopus'],
  avi: ['-c:v', 'mpeg4', '-c:a', 'mp3'],
};

/** Two seconds of moving bars and a tone, with the place in whatever the container can say. */
function makeVideo(name: string): void {
  const sources = ['-f', 'lavfi', '-i', 'testsrc=size=320x180:rate=10', '-f', 'lavfi', '-i', 'sine=frequency=440'];
  const said = ['title', 'comment', 'artist', 'description', 'location', 'make', 'model'];
  const metadata = said.flatMap((tag) => ['-metadata', `${tag}=${tag === 'location' ? '+46.9400+007.4400/' : place}`]);
  const tracks = ['-metadata:s:v', `handler_name=${place}`, '-metadata:s:a', `title=${place}`];
  const how = codecs[name.split('.')[1] ?? ''] ?? [];
  tools.run('ffmpeg', '-y', '-loglevel', 'error', ...sources, '-t', '2', ...how, ...metadata, ...tracks, name);
  if (!/mp4|mov/.test(name)) return;
  const keys = [
    `-Keys:Make=${place}`,
    `-Keys:Model=${place}`,
    '-Keys:GPSCoordinates=46.94 7.44 500',
    `-XMP:Creator=${place}`,
  ];
  tools.run('exiftool', '-q', '-m', '-overwrite_original', ...keys, name);
}

/** A digest of what each track holds, as it is stored. */
const packets = (name: string): string =>
  tools.run(
    'ffmpeg',
    '-loglevel',
    'error',
    '-i',
    name,
    '-map',
    '0:v',
    '-map',
    '0:a',
    '-c',
    'copy',
    '-f',
    'streamhash',
    '-',
  );

declare global {
  /** The videos that have begun to play on a page, there or anywhere. */
  var begun: HTMLMediaElement[];
}

const rememberBegun = ({ page }: Phone) =>
  page.evaluate(() => {
    globalThis.begun = [];
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      globalThis.begun.push(this);
      return play.call(this);
    };
  });

const bubble = (phone: Phone): Locator => acceptedMessages(phone.page).last();

async function send(name: string, caption: string): Promise<void> {
  await choose(anny.page, 'Photo or video', picked(name));
  await ready(anny.page).getByRole('listitem').waitFor();
  await ready(anny.page).getByLabel('Caption').fill(caption);
  await sendThem(anny.page);
  await acceptedMessages(bert.page).filter({ hasText: caption }).waitFor();
}

it('sends an MP4 video with every packet, and without what says who made it and where', () => sendCleaned('mp4'));
it('sends a MOV video with every packet, and without what says who made it and where', () => sendCleaned('mov'));
it('sends a WebM video with every packet, and without what says who made it and where', () => sendCleaned('webm'));

async function sendCleaned(kind: 'mp4' | 'mov' | 'webm'): Promise<void> {
  const name = `film.${kind}`;
  makeVideo(name);
  expect(tools.read(name).includes(place)).toBe(true);
  await send(name, `A film of ${kind}`);
  const shown = bubble(bert);
  await shown.getByText(/^0:02 · \d+ KB$/).waitFor();
  await shown.locator('.video canvas').waitFor();
  await shown.getByRole('button', { name: 'Play video' }).click();
  const video = shown.locator('video');
  await until('the video to play', () => video.evaluate((element: HTMLVideoElement) => element.currentTime > 0.2));
  const looks = await video.evaluate(({ videoWidth, videoHeight, duration }: HTMLVideoElement) => ({
    videoWidth,
    videoHeight,
    seconds: Math.round(duration),
  }));
  expect(looks).toEqual({ videoWidth: 320, videoHeight: 180, seconds: 2 });
  const file = await saved(bert.page, shown.getByRole('button', { name: /^Save film/ }));
  const got = `got-${file.name}`;
  expect(got).toBe(kind === 'webm' ? 'got-film.webm' : 'got-film.mp4');
  tools.write(got, file.bytes);
  expect(packets(got)).toBe(packets(name));
  expect(tools.read(got).includes(place)).toBe(false);
  const tags = JSON.stringify(tools.tags(got));
  expect(tags).not.toContain(place);
  expect(tags).not.toMatch(/GPS|Location|Make"|Model"|XMP/);
}

it('keeps a video upright that a phone held otherwise, and its place before it is there', async () => {
  makeVideo('flat.mp4');
  tools.run(
    'ffmpeg',
    '-y',
    '-loglevel',
    'error',
    '-i',
    'flat.mp4',
    '-c',
    'copy',
    '-metadata:s:v',
    'rotate=90',
    'held.mp4',
  );
  await send('held.mp4', 'Held otherwise');
  const frame = bubble(bert).locator('.picture-frame');
  const shape = () => frame.evaluate((element) => Math.round((100 * element.clientHeight) / element.clientWidth));
  expect(await shape()).toBe(178);
  await bubble(bert).getByRole('button', { name: 'Play video' }).click();
  const video = bubble(bert).locator('video');
  await until('the video to be there', () => video.evaluate((element: HTMLVideoElement) => element.videoHeight > 0));
  expect(await video.evaluate((element: HTMLVideoElement) => [element.videoWidth, element.videoHeight])).toEqual([
    180, 320,
  ]);
  expect(await shape()).toBe(178);
});

it('stays within its bubble on a phone, with its caption below it on a computer as well', async () => {
  const { page } = bert;
  makeVideo('wide.mp4');
  tools.run(
    'ffmpeg',
    '-y',
    '-loglevel',
    'error',
    '-i',
    'wide.mp4',
    '-vf',
    'scale=1280:720',
    '-c:a',
    'copy',
    'wider.mp4',
  );
  await send('wider.mp4', 'Wide');
  const places = () =>
    bubble(bert).evaluate((message) => {
      const rectangle = (selector: string) => message.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const [whole, frame, caption] = [
        message.getBoundingClientRect(),
        rectangle('.picture-frame'),
        rectangle('sealed-message'),
      ];
      return { isWithin: frame.left >= whole.left && frame.right <= whole.right, isBelow: caption.top >= frame.bottom };
    });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await places()).toEqual({ isWithin: true, isBelow: true });
  }
  await page.setViewportSize({ width: 360, height: 740 });
});

/** What a page plays now, on it or anywhere. */
const playing = (phone: Phone) =>
  phone.page.evaluate(() =>
    globalThis.begun
      .filter((video) => !video.paused)
      .map((video) => ({ isOnPage: video.isConnected, controls: video.controls, label: video.ariaLabel })),
  );

const reactionTo = (phone: Phone, caption: string, emoji: string) =>
  acceptedMessages(phone.page).filter({ hasText: caption }).getByText(emoji).waitFor();

it('plays a video that is loaded on when its message is drawn anew, on the page and nowhere else', async () => {
  makeVideo('slow.mp4');
  await send('slow.mp4', 'On its way');
  await rememberBegun(bert);
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await bert.page.route('**/assets/*/*', async (route) => {
    await held;
    await route.continue();
  });
  await bubble(bert).getByRole('button', { name: 'Play video' }).click();
  await bubble(bert).getByRole('progressbar', { name: 'Downloading video' }).waitFor();
  await react(anny.page, 'On its way', '❤️');
  await reactionTo(bert, 'On its way', '❤️');
  goOn();
  await until('a video to play', async () => (await playing(bert)).length > 0);
  expect(await playing(bert)).toEqual([{ isOnPage: true, controls: true, label: 'On its way' }]);
  await bert.page.unrouteAll({ behavior: 'ignoreErrors' });
});

it('goes on playing when somebody reacts to it, and under its new words when they change', async () => {
  makeVideo('on.mp4');
  await send('on.mp4', 'Plays on');
  await bubble(bert).getByRole('button', { name: 'Play video' }).click();
  await bubble(bert)
    .locator('video')
    .evaluate((video: HTMLVideoElement) => {
      video.loop = true;
      video.id = 'the-same';
    });
  const video = bert.page.locator('#the-same');
  const isPlaying = () => video.evaluate((each: HTMLVideoElement) => !each.paused && each.currentTime > 0);
  await until('it to play', isPlaying);
  await react(anny.page, 'Plays on', '❤️');
  await reactionTo(bert, 'Plays on', '❤️');
  expect(await isPlaying()).toBe(true);
  await react(bert.page, 'Plays on', '👍');
  await reactionTo(anny, 'Plays on', '👍');
  expect(await isPlaying()).toBe(true);
  await edit(anny.page, 'Plays on', 'Goes on');
  await untilSeen(bert.page, 'Goes on');
  expect(await isPlaying()).toBe(true);
  expect(await video.getAttribute('aria-label')).toBe('Goes on');
  await video.evaluate((each: HTMLVideoElement) => each.pause());
});

it('is saved with the ending of its bytes, whatever ending the other has named it with', async () => {
  const attachments = await bubble(anny)
    .locator('sealed-message')
    .evaluate((opened) => {
      const { content } = opened as HTMLElement & { readonly content: { readonly attachments: object[] } };
      return content.attachments.map((attachment) => ({ ...attachment, name: 'film.html' }));
    });
  await sendSealed(anny.page, { kind: 'media', text: 'Not a page', attachments });
  await untilSeen(bert.page, 'Not a page');
  await bubble(bert).getByRole('button', { name: 'Play video' }).click();
  const file = await saved(bert.page, bubble(bert).getByRole('button', { name: /^Save film/ }));
  expect(file.name).toBe('film.mp4');
});

it('plays one at a time, and full screen where the browser lets it', async () => {
  const videos = bert.page.locator('video');
  const first = videos.first();
  await first.evaluate((video: HTMLVideoElement) => {
    video.loop = true;
    return video.play();
  });
  await videos.last().evaluate((video: HTMLVideoElement) => video.play());
  await until('the first to pause', () => first.evaluate((video: HTMLVideoElement) => video.paused));
  expect(await first.evaluate((video: HTMLVideoElement) => video.controls && !video.hasAttribute('controlslist'))).toBe(
    true,
  );
});

it('sends what it cannot write anew as a file, and names it before', async () => {
  makeVideo('old.avi');
  await choose(anny.page, 'Photo or video', picked('old.avi'));
  await ready(anny.page).getByText('This file may say who made it and where.').waitFor();
  await sendThem(anny.page);
  const button = bubble(bert).getByRole('button', { name: 'Download old.avi' });
  await button.waitFor();
  const file = await saved(bert.page, button);
  expect(file.bytes.equals(tools.read('old.avi'))).toBe(true);
});

it('loads what writes videos anew with the first video, and not before', async () => {
  const { page } = bert;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await choose(page, 'File', { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') });
  await ready(page).getByText('notes.txt').waitFor();
  await ready(page).getByRole('button', { name: 'Cancel' }).click();
  expect(asked.filter((url) => url.includes('video-worker'))).toEqual([]);
  await choose(page, 'Photo or video', picked('film.mp4'));
  await ready(page).getByText('film.mp4').waitFor();
  expect(asked.filter((url) => url.includes('video-worker'))).toHaveLength(1);
  await ready(page).getByRole('button', { name: 'Cancel' }).click();
});

it('offers no way to save a video that is read once', async () => {
  makeVideo('once.webm');
  await anny.page.getByRole('button', { name: 'Attach' }).click();
  await anny.page.getByRole('menuitemcheckbox', { name: 'Read once' }).click();
  await choose(anny.page, 'Photo or video', picked('once.webm'));
  await ready(anny.page).getByRole('listitem').waitFor();
  await sendThem(anny.page);
  await bert.page.getByRole('button', { name: 'Read once: tap to open' }).click();
  const dialog = bert.page.getByRole('dialog', { name: 'Read once' });
  await dialog.getByRole('button', { name: 'Play video' }).click();
  // The browser's own controls are bare of it too.
  const ways = (video: HTMLVideoElement) => [video.getAttribute('controlslist'), video.disablePictureInPicture];
  await expect.poll(() => dialog.locator('video').evaluate(ways)).toEqual(['nodownload noremoteplayback', true]);
  expect(await dialog.getByRole('button').allTextContents()).toEqual(['Close']);
  await dialog.getByRole('button', { name: 'Close' }).click();
});
