import '../../support/texts/pseudo-language.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { english } from '../../../languages/en.ts';
import { paths } from '../../../src/protocol/page.ts';
import { launchChromium } from '../../support/browsers/chromium.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { type Phone, phone, type StartedChat } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { ShiftableClock } from '../../support/servers/test-clock.ts';
import { problemsOn, speakPseudo } from '../../support/texts/pseudo-language.ts';
import { englishWords } from '../../support/texts/words.ts';

const names = ['李雷', '韩梅梅'] as const;

let browser: Browser;
let parley: TestParley;
const clock = new ShiftableClock();
beforeAll(async () => {
  [browser, parley] = await Promise.all([launchChromium(), startTestParley({ clock })]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await parley.close();
});

const pseudoPhone = async (): Promise<Phone> => {
  const made = await phone(browser);
  await speakPseudo(made.context);
  return made;
};
const press = (page: Page, key: keyof typeof english) =>
  page.getByRole('button', { name: english[key], exact: true }).first().click();
const label = (page: Page, key: keyof typeof english) => page.getByLabel(english[key], { exact: true });
const text = (page: Page, key: keyof typeof english) => page.getByText(english[key], { exact: true }).first();
const isFine = async (page: Page) => expect(await problemsOn(page)).toEqual([]);

async function comeIn(page: Page, { link, code }: StartedChat['a']): Promise<void> {
  await page.goto(link);
  await label(page, 'landing.code').fill(code);
  await press(page, 'landing.submit');
  await page.getByRole('log').waitFor();
}

const say = async (page: Page, message: string) => {
  await label(page, 'chat.message').fill(message);
  await press(page, 'chat.send');
};

it('is all that the start page and the organizer’s panel say, and it fits a phone', async () => {
  const { page } = await pseudoPhone();
  await page.goto(parley.url);
  await isFine(page);
  await press(page, 'start.submit');
  await text(page, 'naming.empty').waitFor();
  await isFine(page);
  await label(page, 'start.firstName').fill(names[0]);
  await label(page, 'start.secondName').fill(names[1]);
  await press(page, 'start.submit');
  await text(page, 'panel.heading').waitFor();
  await press(page, 'panel.showCode');
  await isFine(page);
  await press(page, 'button.endChat');
  await isFine(page);
  await press(page, 'button.endForBoth');
  await text(page, 'panel.ended').waitFor();
  await isFine(page);
});

it('is all that the way into a chat says', async () => {
  const { page } = await pseudoPhone();
  const chat = await startChatAtOnce(parley.url, names);
  await page.goto(chat.a.link.replace(/#.*/, ''));
  await text(page, 'landing.missing').waitFor();
  await isFine(page);
  await page.goto('about:blank');
  await page.goto(chat.a.link);
  await page.getByText(englishWords.say('landing.hello', { name: names[0] })).waitFor();
  await isFine(page);
  await label(page, 'landing.code').fill('AAAA-AAAA');
  await press(page, 'landing.submit');
  await page.getByText(englishWords.say('landing.wrong', { left: 4 })).waitFor();
  await isFine(page);
});

it('is all that a chat says: its messages, menus, settings, dialogs, countdown and end', async () => {
  const [anny, bert] = [await pseudoPhone(), await pseudoPhone()];
  const chat = await startChatAtOnce(parley.url, names, 5 * 60_000);
  await comeIn(anny.page, chat.a);
  await isFine(anny.page);
  await comeIn(bert.page, chat.b);
  await say(anny.page, '你好');
  await bert.page.getByText('你好').waitFor();
  await say(bert.page, '再见');
  await anny.page.getByText('再见').waitFor();
  for (const { page } of [anny, bert]) await isFine(page);

  const { page } = anny;
  await page.getByRole('button', { name: /再见/ }).focus();
  await page.keyboard.press('Enter');
  await text(page, 'menu.reply').waitFor();
  await isFine(page);
  await press(page, 'menu.reply');
  await isFine(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /你好/ }).focus();
  await page.keyboard.press('Enter');
  await press(page, 'menu.delete');
  await text(page, 'menu.deleteQuestion').waitFor();
  await isFine(page);
  await press(page, 'menu.deleteForBoth');
  await bert.page.getByText(english['chat.deleted']).waitFor();
  await isFine(bert.page);

  await page.getByRole('button', { name: english['settings.heading'], disabled: false }).click();
  await isFine(page);
  await press(page, 'ownCode.heading');
  await label(page, 'ownCode.phraseOfMine').check();
  await isFine(page);
  await page.keyboard.press('Escape');
  await press(page, 'safetyWords.heading');
  await text(page, 'safetyWords.advice').waitFor();
  await isFine(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await clock.advance(4 * 60_000 + 10_000);
  await page.reload();
  await page.getByRole('button', { name: english['chat.keepOpen'] }).waitFor();
  await isFine(page);
  await press(page, 'button.endChat');
  await text(page, 'chat.endQuestion').waitFor();
  await isFine(page);
  await press(page, 'button.endForBoth');
  await text(page, 'ended.byYou').waitFor();
  await isFine(page);
  await bert.page.getByText(englishWords.say('ended.byName', { name: names[0] })).waitFor();
  await isFine(bert.page);
});

it('is all that is said of files and voices', async () => {
  const { context, page } = await pseudoPhone();
  await context.grantPermissions(['microphone']);
  const chat = await startChatAtOnce(parley.url, names);
  await comeIn(page, chat.a);
  await page.getByRole('button', { name: english['files.attach'] }).click();
  await isFine(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: english['files.file'], exact: true }).click();
  await (await chooser).setFiles({ name: '图.PDF', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByRole('region', { name: english['files.ready'] }).waitFor();
  await isFine(page);
  await press(page, 'chat.send');
  await page.locator('li[data-sequence] .files').waitFor();
  await isFine(page);
});

it.each([paths.chats, paths.security, '/0123456789abcdefgh', '/nowhere'])('is all that %s says', async (path) => {
  const { page } = await pseudoPhone();
  await page.goto(parley.url + path);
  await page.getByRole('heading').first().waitFor();
  await isFine(page);
});

it('is looked for in earnest: an English word, a cut line and one that sticks out are found', async () => {
  const { page } = await pseudoPhone();
  await page.goto(parley.url);
  await page.evaluate(() => {
    const line = (words: string, style: Partial<CSSStyleDeclaration>) => {
      const made = document.createElement('p');
      made.textContent = words;
      Object.assign(made.style, style);
      document.querySelector('main')?.append(made);
    };
    line('still English', {});
    line('ÇÚŤ', { width: '1ch', overflow: 'hidden' });
    line('ÓÚŤ', { position: 'absolute', left: '350px', width: '100px' });
  });
  expect((await problemsOn(page)).map((problem) => problem.replace(/ “.*/, ''))).toEqual(
    expect.arrayContaining(['in English:', 'cut at its end:', 'sticks out of the screen:']),
  );
});
