import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ForeignFront, startForeignFront } from '../../proxies/support/foreign-front.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { MediaTools } from '../../support/files/media-tools.ts';
import { choose, saved, sendThem } from '../../support/people/attaching.ts';
import { acceptedMessages, chatOnTwoPhones } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

const tools = new MediaTools();
let browser: Browser;
let parley: TestParley;
let front: ForeignFront;
beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
  front = await startForeignFront(parley.port);
});
afterAll(async () => {
  tools.close();
  await browser.close();
  await front.close();
  await parley.close();
});

it('sends a file although another answers at first for the script of the worker that seals it', async () => {
  const { anny, bert, close } = await chatOnTwoPhones(browser, front.url);
  front.answerForFile('file-worker', [{ status: 502 }, { status: 200 }, { status: 404 }]);
  const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: randomBytes(400_000) };
  await choose(anny.page, 'File', letter);
  await sendThem(anny.page);
  const received = acceptedMessages(bert.page).filter({ hasText: 'letter.txt' });
  await received.waitFor();
  const { bytes } = await saved(bert.page, received.getByRole('button', { name: 'Download letter.txt' }));
  expect(bytes.equals(letter.buffer)).toBe(true);
  await close();
});

it('cleans a video although another answers at first for the script that does it, and offers it as a video', async () => {
  const { anny, close } = await chatOnTwoPhones(browser, front.url);
  front.answerForFile('video-worker', [{ status: 502 }, { status: 200 }, { status: 404 }]);
  const sources = ['-f', 'lavfi', '-i', 'testsrc=size=320x180:rate=10'];
  tools.run('ffmpeg', '-y', '-loglevel', 'error', ...sources, '-t', '1', '-c:v', 'libvpx', 'holiday.webm');
  const holiday = { name: 'holiday.webm', mimeType: 'video/webm', buffer: tools.read('holiday.webm') };
  await choose(anny.page, 'Photo or video', holiday);
  await sendThem(anny.page);
  await acceptedMessages(anny.page).getByRole('button', { name: 'Play video' }).waitFor();
  await close();
});
