import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { MediaTools } from '../../support/files/media-tools.ts';
import { choose, ready, saved, sendThem } from '../../support/people/attaching.ts';
import { acceptedMessages, chatOnTwoPhones, type Phone } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

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
  await makeColorProfile();
});
afterAll(async () => {
  await close();
  await browser.close();
  await parley.close();
  tools.close();
});

/** Of a wide color space, as Chromium writes it. */
async function makeColorProfile(): Promise<void> {
  const base64 = await anny.page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d', { colorSpace: 'display-p3' })?.fillRect(0, 0, 9, 9);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  tools.write('wide.jpg', Buffer.from(base64, 'base64'));
  tools.run('exiftool', '-q', '-icc_profile', '-b', '-w', 'icc', 'wide.jpg');
}

/** Writes all that cameras and programs write, each with the place in it. */
function tellEverything(name: string, ...more: readonly string[]): void {
  const said = ['EXIF:Artist', 'EXIF:ImageDescription', 'XMP:Creator', 'XMP:Location'].map((tag) => `-${tag}=${place}`);
  const where = ['-GPSLatitude=46.94', '-GPSLatitudeRef=N', '-GPSLongitude=7.44', '-GPSLongitudeRef=E'];
  const profile = name.endsWith('.gif') ? [] : ['-icc_profile<=wide.icc'];
  const tags = name.endsWith('.gif') ? [`-XMP:Creator=${place}`, `-Comment=${place}`] : [...said, ...where];
  tools.run('exiftool', '-q', '-m', '-overwrite_original', ...tags, ...profile, ...more, name);
}

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  tif: 'image/tiff',
  avif: 'image/avif',
};
const picked = (name: string) => ({
  name,
  mimeType: types[name.split('.')[1] ?? ''] ?? 'application/octet-stream',
  buffer: tools.read(name),
});

/** Sends a photo, and gives what the other saves the name `got-NAME`. */
async function sendAndSave(name: string, asOriginal: boolean): Promise<string> {
  await choose(anny.page, 'Photo or video', picked(name));
  const original = ready(anny.page).getByRole('checkbox', { name: 'Original' });
  await original.waitFor();
  await original.setChecked(asOriginal);
  const earlier = await acceptedMessages(bert.page).count();
  await sendThem(anny.page);
  await acceptedMessages(bert.page).nth(earlier).getByRole('button', { name: 'View photo' }).click();
  const viewer = bert.page.getByRole('dialog', { name: 'Photo' });
  const file = await saved(bert.page, viewer.getByRole('button', { name: 'Save' }));
  await viewer.getByRole('button', { name: 'Close' }).click();
  const got = `got-${file.name}`;
  tools.write(got, file.bytes);
  return got;
}

/** What a file says beside its pixels: nothing of the tools' own, of its head, or of its color profile. */
const told = (name: string): readonly string[] =>
  Object.keys(tools.tags(name)).filter((tag) => !/^(SourceFile|(ExifTool|System|Composite|ICC-?\w*):)/.test(tag));

function expectClean(got: string): void {
  const text = JSON.stringify(tools.tags(got));
  expect(text).not.toContain(place);
  expect(text).not.toContain('GPS');
  expect(tools.read(got).includes(place)).toBe(false);
  expect(told(got).filter((tag) => /EXIF|IFD|XMP|IPTC|Comment|Text|Thumbnail|Creat|Date/i.test(tag))).toEqual([]);
}

it('keeps every pixel and the color profile of a JPEG, and nothing that says who made it and where', async () => {
  tools.run('convert', '-size', '3000x200', 'plasma:red-blue', '-quality', '91', 'photo.jpg');
  tools.run('convert', '-size', '60x40', 'xc:green', 'small.jpg');
  tellEverything('photo.jpg', `-IPTC:City=${place}`, `-Comment=${place}`, '-ThumbnailImage<=small.jpg');
  tools.write('photo.jpg', Buffer.concat([tools.read('photo.jpg'), Buffer.from(`motion photo of ${place}`)]));
  const got = await sendAndSave('photo.jpg', true);
  expect(got).toBe('got-photo.jpg');
  expect(tools.pixels(got)).toBe(tools.pixels('photo.jpg'));
  expect(tools.tags(got)['ICC_Profile:ProfileDescription']).toBe(
    tools.tags('wide.jpg')['ICC_Profile:ProfileDescription'],
  );
  expect(tools.tags('wide.jpg')['ICC_Profile:ProfileDescription']).toBeDefined();
  expectClean(got);
});

it('keeps the scans of a progressive JPEG in CMYK with their colors', async () => {
  const made = ['-size', '300x200', 'plasma:red-blue', '-colorspace', 'CMYK', '-interlace', 'Plane', 'print.jpg'];
  tools.run('convert', ...made);
  tellEverything('print.jpg', `-Comment=${place}`);
  const got = await sendAndSave('print.jpg', true);
  expect(tools.pixels(got)).toBe(tools.pixels('print.jpg'));
  expectClean(got);
});

it('shows a JPEG upright, however the camera was held', async () => {
  tools.run('convert', '-size', '60x40', 'gradient:red-blue', '-quality', '91', 'upright.jpg');
  const names = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => {
    const name = `held-${orientation}.jpg`;
    tools.write(name, tools.read('upright.jpg'));
    tellEverything(name, '-n', `-Orientation=${orientation}`);
    return name;
  });
  for (const name of names) {
    const got = await sendAndSave(name, true);
    const upright = (file: string) => tools.run('convert', file, '-auto-orient', '-format', '%wx%h %#', 'info:');
    expect(upright(got)).toBe(upright(name));
    const tags = told(got).filter((tag) => /IFD|XMP/.test(tag));
    expect(tags).toEqual(name === 'held-1.jpg' ? [] : ['IFD0:Orientation']);
    expect(tools.read(got).includes(place)).toBe(false);
    const shown = await acceptedMessages(bert.page).last().getByRole('img', { name: 'Photo' }).evaluate(naturalSize);
    expect(shown).toBe(/[5-8]/.test(name) ? '40x60' : '60x40');
  }
});

const naturalSize = async (image: Element): Promise<string> => {
  if (!(image instanceof HTMLImageElement)) return 'no image';
  await image.decode();
  return `${image.naturalWidth}x${image.naturalHeight}`;
};

it('keeps every pixel of a PNG, and none of its texts', async () => {
  tools.run('convert', '-size', '300x200', 'plasma:red-blue', '-alpha', 'set', '-set', 'Title', place, 'drawing.png');
  tellEverything('drawing.png', `-PNG:Author=${place}`, '-z', `-PNG:Comment=${place.repeat(9)}`);
  const got = await sendAndSave('drawing.png', true);
  expect(tools.pixels(got)).toBe(tools.pixels('drawing.png'));
  expect(tools.tags(got)['ICC_Profile:ProfileDescription']).toBeDefined();
  expectClean(got);
});

it.each(['lossy', 'lossless'])('keeps every pixel of a %s WebP, and its color profile', async (kind) => {
  const name = `${kind}.webp`;
  const quality = kind === 'lossy' ? ['-quality', '80'] : ['-define', 'webp:lossless=true'];
  tools.run('convert', '-size', '300x200', 'plasma:red-blue', ...quality, name);
  tellEverything(name);
  expect(tools.read(name).includes(place)).toBe(true);
  const got = await sendAndSave(name, true);
  expect(tools.pixels(got)).toBe(tools.pixels(name));
  expect(tools.tags(got)['ICC_Profile:ProfileDescription']).toBeDefined();
  expectClean(got);
});

const moving: Readonly<Record<string, readonly string[]>> = {
  'moving.gif': ['-f', 'gif'],
  'moving.png': ['-f', 'apng', '-plays', '0'],
  'moving.webp': ['-c:v', 'libwebp_anim', '-loop', '0'],
};

/** As many as Chromium would show. */
const framesOf = (name: string): Promise<number> =>
  anny.page.evaluate(
    async ([base64, type]) => {
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const decoder = new ImageDecoder({ data, type });
      await Promise.all([decoder.tracks.ready, decoder.completed]);
      return decoder.tracks.selectedTrack?.frameCount ?? 0;
    },
    [tools.read(name).toString('base64'), picked(name).mimeType] as const,
  );

it.each(Object.keys(moving))('lets %s move, with and without "Original", and cleans it', async (name) => {
  const source = ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=5:duration=1'];
  tools.run('ffmpeg', '-y', '-loglevel', 'error', ...source, ...(moving[name] ?? []), name);
  tellEverything(name);
  expect(tools.read(name).includes(place)).toBe(true);
  for (const asOriginal of [true, false]) {
    const got = await sendAndSave(name, asOriginal);
    await acceptedMessages(bert.page).last().getByRole('img', { name: 'Photo' }).waitFor();
    expect(await framesOf(got)).toBe(5);
    if (name.endsWith('.gif')) expect(tools.pixels(got)).toBe(tools.pixels(name));
    expectClean(got);
  }
});

it('names what cannot be cleaned before it is sent, and what only "Original" leaves as it is', async () => {
  const warning = (name: string) =>
    ready(anny.page)
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByText('This file may say who made it and where.');
  const avif = ['-frames:v', '1', '-c:v', 'libaom-av1', '-still-picture', '1', 'still.avif'];
  tools.run('ffmpeg', '-y', '-loglevel', 'error', '-f', 'lavfi', '-i', 'testsrc=size=160x120', ...avif);
  tools.write('report.docx', Buffer.from('PK\x03\x04'));
  tools.write('report.pdf', Buffer.from('%PDF-1.7'));
  await choose(anny.page, 'Photo or video', picked('still.avif'), picked('photo.jpg'));
  await ready(anny.page).getByText('photo.jpg').waitFor();
  expect(await ready(anny.page).getByText('This file may say').count()).toBe(0);
  await ready(anny.page).getByRole('checkbox', { name: 'Original' }).check();
  await warning('still.avif').waitFor();
  expect(await warning('photo.jpg').count()).toBe(0);
  await ready(anny.page).getByRole('checkbox', { name: 'Original' }).uncheck();
  await warning('still.avif').waitFor({ state: 'detached' });
  await ready(anny.page).getByRole('button', { name: 'Cancel' }).click();
  await choose(anny.page, 'File', picked('report.docx'), picked('report.pdf'));
  await Promise.all([warning('report.docx').waitFor(), warning('report.pdf').waitFor()]);
  expect(await ready(anny.page).getByRole('checkbox', { name: 'Original' }).isVisible()).toBe(false);
  await ready(anny.page).getByRole('button', { name: 'Cancel' }).click();
});
