/**
 * What a chat of a thousand messages costs a simulated mid-range phone (a quarter of this machine's speed): while its reader
 * flings through it, older messages are loaded, and new ones come.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { elementIds } from '../../src/protocol/page.ts';
import { launchChromium } from '../support/browsers/chromium.ts';
import { sayAtOnce } from '../support/commands/commands.ts';
import { acceptedMessages, chatOnTwoPhones, enterAtOnce, messageLog, phone } from '../support/people/phones.ts';
import { startBuiltParley } from '../support/servers/built-parley.ts';
import { until } from '../support/servers/processes.ts';

const messageCount = 1_000;
const cpuSlowdown = 4;
/** A fast thumb, in pixels per second. */
const flingSpeed = 4_000;
const flingLength = 3_000;
const newMessages = 20;

interface Smoothness {
  readonly frames: readonly number[];
  /** Of tasks that kept the page from doing anything else for more than 50 ms. */
  readonly longTasks: readonly number[];
}

/** Runs in the page: notes how long each frame and each long task takes, until it is asked for them. */
function watchFrames(): void {
  const frames: number[] = [];
  const longTasks: number[] = [];
  let last = performance.now();
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  let isWatching = true;
  const frame = (now: number) => {
    frames.push(now - last);
    last = now;
    if (isWatching) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  Object.assign(globalThis, {
    framesWatched: () => {
      isWatching = false;
      observer.disconnect();
      return { frames: frames.slice(1), longTasks };
    },
  });
}

async function during(page: Page, act: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(watchFrames);
  await act();
  return page.evaluate(() => (globalThis as unknown as { framesWatched(): Smoothness }).framesWatched());
}

const fling = (session: CDPSession, distance: number): Promise<unknown> =>
  session.send('Input.synthesizeScrollGesture', {
    x: 180,
    y: 400,
    yDistance: distance,
    speed: flingSpeed,
    gestureSourceType: 'mouse',
  });

const scrollTop = (page: Page): Promise<number> => messageLog(page).evaluate((log) => log.scrollTop);

/** The edges of the loaded part of the chat. */
const loadedPart = (page: Page): Promise<string> =>
  acceptedMessages(page).evaluateAll((items) =>
    [items[0], items.at(-1)].map((item) => item?.getAttribute('data-sequence')).join('–'),
  );

/** Flings until the button that loads more in this direction is gone and the log does not move any more. */
async function flingTo(page: Page, session: CDPSession, direction: 'start' | 'end'): Promise<void> {
  const distance = direction === 'start' ? flingLength : -flingLength;
  const button = page.locator(`#${direction === 'start' ? elementIds.older : elementIds.newer}`);
  for (;;) {
    const before = { top: await scrollTop(page), part: await loadedPart(page) };
    await fling(session, distance);
    const hasMoved = async () => (await scrollTop(page)) !== before.top || (await loadedPart(page)) !== before.part;
    if (await button.isVisible()) await until('more messages', hasMoved);
    else if (!(await hasMoved())) return;
  }
}

/** The time from pressing "Send" to the accepted message on the page. */
const echoMs = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    ([fieldId, listId, words]) =>
      new Promise<number>((resolve) => {
        const form = document.getElementById(fieldId);
        const list = document.getElementById(listId);
        const field = form?.querySelector('textarea');
        if (!list || !field) throw new Error('nobody can write here');
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!list.lastElementChild?.textContent?.includes(words)) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        observer.observe(list, { childList: true });
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        form?.querySelector<HTMLButtonElement>('[type="submit"]')?.click();
      }),
    [elementIds.composer, elementIds.messages, text] as const,
  );

/** Of every length that people write, some in answer to others. */
async function converse(pages: readonly Page[]): Promise<void> {
  const turns = 40;
  let answered: string | undefined;
  for (let turn = 0; turn < turns; turn += 1) {
    const page = pages[turn % pages.length];
    if (!page) throw new Error('nobody writes');
    const contents = Array.from({ length: messageCount / turns }, (_, index) => ({
      text: `${turn}.${index} ${'and so it goes on '.repeat((turn * 7 + index * 5) % 13)}`.trim(),
      ...(answered && index === 0 && { replyTo: answered }),
    }));
    answered = (await sayAtOnce(page, contents)).at(-1);
  }
}

const at = (share: number, values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

function report(what: string, { frames, longTasks }: Smoothness): void {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  console.log(
    `${what}: frames p50 ${ms(at(0.5, frames))}, p95 ${ms(at(0.95, frames))}, p99 ${ms(at(0.99, frames))}, longest ${ms(Math.max(...frames))} (of ${frames.length}); long tasks ${longTasks.length}, longest ${ms(Math.max(0, ...longTasks))}`,
  );
}

async function measure(browser: Browser, url: string): Promise<void> {
  const { anny, bert, chat } = await chatOnTwoPhones(browser, url);
  await converse([anny.page, bert.page]);
  await bert.close();
  const { context, page } = await phone(browser);
  await enterAtOnce(page, chat.b);
  const session = await context.newCDPSession(page);
  // It opens at the first message that Bert has not read.
  await flingTo(page, session, 'end');
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  report('Flinging up through all', await during(page, () => flingTo(page, session, 'start')));
  report('Flinging down through all', await during(page, () => flingTo(page, session, 'end')));
  await flingTo(page, session, 'end');
  const news = async () => {
    for (let number = 1; number <= newMessages; number += 1) {
      await sayAtOnce(anny.page, [{ text: `news ${number}` }]);
      await acceptedMessages(page).getByText(`news ${number}`, { exact: true }).waitFor();
    }
  };
  const echoes: number[] = [];
  for (let number = 1; number <= newMessages; number += 1) echoes.push(await echoMs(page, `mine ${number}`));
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  console.log(
    `One's own echo: p50 ${at(0.5, echoes).toFixed(0)} ms, longest ${Math.max(...echoes).toFixed(0)} ms, with ${nodes} elements on the page`,
  );
  report(`${newMessages} new messages, one after the other`, await during(page, news));
}

const server = await startBuiltParley({ LOG_LEVEL: 'warn', LIMIT_COMMANDS_PER_WINDOW: '10000' });
const browser = await launchChromium();
try {
  await measure(browser, server.url);
} finally {
  await browser.close();
  await server.close();
}
