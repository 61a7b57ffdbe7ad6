import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ForeignFront, startForeignFront } from '../../proxies/support/foreign-front.ts';
import { choose, saved, sendThem } from '../../support/attaching.ts';
import type { TestParley } from '../../support/built-parley.ts';
import { shareChromium } from '../../support/chromium.ts';
import { startTestParley } from '../../support/parley.ts';
import { acceptedMessages, chatOnTwoPhones } from '../../support/phones.ts';

let browser: Browser;
let parley: TestParley;
let front: ForeignFront;
beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
  front = await startForeignFront(parley.port);
});
afterAll(async () => {
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
