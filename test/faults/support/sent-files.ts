import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { BrittleWire } from '../../support/networks/brittle-wire.ts';
import { choose, ready, saved, sendThem } from '../../support/people/attaching.ts';
import { acceptedMessages, pendingMessages, storedByPage } from '../../support/people/phones.ts';
import { until } from '../../support/servers/processes.ts';

export interface FileSender {
  readonly page: Page;
  readonly name: string;
  readonly wire: BrittleWire;
  readonly files: SentFile[];
}

export interface SentFile {
  readonly caption: string;
  readonly bytes: Buffer;
}

/** A file may need several connections, each with its pauses. */
const patienceMs = 60_000;

/** Sends a file through a network that breaks in the middle of it, and waits until the page has kept it. */
export async function sendFileThroughCut(sender: FileSender, random: (below: number) => number): Promise<void> {
  const { page, name, wire, files } = sender;
  const caption = `${name}, file ${files.length + 1}.`;
  const bytes = randomBytes(100_000 + random(1_500_000));
  await choose(page, 'File', { name: 'letter.bin', mimeType: '', buffer: bytes });
  const send = ready(page).getByRole('button', { name: 'Send', exact: true });
  await until('the file to be ready', () => send.isEnabled(), patienceMs);
  await ready(page).getByLabel('Caption').fill(caption);
  wire.breakWithin(1 + random(bytes.length));
  await sendThem(page);
  files.push({ caption, bytes });
  await untilKept(page, caption);
}

/** From then on a reload takes nothing along. */
export const untilKept = (page: Page, caption: string): Promise<void> =>
  until(
    `${caption} to be kept`,
    async () => {
      const preparing = page.getByRole('progressbar', { name: 'Preparing' });
      return (await pendingMessages(page).filter({ hasText: caption, has: preparing }).count()) === 0;
    },
    patienceMs,
  );

/** What is not as it must be: each file once on each page, with its bytes on those of others, and nothing left on the way. */
export async function findLostAndDoubled(senders: readonly FileSender[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { files, ...sender } of senders) {
    for (const file of files) {
      for (const { name, page } of senders) {
        const problem = await problemOf(page, file, page !== sender.page);
        if (problem) found.push(`${file.caption} On the page of ${name} ${problem}`);
      }
    }
    found.push(...(await leftOnTheWay(sender)));
  }
  return found;
}

async function problemOf(page: Page, { caption, bytes }: SentFile, isOpened: boolean): Promise<string | undefined> {
  const message = acceptedMessages(page).filter({ hasText: caption });
  const count = await message.count();
  if (count !== 1) return `it is ${count} times.`;
  const buttons = await message.getByRole('button', { name: /^Download/ }).count();
  if (buttons !== 1) return `its message has ${buttons} files.`;
  if (!isOpened) return undefined;
  const file = await saved(page, message.getByRole('button', { name: /^Download/ }));
  return file.bytes.equals(bytes) ? undefined : `it has other bytes: ${file.bytes.length} instead of ${bytes.length}.`;
}

/** What a page still shows as under way, or keeps. */
async function leftOnTheWay({ name, page }: Pick<FileSender, 'name' | 'page'>): Promise<readonly string[]> {
  const shown = await pendingMessages(page).allTextContents();
  const kept = (await storedByPage(page)).filter(({ place }) => /^IndexedDB parley:(uploads|outbox)/.test(place));
  return [
    ...shown.map((text) => `The page of ${name} still shows: ${text}`),
    ...kept.map(({ place, text }) => `The page of ${name} still keeps in ${place}: ${text.slice(0, 80)}`),
  ];
}
