import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { BrowserContext, Page } from 'playwright-core';
import { english } from '../../../languages/en.ts';
import { compileMessage } from '../../../src/words/compile-message.ts';

/*
 * A language that nobody speaks, in the place of English: accented, longer by two fifths, and in brackets. What is left in
 * plain letters on a page comes from no file of words; what has no closing bracket is put together from pieces. Import it
 * before the server.
 */

const plain = 'abcdefghijklmnopqrstuvwxyz';
const accented = [...'áƀçđéƒǧħíĵķļɱñóþɋŕšťúṽŵẋýž'];
const longerBy = 0.4;

const accent = (text: string): string =>
  text.replace(/Parley|[a-z]/g, (found) => accented[plain.indexOf(found)] ?? found);

/** The same message in ICU's syntax. */
function print(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      switch (element.type) {
        case TYPE.literal:
          return accent(element.value).replaceAll("'", '’');
        case TYPE.pound:
          return '#';
        case TYPE.argument:
          return `{${element.value}}`;
        case TYPE.plural:
        case TYPE.select: {
          const options = Object.entries(element.options).map(([name, { value }]) => `${name} {${print(value)}}`);
          return `{${element.value}, ${element.type === TYPE.plural ? 'plural' : 'select'}, ${options.join(' ')}}`;
        }
        default:
          throw new Error(`messages do not use this: ${JSON.stringify(element)}`);
      }
    })
    .join('');
}

function pseudoOf(message: string): string {
  const more = Math.ceil(message.replace(/\{[^}]*\}/g, '').length * longerBy);
  // In words, as a longer language has them: they break where lines do.
  return `⟦${print(parse(message, { ignoreTag: true }))}${'íɱóŕ '
    .repeat(Math.ceil(more / 5))
    .slice(0, more)
    .trimEnd()}⟧`;
}

const pseudo = Object.fromEntries(Object.entries(english).map(([key, message]) => [key, pseudoOf(message)]));
Object.assign(english, pseudo);

const keys = Object.keys(english) as (keyof typeof english)[];

/** Gives the pages' scripts the same words as the server has. */
export async function speakPseudo(context: BrowserContext): Promise<void> {
  await context.route(/\/words-\w+-en-/, async (route) => {
    const response = await route.fetch();
    const numbers = [...(await response.text()).matchAll(/[{,](\d+):/g)].map(([, number]) => Number(number));
    const words = Object.fromEntries(
      numbers.flatMap((number) => {
        const key = keys[number];
        return key ? [[number, compileMessage(english[key])]] : [];
      }),
    );
    await route.fulfill({ response, body: `Object.assign(globalThis.parleyWords??={},${JSON.stringify(words)});` });
  });
}

/** What is cut, sticks out, or is left in plain letters on the page as it stands. */
export const problemsOn = (page: Page): Promise<readonly string[]> => page.evaluate(lookThrough);

/** Runs in the page. */
function lookThrough(): readonly string[] {
  const problems = new Set<string>();
  // Times, lists and dates come from the browser's or Node's own words for the language of the page.
  const moment = String.raw`\w+day, \d+ \w+ \d+ at [\d:]+`;
  const allowed = new RegExp(String.raw`Parley|\d+ (?:second|minute|hour|day)s?|, or |https?://\S+|${moment}`, 'g');
  const isPlain = (text: string) => /[a-z]{2,}/.test(text.replace(allowed, ''));
  const asTyped = '[translate="no"], [lang="en"] [lang="en"], code, select[name="language"], script, style, template';
  const attributes = ['aria-label', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt'];

  // A phone shows a page that is too wide smaller: its innerWidth grows, its layout's width does not.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) problems.add('the page is wider than the screen');
  if (isPlain(document.title)) problems.add(`in English: the title “${document.title}”`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (element.closest(asTyped) || !element.checkVisibility({ visibilityProperty: true })) continue;
    for (const name of attributes) {
      const value = element.getAttribute(name) ?? '';
      if (isPlain(value)) problems.add(`in English: ${name} “${value}”`);
    }
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    if (own.length === 0) continue;
    const text = own.map((node) => node.nodeValue?.trim()).join(' ');
    if (isPlain(text)) problems.add(`in English: “${text}”`);
    const { overflowX, overflowY, display, clipPath } = getComputedStyle(element);
    // What is there for screen readers alone has no room on the screen.
    if (display === 'inline' || clipPath !== 'none') continue;
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      problems.add(`cut at its end: “${text}”`);
    if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2) problems.add(`cut below: “${text}”`);
    const { left, right } = element.getBoundingClientRect();
    if (left < -1 || right > width + 1) problems.add(`sticks out of the screen: “${text}”`);
    if (element.closest('button') && element.scrollWidth > element.clientWidth + 1)
      problems.add(`wider than its button: “${text}”`);
  }
  return [...problems];
}
