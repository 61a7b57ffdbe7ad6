import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { choose, ready, sendThem } from '../../support/people/attaching.ts';
import { acceptedMessages, chatOnTwoPhones, type Phone } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

let browser: Browser;
let parley: TestParley;
let anny: Phone;
let bert: Phone;
let close: () => Promise<void>;

beforeAll(async () => {
  const limits = { assetBytesPerFile: 1_100_000, assetBytesPerChat: 1_800_000 };
  [browser, parley] = await Promise.all([shareChromium(), startTestParley({ limits })]);
  ({ anny, bert, close } = await chatOnTwoPhones(browser, parley.url));
});
afterAll(async () => {
  await close();
  await browser.close();
  await parley.close();
});

const file = (name: string, bytes: number) => ({ name, mimeType: 'text/plain', buffer: randomBytes(bytes) });

it('says at once which file is too large or does not fit, with its size and the bound, and sends the rest', async () => {
  const { page } = anny;
  const names = () => ready(page).locator('.file-name').allTextContents();
  await choose(page, 'File', file('one.txt', 900_000), file('huge.txt', 1_200_000), file('two.txt', 500_000));
  await ready(page).getByText('two.txt').waitFor();
  const problem = await ready(page).getByRole('alert').textContent();
  expect(problem).toMatch(/^huge\.txt is too large: 1\.2 MB\. A file may have 1\.[01] MB\.$/);
  expect(await names()).toEqual(['one.txt', 'two.txt']);
  await drop(file('three.txt', 600_000));
  await ready(page).getByText('three.txt does not fit').waitFor();
  expect(await ready(page).getByRole('alert').textContent()).toMatch(
    /^three\.txt does not fit: 600 KB\. The files of this chat have room for \d+ KB more\.$/,
  );
  await sendThem(page);
  const received = acceptedMessages(bert.page).last();
  await received.getByRole('button', { name: 'Download one.txt' }).waitFor();
  await received.getByRole('button', { name: 'Download two.txt' }).waitFor();
  // What has been sent takes the room of what comes next, for the other as well.
  await choose(bert.page, 'File', file('four.txt', 600_000));
  await ready(bert.page).getByText('four.txt does not fit: 600 KB.').waitFor();
  expect(await ready(bert.page).getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
});

/** "Attach" is out of sight while something is ready: more is dropped onto the chat. */
const drop = (more: ReturnType<typeof file>) =>
  anny.page.locator('#chat').evaluate(
    (chat, [name, base64]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'text/plain' }));
      chat.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    },
    [more.name, more.buffer.toString('base64')] as const,
  );
