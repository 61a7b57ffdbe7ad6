import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { arabic } from '../../../languages/ar.ts';
import { german } from '../../../languages/de.ts';
import { english, type Messages } from '../../../languages/en.ts';
import { maximumNameCharacters } from '../../../src/chat/limits.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { sendSealed } from '../../support/commands/commands.ts';
import { getInAtOnce, startChatAtOnce } from '../../support/people/chat-at-once.ts';
import { phone, startChat } from '../../support/people/phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

const writingOf = (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));

withBothStores((store, itOnce) => {
  let parley: TestParley;
  const open: { close(): Promise<void> }[] = [];
  const pageIn = async (locale: string): Promise<Page> => {
    const one = await phone(browser, { locale });
    open.push(one);
    return one.page;
  };

  beforeEach(async () => {
    parley = await startTestParley({ store: store() });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
    await parley.close();
  });

  it('speaks to two people and the organizer in three languages, of which one is written from the right', async () => {
    const organizer = await pageIn('en-GB');
    const chat = await startChat(organizer, parley.url);
    const [anny, bert] = [await pageIn('de-AT'), await pageIn('ar')];
    await anny.goto(chat.a.link);
    await anny.getByLabel(german['landing.code']).fill(chat.a.code);
    await anny.getByRole('button', { name: german['landing.submit'] }).click();
    await anny.getByText(german['chat.neverSeen']).waitFor();
    await bert.goto(chat.b.link);
    expect(await writingOf(bert)).toEqual({ lang: 'ar', dir: 'rtl' });
    await bert.getByLabel(arabic['landing.code']).fill(chat.b.code);
    await bert.getByRole('button', { name: arabic['landing.submit'] }).click();

    // One event, said live to each in their own language.
    const log = anny.getByRole('log', { name: german['chat.messages'] });
    await log.getByText(german['chat.cameIn'].replace('{name}', 'Bert')).waitFor();
    await bert.getByText(arabic['chat.online'], { exact: true }).waitFor();
    await organizer.getByText('Bert came in').waitFor();
    await anny.getByLabel(german['chat.message'], { exact: true }).fill('Servus');
    await bert.getByText(arabic['chat.typing'].replace('{name}', 'Anny')).waitFor();
    await anny.getByRole('button', { name: german['chat.send'], exact: true }).click();
    await bert.getByText('Servus', { exact: true }).waitFor();
    await anny.getByRole('img', { name: german['log.read'], exact: true }).waitFor();

    await bert.getByRole('button', { name: arabic['button.endChat'] }).click();
    await bert.getByRole('button', { name: arabic['button.endForBoth'] }).click();
    await anny.getByText(german['ended.byName'].replace('{name}', 'Bert')).waitFor();
    await bert.getByText(arabic['ended.byYou']).waitFor();
    await organizer.getByRole('heading', { name: english['ended.heading'] }).waitFor();
  });

  itOnce('is chosen on the page, by its own name, stays on the device, and what was typed stays too', async () => {
    const page = await pageIn('en-GB');
    await page.goto(parley.url);
    await page.getByLabel(english['start.firstName']).fill('Anny');
    await page.getByLabel('Language').selectOption({ label: 'العربية' });
    await page.getByRole('heading', { name: arabic['start.heading'] }).waitFor();
    expect(await page.getByLabel(arabic['start.firstName']).inputValue()).toBe('Anny');
    expect(await writingOf(page)).toEqual({ lang: 'ar', dir: 'rtl' });
    await page.getByRole('button', { name: arabic['start.submit'] }).click();
    // What a script says comes in the new language as well.
    await page.getByText(arabic['naming.empty']).waitFor();
    await page.goto(`${parley.url}/security`);
    await page.getByRole('heading', { name: arabic['page.howItWorks'] }).waitFor();
    await page.getByLabel(arabic['page.language']).selectOption({ label: 'Deutsch' });
    await page.getByRole('heading', { name: german['page.howItWorks'] }).waitFor();
  });

  itOnce('takes nothing away that was chosen on the start page', async () => {
    const page = await pageIn('en-GB');
    await page.goto(parley.url);
    await page.getByLabel(english['start.vanish']).selectOption({ index: 2 });
    await page.getByLabel(english['start.firstName']).fill('A'.repeat(maximumNameCharacters - 5));
    await page.getByText('5 characters left').waitFor();
    await page.getByLabel(english['page.language']).selectOption({ label: 'العربية' });
    await page.getByRole('heading', { name: arabic['start.heading'] }).waitFor();
    // Arabic has a form of its own for a few.
    await page.getByText(/بقيت [5٥] أحرف/).waitFor();
    expect(
      await page.getByLabel(arabic['start.vanish']).evaluate((field: HTMLSelectElement) => field.selectedIndex),
    ).toBe(2);
  });

  itOnce('is that of the whole page on which a code is being typed, names too, on a known device as well', async () => {
    const chat = await startChatAtOnce(parley.url);
    const page = await pageIn('en-GB');
    const typeAndChoose = async (name: string, words: Messages) => {
      await page
        .getByLabel(/Secret code|رمز/)
        .first()
        .fill('ABC');
      await page.locator('[data-language-picker]').selectOption({ label: name });
      await page
        .getByRole('heading', { name: words['landing.hello'].replace('{name}', 'Anny'), exact: true })
        .waitFor();
      await page.getByRole('button', { name: words['landing.submit'] }).waitFor();
    };
    await page.goto(chat.a.link);
    await page.getByRole('heading', { name: 'Hello Anny' }).waitFor();
    await typeAndChoose('العربية', arabic);
    expect(await page.getByLabel(arabic['landing.code']).inputValue()).toBe('ABC');
    await page.locator('[data-language-picker]').selectOption({ label: '简体中文' });
    await page.getByRole('heading', { name: 'Anny，您好', exact: true }).waitFor();

    await page.context().addCookies([{ name: 'language', value: 'en', url: parley.url }]);
    await getInAtOnce(page, chat.a);
    await page.close();
    const later = await page.context().newPage();
    await later.goto(chat.a.link);
    await later.getByLabel(english['landing.code']).fill('AB');
    await later.locator('[data-language-picker]').selectOption({ label: 'العربية' });
    await later
      .getByRole('heading', { name: arabic['landing.hello'].replace('{name}', 'Anny'), exact: true })
      .waitFor();
    await later.getByLabel(arabic['landing.code']).fill('ABCDEFGH');
    await later.getByRole('button', { name: arabic['landing.submit'] }).click();
    await later.getByText(arabic['landing.wrong'].slice(0, 5)).first().waitFor();
  });

  itOnce('that is chosen without a network leaves the chat that is open as it is', async () => {
    const chat = await startChatAtOnce(parley.url);
    const page = await pageIn('en-GB');
    await getInAtOnce(page, chat.a);
    const log = page.getByRole('log', { name: english['chat.messages'] });
    await log.waitFor();
    await page.context().setOffline(true);
    const asked = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
    await page.locator('[data-language-picker]').selectOption({ label: 'العربية' }, { force: true });
    await asked;
    await until(
      'the picker to say the language of the page',
      async () => (await page.locator('[data-language-picker]').inputValue()) === 'en',
    );
    expect(await log.count()).toBe(1);
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole('log', { name: arabic['chat.messages'] }).waitFor();
  });

  itOnce('is that of the progress of a file, too', async () => {
    const chat = await startChatAtOnce(parley.url);
    const page = await pageIn('ar');
    await getInAtOnce(page, chat.a);
    await page.route('**/assets/*/*?of=*', () => {});
    await page.getByRole('button', { name: arabic['files.attach'] }).click();
    const picking = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: arabic['files.file'], exact: true }).click();
    await (await picking).setFiles([{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') }]);
    const ready = page.getByRole('region', { name: arabic['files.ready'] });
    await ready.getByRole('listitem').waitFor();
    await ready.getByRole('button', { name: arabic['chat.send'], exact: true }).click();
    await page.getByRole('progressbar', { name: arabic['files.sending'], exact: true }).waitFor();
  });

  itOnce('counts photos in its own words and digits', async () => {
    const chat = await startChatAtOnce(parley.url);
    const [anny, bert] = [await pageIn('de-DE'), await pageIn('ar-EG')];
    await Promise.all([getInAtOnce(anny, chat.a), getInAtOnce(bert, chat.b)]);
    await anny.getByRole('log', { name: german['chat.messages'] }).waitFor();
    const photo = { kind: 'image', key: 'A'.repeat(43), name: 'a.jpg', size: 1_000, width: 300, height: 300 };
    const attachments = ['A', 'B'].map((letter) => ({ ...photo, assetId: letter.repeat(22) }));
    await sendSealed(anny, { kind: 'media', text: '', attachments });
    for (const [page, words] of [
      [anny, '1 von 2'],
      [bert, '١ من ٢'],
    ] as const) {
      await page.locator('.picture-view').first().click();
      await page.locator('.photo-viewer').getByText(words, { exact: true }).waitFor();
    }
  });

  itOnce('is English where nothing that the browser asks for is there', async () => {
    const page = await pageIn('mi-NZ');
    await page.goto(parley.url);
    await page.getByRole('heading', { name: english['start.heading'] }).waitFor();
    expect(await writingOf(page)).toEqual({ lang: 'en', dir: 'ltr' });
  });
});
