import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../support/browsers/chromium.ts';
import { untilWorkerIs, withWorker } from '../../support/browsers/service-worker.ts';
import { drawJpeg } from '../../support/files/pictures.ts';
import { choose, ready, sendThem } from '../../support/people/attaching.ts';
import { playButtons, recordButton, recordingBar, untilRecorded } from '../../support/people/media.ts';
import { reply } from '../../support/people/message-menu.ts';
import { choosePhrase, openOwnCode } from '../../support/people/own-codes.ts';
import {
  chatByHand,
  chatOnTwoPhones,
  countdown,
  endChat,
  openLink,
  phone,
  say,
  startChat,
  typeCode,
  untilEnded,
  untilSeen,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { ShiftableClock } from '../../support/servers/test-clock.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let parley: TestParley;
let clock: ShiftableClock;

beforeAll(async () => {
  clock = new ShiftableClock();
  [browser, parley] = await Promise.all([launchChromium(), startTestParley({ clock })]);
});
afterAll(async () => {
  await browser.close();
  await parley.close();
});

/** What axe finds wrong with a page as it stands, light and dark, in the words of its rules: nothing serious, nothing critical. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  // Put in by the browser's own hand, which the page's policy does not bind.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const inLight = await askAxe(page, { resultTypes: ['violations'] });
  // Colors alone differ in the other scheme.
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await askAxe(page, { resultTypes: ['violations'], runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight, ...inDark.map((text) => `in the dark: ${text}`)];
}

async function askAxe(page: Page, askedFor: RunOptions): Promise<readonly string[]> {
  const results = await page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: RunOptions): Promise<AxeResults> } };
    return (await axe.run(document, options)).violations.map(({ id, impact, help, nodes }) => ({
      impact,
      text: `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`,
    }));
  }, askedFor);
  return results.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ text }) => text);
}

describe('in the light and in the dark scheme', () => {
  // A color that fades into the other scheme's is no color of either.
  const calm = { colorScheme: 'light', reducedMotion: 'reduce' } as const;
  const newPhone = () => phone(browser, calm);

  it('the start page, with and without mistakes in it, and the panel can be used by everybody', async () => {
    const { page, close } = await newPhone();
    await page.goto(`${parley.url}/`);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start chat' }).click();
    await page.getByRole('textbox').first().fill('\u202Etxet');
    await page.getByRole('button', { name: 'Start chat' }).click();
    expect(await violationsOn(page)).toEqual([]);
    await startChat(page, parley.url);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'End chat' }).click();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'End for both' }).click();
    await page.getByText('This chat has ended').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await close();
  });

  it('the landing page, greeting, refusing and incomplete, can be used by everybody', async () => {
    const organizer = await newPhone();
    const chat = await startChat(organizer.page, parley.url);
    const { page, close } = await newPhone();
    await openLink(page, chat.a);
    expect(await violationsOn(page)).toEqual([]);
    await typeCode(page, 'AAAA-AAAA');
    await page.getByRole('alert').getByText('tries left').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.goto('about:blank');
    await page.goto(chat.a.link.replace(/#.*/, ''));
    await page.getByText('This link is incomplete').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await Promise.all([close(), organizer.close()]);
  });

  it('the chat page, with messages, a countdown and its question, and what is left of it, can be used by everybody', async () => {
    const { organizer, anny, bert, close } = await chatByHand(browser, parley.url, {
      silence: '5 minutes',
      phoneOptions: calm,
    });
    expect(await violationsOn(anny.page)).toEqual([]);
    await say(anny.page, 'Hello Bert');
    await say(bert.page, 'Hello Anny, see https://parley.example/');
    await untilSeen(anny.page, 'Hello Anny');
    await untilSeen(bert.page, 'Hello Bert');
    for (const { page } of [organizer, anny, bert]) expect(await violationsOn(page)).toEqual([]);
    await answerWithMenusOpen(anny.page);
    await untilSeen(bert.page, 'an answer');
    for (const { page } of [anny, bert]) expect(await violationsOn(page)).toEqual([]);
    await clock.advance(4 * 60_000 + 10_000);
    await anny.page.reload();
    await countdown(anny.page).waitFor();
    expect(await violationsOn(anny.page)).toEqual([]);
    await anny.page.getByRole('button', { name: 'Settings' }).click();
    expect(await violationsOn(anny.page)).toEqual([]);
    await anny.page.keyboard.press('Escape');
    await anny.page.getByRole('button', { name: 'End chat' }).click();
    expect(await violationsOn(anny.page)).toEqual([]);
    await anny.page.getByRole('button', { name: 'Cancel' }).click();
    await endChat(anny.page);
    for (const { page } of [anny, bert]) {
      await untilEnded(page);
      expect(await violationsOn(page)).toEqual([]);
    }
    await close();
  });

  it('choosing a code of one’s own, the safety words, and what becomes of the panel and the link can be used by everybody, and fit a phone', async () => {
    const { organizer, anny, close, chat } = await chatByHand(browser, parley.url, { phoneOptions: calm });
    const { page } = anny;
    const dialog = await openOwnCode(page);
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByLabel('A phrase of my own').check();
    await dialog.getByRole('button', { name: 'Use this code' }).click();
    await dialog.getByRole('alert').getByText('too short').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await choosePhrase(page, 'Rusty kettle, seven orchards', dialog);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Safety words' }).click();
    await page.getByRole('dialog', { name: 'Safety words' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await organizer.page.getByText('lets nobody in any more').first().waitFor();
    const landing = await newPhone();
    await openLink(landing.page, chat.a);
    for (const each of [organizer.page, landing.page]) expect(await violationsOn(each)).toEqual([]);
    for (const each of [page, organizer.page, landing.page])
      expect(
        await each.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
    await Promise.all([landing.close(), close()]);
  });

  it('voices, stickers and round videos, recorded, looked over and sent, can be used by everybody', async () => {
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url, {
      phoneOptions: { ...calm, permissions: ['microphone', 'camera'] },
    });
    const { page } = anny;
    const ready = page.getByRole('region', { name: 'Ready to send' });
    const attach = async (item: string) => {
      await page.getByRole('button', { name: 'Attach' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await recordButton(page).click();
    await untilRecorded(page, '0:01');
    expect(await violationsOn(page)).toEqual([]);
    await recordingBar(page).getByRole('button', { name: 'Stop' }).click();
    await ready.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await ready.getByRole('button', { name: 'Send' }).click();
    await playButtons(bert.page).waitFor();
    await attach('Sticker');
    await page.getByRole('group', { name: 'Stickers' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'A hug' }).click();
    await bert.page.getByRole('img', { name: 'Sticker: A hug' }).waitFor();
    await attach('Round video');
    const dialog = page.getByRole('dialog', { name: 'Round video' });
    await dialog.getByRole('button', { name: 'Record' }).click();
    await dialog.getByRole('timer').filter({ hasText: '0:01' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await ready.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await ready.getByRole('button', { name: 'Send' }).click();
    await bert.page.getByRole('button', { name: 'Play round video' }).waitFor();
    for (const each of [page, bert.page]) expect(await violationsOn(each)).toEqual([]);
    await close();
  });

  it('the list of chats, with what is unread, locked and empty, can be used by everybody, and fits a phone', async () => {
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url, { phoneOptions: calm });
    const list = await anny.context.newPage();
    await list.goto(`${parley.url}/chats`);
    await list.getByText('No messages yet').waitFor();
    await anny.page.close();
    await say(bert.page, 'unread'.repeat(20));
    await list.getByText('1 unread').waitFor();
    expect(await violationsOn(list)).toEqual([]);
    expect(
      await list.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await list.evaluate(() => sessionStorage.clear());
    await list.goto(`${parley.url}/chats`);
    await list.getByText('A chat that is locked here').waitFor();
    expect(await violationsOn(list)).toEqual([]);
    await endChat(bert.page);
    await list.getByText('No chat is open in this browser').waitFor();
    expect(await violationsOn(list)).toEqual([]);
    await close();
  });

  it('the page that says what is promised can be used by everybody, and fits a phone', async () => {
    const { page, close } = await newPhone();
    await page.goto(`${parley.url}/`);
    await page.getByRole('link', { name: 'How this works, and its limits' }).click();
    await page.getByRole('heading', { name: 'What a dishonest operator could do' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await close();
  });

  it('photos and files, ready to be sent, in the chat, in a quote and in the viewer, can be used by everybody', async () => {
    const options = { phoneOptions: calm };
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url, options);
    const { page } = anny;
    const jpeg = await drawJpeg(page, 300, 200);
    const photos = ['one.jpg', 'two.jpg'].map((name) => ({ name, mimeType: 'image/jpeg', buffer: jpeg }));
    await choose(page, 'Photo or video', ...photos);
    await ready(page).getByText('two.jpg').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await ready(page).getByLabel('Caption').fill('Two photos');
    await sendThem(page);
    await untilSeen(bert.page, 'Two photos');
    await choose(page, 'File', { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await ready(page).getByText('This file may say').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await sendThem(page);
    await reply(bert.page, 'Two photos', 'An answer');
    await bert.page.locator('canvas.quote-preview').waitFor();
    expect(await violationsOn(bert.page)).toEqual([]);
    await bert.page.getByRole('button', { name: 'View photo 1 of 2' }).click();
    await bert.page.getByRole('dialog', { name: 'Photo' }).getByRole('img').waitFor();
    expect(await violationsOn(bert.page)).toEqual([]);
    await close();
  });

  it('messages that vanish or are read once, chosen, closed, open and gone, can be used by everybody', async () => {
    const options = { phoneOptions: calm, vanishAfterMs: 5 * 60_000 };
    const { anny, bert, close } = await chatOnTwoPhones(browser, parley.url, options);
    await anny.page.getByRole('button', { name: 'Attach' }).click();
    expect(await violationsOn(anny.page)).toEqual([]);
    await anny.page.getByRole('menuitemcheckbox', { name: 'Read once' }).click();
    expect(await violationsOn(anny.page)).toEqual([]);
    await say(anny.page, 'Look at it once');
    await bert.page.getByRole('button', { name: 'Read once: tap to open' }).waitFor();
    expect(await violationsOn(bert.page)).toEqual([]);
    await bert.page.getByRole('button', { name: 'Read once: tap to open' }).focus();
    await bert.page.keyboard.press('Enter');
    await bert.page.getByRole('dialog', { name: 'Read once' }).getByText('Look at it once').waitFor();
    expect(await violationsOn(bert.page)).toEqual([]);
    await bert.page.keyboard.press('Escape');
    await anny.page.getByText('message was read once').waitFor();
    for (const { page } of [anny, bert]) expect(await violationsOn(page)).toEqual([]);
    await close();
  });

  it('the pages of the worker, without a network and for who leaves quickly there, can be used by everybody, and fit a phone', async () => {
    const { page, context, close } = await phone(browser, { ...calm, ...withWorker });
    await page.goto(`${parley.url}/chats`);
    await untilWorkerIs(page);
    await context.setOffline(true);
    await page.reload();
    await page.getByText('This device has no network').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Notes' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await close();
  });

  it('the page of a link that leads nowhere can be used by everybody', async () => {
    const { page, close } = await newPhone();
    await page.goto(`${parley.url}/0123456789abcdefgh`);
    await page.getByRole('heading').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await close();
  });
});

/** Reacts to what Bert wrote and answers it, looking at each menu, question and banner on the way. */
async function answerWithMenusOpen(page: Page): Promise<void> {
  const openMenu = async (text: string) => {
    await page.getByRole('button', { name: new RegExp(`^More about “${text}`) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'More' }).waitFor();
  };
  await openMenu('Hello Anny');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Another emoji' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'React', exact: true }).click();
  await page.getByText('Type one emoji.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'React with 👍' }).click();
  await page.getByRole('button', { name: 'You reacted with 👍: take it back' }).waitFor();
  await openMenu('Hello Anny');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Reply' }).click();
  expect(await violationsOn(page)).toEqual([]);
  await say(page, 'an answer');
  await openMenu('Hello Bert');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
}

it('axe is really asked: it finds a picture without words, and words that the dark swallows', async () => {
  const { page, close } = await phone(browser);
  await page.goto(`${parley.url}/`);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media (prefers-color-scheme: dark) { h1 { color: #111 !important } }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(await violationsOn(page)).toEqual([
    expect.stringContaining('image-alt'),
    expect.stringContaining('in the dark: color-contrast'),
  ]);
  await close();
});
