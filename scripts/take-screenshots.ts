/**
 * Makes the pictures that the README shows, with a real server and a real Chromium, in the light and the dark scheme, into docs/images/:
 * the two cards of a new chat, its door, and conversations on a phone and on a computer. Needs `npm run build` before it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../test/support/browsers/chromium.ts';
import { choose, type PickedFile, ready, sendThem } from '../test/support/people/attaching.ts';
import { holdRecordButton, playButtons, untilRecorded } from '../test/support/people/media.ts';
import { edit, field, message, react, reply } from '../test/support/people/message-menu.ts';
import {
  acceptedMessages,
  chatOnTwoPhones,
  invitationRegion,
  openLink,
  phone,
  say,
  startChat,
  untilSeen,
} from '../test/support/people/phones.ts';
import { startBuiltParley } from '../test/support/servers/built-parley.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));

const devices = {
  phone: { viewport: { width: 360, height: 740 } },
  computer: { viewport: { width: 960, height: 740 }, isMobile: false, hasTouch: false },
} as const satisfies Record<string, BrowserContextOptions>;

/** The page that hands out the links and codes, and what the first person sees who follows theirs. */
async function takeInvitations(browser: Browser, url: string, colorScheme: 'light' | 'dark') {
  const options = { deviceScaleFactor: 1, colorScheme };
  const organizer = await phone(browser, { ...options, ...devices.computer });
  const { a, b } = await startChat(organizer.page, url);
  const [card, other] = [a, b].map(({ name }) => invitationRegion(organizer.page, name));
  for (const each of [card, other]) await each?.getByRole('button', { name: 'Hide code' }).click();
  await card?.locator('../..').screenshot({ path: join(folder, `invitations-${colorScheme}.png`) });
  const anny = await phone(browser, { ...options, ...devices.phone });
  await openLink(anny.page, a);
  await anny.page.screenshot({ path: join(folder, `door-${colorScheme}.png`) });
  await Promise.all([organizer.context.close(), anny.context.close()]);
}

async function takeConversation(browser: Browser, url: string, options: BrowserContextOptions, file: string) {
  const { anny, bert, close } = await chatOnTwoPhones(browser, url, {
    phoneOptions: { deviceScaleFactor: 1, ...options },
  });
  const pages = [anny.page, bert.page];
  const tell = async ({ page }: typeof anny, text: string) => {
    await say(page, text);
    for (const each of pages) await untilSeen(each, text);
  };
  await tell(anny, 'Hello Bert! Did you get the code by phone?');
  await tell(bert, 'I did, and here I am.');
  await tell(anny, 'The plan is at https://flats.example/canal-street');
  await tell(bert, 'Looks good. When can I see the flat?');
  await reply(anny.page, 'When can I see the flat?', 'Thursday at six?');
  await untilSeen(bert.page, 'Thursday at six?');
  await react(bert.page, 'Thursday at six?', '👍');
  await tell(bert, 'I bring the papars.');
  await edit(bert.page, 'I bring the papars.', 'I bring the papers.');
  await untilSeen(anny.page, 'I bring the papers.');
  await tell(anny, 'See you then. Shall we end this chat?');
  await message(anny.page, 'See you then').getByRole('img', { name: 'read', exact: true }).waitFor();
  await field(bert.page).pressSequentially('Yes');
  await anny.page.getByText('Bert is typing').waitFor();
  await anny.page.screenshot({ path: join(folder, file) });
  await close();
}

/** A picture of hills under a sky, in the colors of an hour of the day. */
async function drawHills(page: Page, name: string, colors: readonly string[]): Promise<PickedFile> {
  const base64 = await page.evaluate((colors) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1200, 900];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('nothing is drawn');
    const sky = context.createLinearGradient(0, 0, 0, 900);
    for (const [index, color] of colors.slice(0, 2).entries()) sky.addColorStop(index, color);
    context.fillStyle = sky;
    context.fillRect(0, 0, 1200, 900);
    for (const [index, color] of colors.slice(2).entries()) {
      context.fillStyle = color;
      context.beginPath();
      context.moveTo(0, 900);
      for (let x = 0; x <= 1200; x += 10)
        context.lineTo(x, 480 + index * 130 + 70 * Math.sin(x / (170 - 30 * index) + 2 * index));
      context.lineTo(1200, 900);
      context.fill();
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, colors);
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

async function takeMedia(browser: Browser, url: string, options: BrowserContextOptions, file: string) {
  const { anny, bert, close } = await chatOnTwoPhones(browser, url, {
    phoneOptions: { deviceScaleFactor: 1, permissions: ['microphone'], ...options },
  });
  const { page } = anny;
  const views = [
    await drawHills(page, 'morning.jpg', ['#9fd3ff', '#fdf3dc', '#7fb48a', '#4f8f63', '#2f6645']),
    await drawHills(page, 'evening.jpg', ['#3a2a6b', '#ff9a5c', '#6b4a7d', '#4a2f5c', '#2b1c3d']),
  ];
  await choose(page, 'Photo or video', ...views);
  await ready(page).getByLabel('Caption').fill('The view, at both ends of the day');
  await sendThem(page);
  await acceptedMessages(bert.page).getByRole('img', { name: 'The view' }).nth(1).waitFor();
  await choose(bert.page, 'File', {
    name: 'Floor plan.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(81_000, '%PDF-1.7 '),
  });
  await sendThem(bert.page);
  await acceptedMessages(page).getByText('Floor plan.pdf').waitFor();
  await holdRecordButton(page);
  await untilRecorded(page, '0:03');
  await page.mouse.up();
  await playButtons(bert.page).waitFor();
  const sheet = page
    .waitForResponse((answer) => answer.url().includes('/stickers-'))
    .then((answer) => answer.finished());
  await bert.page.getByRole('button', { name: 'Attach' }).click();
  await bert.page.getByRole('menuitem', { name: 'Sticker' }).click();
  await bert.page
    .getByRole('group', { name: 'Stickers' })
    .getByRole('button', { name: 'Thank you', exact: true })
    .click();
  await sheet;
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.screenshot({ path: join(folder, file) });
  await close();
}

mkdirSync(folder, { recursive: true });
const server = await startBuiltParley({ LOG_LEVEL: 'warn' });
const browser = await launchChromium();
try {
  for (const colorScheme of ['light', 'dark'] as const) await takeInvitations(browser, server.url, colorScheme);
  for (const [device, options] of Object.entries(devices)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await takeConversation(browser, server.url, { ...options, colorScheme }, `${device}-${colorScheme}.png`);
      await takeMedia(browser, server.url, { ...options, colorScheme }, `${device}-files-${colorScheme}.png`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
