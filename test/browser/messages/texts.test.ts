import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { acceptedMessages, chatOnTwoPhones, messageLog, type Phone, say } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

let browser: Browser;
let parley: TestParley;
let anny: Phone;
let bert: Phone;
beforeAll(async () => {
  browser = await shareChromium();
  parley = await startTestParley();
  ({ anny, bert } = await chatOnTwoPhones(browser, parley.url));
  await Promise.all([anny, bert].map(({ page }) => untilReady(page)));
});
afterAll(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await browser.close();
  await parley.close();
});

const untilReady = (page: Page) => page.getByRole('button', { name: 'Settings', disabled: false }).waitFor();
const field = (page: Page) => page.getByLabel('Message', { exact: true });
const lastMessage = (page: Page) => acceptedMessages(page).last();
const textOf = (page: Page) => lastMessage(page).locator('sealed-message');

/** Sends a text and waits until it is the last one on both phones. */
async function saysToBert(text: string): Promise<void> {
  const count = await acceptedMessages(bert.page).count();
  await say(anny.page, text);
  await Promise.all([anny, bert].map(({ page }) => acceptedMessages(page).nth(count).waitFor()));
}

describe('a link in a message', () => {
  it('reads from left to right and in its own order, whatever stands around it', async () => {
    await saysToBert('\u202Ehttps://e.example/moc.knab//:sptth and \u05D0\u05D1');
    const link = textOf(bert.page).getByRole('link');
    expect(await link.textContent()).toBe('https://e.example/moc.knab//:sptth');
    // Each letter stands to the right of the one before it.
    const places = await link.evaluate((element) => {
      const text = element.firstChild as Text;
      return [...text.data].map((_, at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { left, top } = range.getBoundingClientRect();
        return { left, top };
      });
    });
    for (const [at, place] of places.entries()) {
      const before = places[at - 1];
      if (before && Math.abs(before.top - place.top) < 2) expect(place.left).toBeGreaterThan(before.left);
    }
  });

  it('to a host of mixed scripts has the host’s ASCII form beside it, which is not a part of the text', async () => {
    await saysToBert('https://аррle.com/x');
    await textOf(bert.page).getByText('(xn--le-6kc8da.com)').waitFor();
    expect(await textOf(bert.page).getByRole('link').textContent()).toBe('https://аррle.com/x');
    await lastMessage(bert.page).hover();
    await lastMessage(bert.page)
      .getByRole('button', { name: /^More about/ })
      .focus();
    expect(
      await lastMessage(bert.page)
        .getByRole('button', { name: /^More about/ })
        .getAttribute('aria-label'),
    ).not.toContain('xn--');
  });

  it('to a host that can be mistaken stands before the ASCII form, also in a message from right to left', async () => {
    await saysToBert('\u05E9\u05DC\u05D5\u05DD https://аррle.com/x \u05E9\u05DC\u05D5\u05DD');
    const [link, form] = await Promise.all(
      [textOf(bert.page).getByRole('link'), textOf(bert.page).locator('.link-host')].map((part) =>
        part.evaluate((element) => {
          const { left, right, top } = element.getClientRects()[0] ?? new DOMRect();
          return { left, right, top };
        }),
      ),
    );
    if (!link || !form) throw new Error('there is no link');
    expect(form.top > link.top + 2 || form.left >= link.right - 1).toBe(true);
  });

  it('may lack its scheme, or be an e-mail address', async () => {
    await saysToBert('www.parley.example or anny@parley.example');
    const hrefs = await textOf(bert.page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(['https://www.parley.example', 'mailto:anny@parley.example']);
  });
});

describe('a message', () => {
  it('in which nothing can be seen is not sent', async () => {
    await field(anny.page).fill('\u200B\u2800\u3164');
    await anny.page.getByRole('button', { name: 'Send', exact: true }).click();
    await saysToBert('after nothing');
    expect(await acceptedMessages(bert.page).filter({ hasText: '\u2800' }).count()).toBe(0);
  });

  it('of few but very large characters says plainly why it cannot be sent, and stays in the field', async () => {
    await field(anny.page).fill('👨‍👩‍👧‍👦'.repeat(1_500));
    await anny.page.getByText('Too large', { exact: true }).waitFor();
    await anny.page.getByRole('button', { name: 'Send', exact: true }).click();
    await anny.page.getByText(/^This message is too large: emoji and stacked accents/).waitFor();
    expect(await field(anny.page).inputValue()).toHaveLength(1_500 * 11);
    await field(anny.page).fill('');
  });

  it('counts flags as one character each', async () => {
    await field(anny.page).fill('🇨🇿'.repeat(3_000) + 'a'.repeat(700));
    await anny.page.getByText('300 characters left', { exact: true }).waitFor();
    await field(anny.page).fill('');
  });

  it('of stacked marks draws nothing outside of its bubble, and does not widen the page', async () => {
    await saysToBert(`a${'\u0301'.repeat(60)} ${'\u0E4E'.repeat(300)}`);
    const overflow = await textOf(bert.page).evaluate((element) => getComputedStyle(element).overflow);
    expect(overflow).toBe('clip');
    const [page, log] = await bert.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const list = document.querySelector('[role="log"]') as HTMLElement;
      return [scrollWidth - clientWidth, list.scrollWidth - list.clientWidth];
    });
    expect([page, log]).toEqual([0, 0]);
    const bubble = await lastMessage(bert.page).boundingBox();
    const text = await textOf(bert.page).boundingBox();
    expect(text?.y).toBeGreaterThanOrEqual(bubble?.y ?? Number.NaN);
    expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual((bubble?.y ?? 0) + (bubble?.height ?? 0));
  });

  it('of up to three emoji alone is shown large', async () => {
    const sizeOf = () => textOf(bert.page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    for (const text of ['👍', '👩🏽‍🚒🇨🇿 👨‍👩‍👧‍👦', '❤️']) {
      await saysToBert(text);
      expect(await sizeOf()).toBeGreaterThan(40);
    }
    for (const text of ['👍👍👍👍', '👍 a', '1', '©']) {
      await saysToBert(text);
      expect(await sizeOf()).toBeLessThan(20);
    }
  });

  it('breaks its lines where Unicode says so, also when another program wrote it', async () => {
    await saysToBert('one\u2028two\u0085three');
    expect(await textOf(bert.page).textContent()).toBe('one\ntwo\nthree');
  });

  it('is not translated, nor are names', async () => {
    const translated = await bert.page.evaluate(() =>
      ['sealed-message', 'participant-name', 'h1 sealed-text, h1 participant-name'].map(
        (selector) => document.querySelector<HTMLElement>(selector)?.translate,
      ),
    );
    expect(translated).toEqual([false, false, false]);
  });
});

describe('a very tall message', () => {
  const tall = Array.from({ length: 90 }, (_, line) => `line ${line + 1}`).join('\n');
  const heightOf = async (page: Page) => (await lastMessage(page).boundingBox())?.height ?? 0;

  it('folds behind “Read more”, which a keyboard and a screen reader find, and stays as its reader left it', async () => {
    await saysToBert(`${tall}\nhttps://a.example/end`);
    const readMore = lastMessage(bert.page).getByRole('button', { name: 'Read more' });
    expect(await readMore.getAttribute('aria-expanded')).toBe('false');
    const folded = await heightOf(bert.page);
    expect(folded).toBeLessThan(600);
    await readMore.focus();
    await bert.page.keyboard.press('Enter');
    await lastMessage(bert.page).getByRole('button', { name: 'Show less', expanded: true }).waitFor();
    expect(await heightOf(bert.page)).toBeGreaterThan(1_500);
    // The reader goes on where they were, and is not taken to the end.
    expect(await textOf(bert.page).evaluate((element) => element.getBoundingClientRect().bottom)).toBeGreaterThan(740);

    await anny.page.reload();
    await untilReady(anny.page);
    expect(await heightOf(anny.page)).toBeLessThan(600);
    await bert.page.getByRole('button', { name: 'Show less' }).click();
    expect(await heightOf(bert.page)).toBe(folded);
  });

  it('unfolds by itself for who tabs to a link in it', async () => {
    await lastMessage(bert.page).getByRole('link').focus();
    await lastMessage(bert.page).getByRole('button', { name: 'Show less' }).waitFor();
  });

  it('is only one that would fill a screen', async () => {
    await saysToBert(Array.from({ length: 12 }, (_, line) => `line ${line}`).join('\n'));
    expect(await lastMessage(bert.page).getByRole('button', { name: 'Read more' }).isVisible()).toBe(false);
  });
});

describe('spelling', () => {
  it('is not checked by the browser unless a person says so in the settings, for every chat in this browser', async () => {
    const isChecked = (page: Page) => field(page).evaluate((element: HTMLTextAreaElement) => element.spellcheck);
    expect(await isChecked(anny.page)).toBe(false);
    await anny.page.getByRole('button', { name: 'Settings' }).click();
    await anny.page.getByLabel('Check spelling').check();
    await anny.page.getByRole('button', { name: 'Done' }).click();
    expect(await isChecked(anny.page)).toBe(true);
    await anny.page.reload();
    await untilReady(anny.page);
    expect(await isChecked(anny.page)).toBe(true);
    await anny.page.getByRole('button', { name: 'Settings' }).click();
    await anny.page.getByLabel('Check spelling').uncheck();
    await anny.page.reload();
    await untilReady(anny.page);
    expect(await isChecked(anny.page)).toBe(false);
    expect(await anny.page.evaluate(() => localStorage.getItem('parley:spell-check'))).toBeNull();
  });
});

describe('the days of a chat', () => {
  const lines = (page: Page) => messageLog(page).locator('.day-line').allTextContents();
  /** The page's clock, moved by days: what was said just now was said then. */
  async function comeBackAfter(page: Page, days: number): Promise<void> {
    await page.clock.setFixedTime(Date.now() + days * 86_400_000);
    await page.reload();
    await untilReady(page);
  }

  it('are separated: yesterday by that word, an earlier one by its date, and not today alone', async () => {
    expect(await lines(bert.page)).toEqual([]);
    await comeBackAfter(bert.page, 1);
    expect(await lines(bert.page)).toEqual(['Yesterday']);
    await comeBackAfter(bert.page, 3);
    expect((await lines(bert.page)).join()).toMatch(/^[A-Z][a-z]+day,? \d+ [A-Z][a-z]+$/);
    await comeBackAfter(bert.page, 400);
    expect((await lines(bert.page)).join()).toMatch(/ \d{4}$/);
  });

  it('speak one language with their times, also where Parley does not speak the language of the browser', async () => {
    const { anny: anna, bert: berta } = await chatOnTwoPhones(browser, parley.url, {
      phoneOptions: { locale: 'is-IS' },
    });
    await say(anna.page, 'guten Tag');
    await acceptedMessages(berta.page).first().waitFor();
    const time = acceptedMessages(berta.page).first().locator('local-time');
    expect(await time.textContent()).toMatch(/^\d\d:\d\d$/);
    await comeBackAfter(berta.page, 1);
    expect(await lines(berta.page)).toEqual(['Yesterday']);
    expect(await time.textContent()).toMatch(/^yesterday \d\d:\d\d$/);
    await comeBackAfter(berta.page, 40);
    expect(await time.textContent()).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2} \d+, \d\d:\d\d$/);
  });
});
