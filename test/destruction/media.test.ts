import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, launchKeptChromium } from '../support/browsers/chromium.ts';
import { drawJpeg } from '../support/files/pictures.ts';
import { choose, saved, sendThem } from '../support/people/attaching.ts';
import { startChatAtOnce } from '../support/people/chat-at-once.ts';
import {
  mediaPieces,
  piecesOf,
  playButtons,
  recordAndSendRoundVideo,
  recordAndSendVoice,
  watchMedia,
} from '../support/people/media.ts';
import {
  acceptedMessages,
  endChat,
  enterAtOnce,
  kept,
  pendingMessages,
  phone,
  untilEnded,
} from '../support/people/phones.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import { filesUnder } from './support/files.ts';
import { Search } from './support/search.ts';

const largeBytes = 24 * 1024 * 1024;

let folder: string;
let parley: TestParley;
let others: Browser;
let device: BrowserContext;
/** Pieces of all that was recorded, sent, shown and heard, as it is when it is open. */
let open: Search;
let onDiskAlive: Buffer;
let onDiskAfter: Buffer;

/** A chat with photos, voices, a round video and large files, on a device that keeps its disk where the test finds it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-media-'));
  const profile = join(folder, 'profile');
  [parley, others, device] = await Promise.all([startTestParley(), launchChromium(), launchKeptChromium(profile)]);
  device.setDefaultTimeout(20_000);
  await device.grantPermissions(['microphone', 'camera'], { origin: parley.url });
  const chat = await startChatAtOnce(parley.url);
  const bert = await phone(others, { permissions: ['microphone'] });
  await Promise.all([watchMedia(device), watchMedia(bert.context)]);
  const [page = await device.newPage()] = device.pages();
  await enterAtOnce(page, chat.a);
  await enterAtOnce(bert.page, chat.b);
  const largeFile = randomBytes(largeBytes);
  const largePath = join(folder, 'large.bin');
  await writeFile(largePath, largeFile);
  for (const each of [page, bert.page]) {
    await sendPhoto(each);
    await recordAndSendVoice(each);
    await choose(each, 'File', largePath);
    await sendThem(each);
    await until('them to be sent', async () => (await pendingMessages(each).count()) === 0, 60_000);
  }
  await recordAndSendRoundVideo(page);
  for (const each of [page, bert.page])
    await until('everything to be there', async () => (await acceptedMessages(each).count()) === 7, 60_000);
  await openAll(page);
  const seen = await mediaPieces(page);
  // Two photos, two voices and a round video at least.
  expect(seen.length).toBeGreaterThanOrEqual(3 * 5);
  open = new Search([...seen, ...piecesOf('a large file', largeFile)]);
  onDiskAlive = await filesUnder(profile);
  await endChat(page);
  await untilEnded(page);
  const used = { context: device, page, close: async () => {} };
  // What a page keeps to open again without a network is built with Parley, and nobody's.
  const ofChat = async () => (await kept(used)).filter((place) => !place.startsWith('cache /assets/worker-'));
  await until('nothing of the chat to be kept', async () => (await ofChat()).length === 0);
  await device.close();
  onDiskAfter = await filesUnder(profile);
}, 180_000);

afterAll(async () => {
  await device?.close();
  await others?.close();
  await parley?.close();
  await rm(folder, { recursive: true, force: true });
});

async function sendPhoto(page: Page): Promise<void> {
  const buffer = await drawJpeg(page, 1_200, 900);
  await choose(page, 'Photo or video', { name: 'garden.jpg', mimeType: 'image/jpeg', buffer });
  await sendThem(page);
}

/** Looks at every photo, hears every voice, and saves the file of the other. */
async function openAll(page: Page): Promise<void> {
  for (const item of await acceptedMessages(page).all()) await item.scrollIntoViewIfNeeded();
  for (let voice = 0; (await playButtons(page).count()) > 0 && voice < 2; voice += 1) {
    await playButtons(page).first().click();
    await page.getByRole('button', { name: 'Pause voice message' }).first().waitFor();
  }
  const { bytes } = await saved(page, page.getByRole('button', { name: 'Download large.bin' }).last());
  expect(bytes.length).toBe(largeBytes);
}

describe('the disk of a device on which photos, voices, a round video and large files were sent, shown and heard', () => {
  it('never holds a byte of them that can be read, neither while the chat is alive nor after its end', () => {
    for (const disk of [onDiskAlive, onDiskAfter]) {
      expect(disk.length).toBeGreaterThan(100_000);
      expect(open.in(disk)).toEqual([]);
    }
  });
});
