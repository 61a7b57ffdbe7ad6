import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { markHeader, markOf } from '../../../src/protocol/mark.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { drawJpeg } from '../../support/files/pictures.ts';
import { choose, type PickedFile, ready, saved, sendThem } from '../../support/people/attaching.ts';
import { remove, reply } from '../../support/people/message-menu.ts';
import {
  acceptedMessages,
  chatOnTwoPhones,
  type Phone,
  pendingMessages,
  say,
  untilSeen,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';

let browser: Browser;
let parley: TestParley;
let anny: Phone;
let bert: Phone;
let close: () => Promise<void>;
let photos: readonly PickedFile[];

beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
  ({ anny, bert, close } = await chatOnTwoPhones(browser, parley.url));
  photos = await Promise.all(
    [400, 500, 600].map(async (width, index) => ({
      name: `photo-${index + 1}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await drawJpeg(anny.page, width, 300),
    })),
  );
  await choose(anny.page, 'Photo or video', ...photos);
  await ready(anny.page).getByText('photo-3.jpg').waitFor();
  await ready(anny.page).getByLabel('Caption').fill('Three of them');
  await sendThem(anny.page);
  await untilSeen(bert.page, 'Three of them');
  // The script that shows files comes with the first of them.
  await until('a frame for each', async () => (await message(bert.page).locator('.picture-frame').count()) === 3);
});
afterAll(async () => {
  await close();
  await browser.close();
  await parley.close();
});

const message = (page: Page) => acceptedMessages(page).filter({ hasText: 'Three of them' });
const viewer = (page: Page): Locator => page.getByRole('dialog', { name: 'Photo' });
const large = (page: Page) => viewer(page).getByRole('img');

async function view(page: Page, number: number): Promise<void> {
  await message(page)
    .getByRole('button', { name: `View photo ${number} of 3` })
    .click();
  await large(page).waitFor();
}

const shownWidth = (page: Page): Promise<number> =>
  large(page).evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth;
  });

const untilShown = (page: Page, width: number) =>
  until(`the photo of ${width} pixels to be shown`, async () => (await shownWidth(page).catch(() => 0)) === width);

/** How much larger than unzoomed, and how far from the middle. */
const zoomOf = (page: Page) =>
  large(page).evaluate((image) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(image).transform);
    return { scale: a, x: e, y: f };
  });

/** The fingers belong to one session. */
const touchSessions = new WeakMap<Page, Promise<CDPSession>>();
function touchSessionOf(page: Page): Promise<CDPSession> {
  const session = touchSessions.get(page) ?? page.context().newCDPSession(page);
  touchSessions.set(page, session);
  return session;
}

const touch = async (page: Page, type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) => {
  const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
  await (await touchSessionOf(page)).send('Input.dispatchTouchEvent', { type, touchPoints });
};

const writeFrom = (direction: 'ltr' | 'rtl', page: Page): Promise<void> =>
  page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, direction);

async function swipe(page: Page, from: number, to: number): Promise<void> {
  await touch(page, 'touchStart', [from, 300]);
  for (let step = 1; step <= 5; step += 1) await touch(page, 'touchMove', [from + ((to - from) * step) / 5, 302]);
  await touch(page, 'touchEnd');
}

it('shows several photos as a grid, each in its place before it is there', async () => {
  const boxes = await message(bert.page)
    .locator('.picture-frame')
    .evaluateAll((frames) =>
      frames.map((frame) => {
        const { left, top, width, height } = frame.getBoundingClientRect();
        return { left, top, width: Math.round(width), height: Math.round(height) };
      }),
    );
  const [first, second, third] = boxes;
  expect(boxes).toHaveLength(3);
  expect(first?.top).toBe(second?.top);
  expect(first?.width).toBe(second?.width);
  expect(Math.abs((first?.height ?? 0) - (first?.width ?? 0))).toBeLessThanOrEqual(1);
  expect(third?.top).toBeGreaterThan(first?.top ?? 0);
  expect(third?.left).toBe(first?.left);
  expect(third?.width).toBeGreaterThan(2 * (first?.width ?? 0));
  const pictures = message(bert.page).getByRole('img', { name: 'Three of them' });
  await until('all to be there', async () => (await pictures.count()) === 3);
});

it('lays a grid over the whole width of its bubble, on a phone and on a wide screen', async () => {
  const { page } = bert;
  const before = page.viewportSize() ?? { width: 360, height: 740 };
  for (const width of [360, 960]) {
    await page.setViewportSize({ width, height: 740 });
    const free = await message(page).evaluate((bubble) => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(bubble);
      const grid = bubble.querySelector('.picture-grid')?.getBoundingClientRect().width ?? 0;
      return bubble.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd) - grid;
    });
    expect(Math.abs(free)).toBeLessThanOrEqual(1);
  }
  await page.setViewportSize(before);
});

it('goes to the next photo and back by a swipe, a key and a button', async () => {
  const { page } = bert;
  await view(page, 1);
  await untilShown(page, 400);
  await viewer(page).getByText('1 of 3').waitFor();
  await swipe(page, 300, 60);
  await untilShown(page, 500);
  await swipe(page, 60, 300);
  await untilShown(page, 400);
  await swipe(page, 60, 300);
  await untilShown(page, 400);
  await page.keyboard.press('ArrowRight');
  await untilShown(page, 500);
  await viewer(page).getByRole('button', { name: 'Next photo' }).click();
  await untilShown(page, 600);
  expect(await viewer(page).getByRole('button', { name: 'Next photo' }).isVisible()).toBe(false);
  await page.keyboard.press('ArrowLeft');
  await untilShown(page, 500);
  await page.keyboard.press('Escape');
  await viewer(page).waitFor({ state: 'hidden' });
});

it('has the next photo at the left of a page that is written from the right', async () => {
  const { page } = bert;
  await writeFrom('rtl', page);
  await view(page, 1);
  await untilShown(page, 400);
  await swipe(page, 60, 300);
  await untilShown(page, 500);
  await swipe(page, 300, 60);
  await untilShown(page, 400);
  await page.keyboard.press('ArrowLeft');
  await untilShown(page, 500);
  await page.keyboard.press('ArrowRight');
  await untilShown(page, 400);
  await page.keyboard.press('Escape');
  await viewer(page).waitFor({ state: 'hidden' });
  await writeFrom('ltr', page);
});

it('is closed by Escape, the way back and "Close", and leaves the chat as it was', async () => {
  const { page } = bert;
  await say(page, 'before the viewer');
  const address = page.url();
  const steps = await page.evaluate(() => history.length);
  const ways: readonly (() => Promise<unknown>)[] = [
    () => page.keyboard.press('Escape'),
    () => page.evaluate(() => history.back()),
    () => viewer(page).getByRole('button', { name: 'Close' }).click(),
  ];
  for (const close of ways) {
    await view(page, 2);
    await close();
    await viewer(page).waitFor({ state: 'detached' });
    await until('the step to be undone', () => page.evaluate(() => history.state === null));
    expect(page.url()).toBe(address);
    const focused = await page.evaluate(() => document.activeElement?.ariaLabel);
    expect(focused).toBe('View photo 2 of 3');
  }
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(steps + 1);
  await acceptedMessages(page).filter({ hasText: 'before the viewer' }).waitFor();
});

it('zooms by two fingers, a double tap, a wheel and keys, around what is looked at', async () => {
  const { page } = bert;
  await view(page, 1);
  await untilShown(page, 400);
  expect(await zoomOf(page)).toEqual({ scale: 1, x: 0, y: 0 });
  await touch(page, 'touchStart', [160, 370], [200, 370]);
  await touch(page, 'touchMove', [140, 370], [220, 370]);
  await touch(page, 'touchMove', [100, 370], [260, 370]);
  await touch(page, 'touchEnd');
  const pinched = await zoomOf(page);
  expect(pinched.scale).toBeGreaterThan(3);
  expect(Math.abs(pinched.x)).toBeLessThan(30);
  // Zoomed in, a finger moves the photo and does not go to the next.
  await swipe(page, 300, 200);
  const moved = await zoomOf(page);
  expect(moved.x).toBeLessThan(pinched.x - 80);
  await untilShown(page, 400);
  await page.keyboard.press('0');
  expect(await zoomOf(page)).toEqual({ scale: 1, x: 0, y: 0 });
  for (let tap = 0; tap < 2; tap += 1) {
    await touch(page, 'touchStart', [90, 370]);
    await touch(page, 'touchEnd');
  }
  const tapped = await zoomOf(page);
  expect(tapped).toMatchObject({ scale: 2.5, x: 135 });
  for (let tap = 0; tap < 2; tap += 1) {
    await touch(page, 'touchStart', [180, 370]);
    await touch(page, 'touchEnd');
  }
  expect(await zoomOf(page)).toMatchObject({ scale: 1, x: 0 });
  await page.keyboard.press('+');
  expect((await zoomOf(page)).scale).toBe(1.5);
  await page.keyboard.press('-');
  expect((await zoomOf(page)).scale).toBe(1);
  await viewer(page).getByRole('button', { name: 'Close' }).click();
});

it('zooms by a wheel on a computer, to eight times at most, and never past the edge', async () => {
  const { page } = anny;
  await view(page, 1);
  await page.mouse.move(180, 370);
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, -300);
  await until('the photo to be as large as it gets', async () => (await zoomOf(page)).scale === 8);
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 300);
  await until('the photo to be as it was', async () => (await zoomOf(page)).scale === 1);
  expect(await zoomOf(page)).toEqual({ scale: 1, x: 0, y: 0 });
  await page.keyboard.press('Escape');
});

it('saves the photo that is shown', async () => {
  const { page } = bert;
  await view(page, 3);
  const file = await saved(page, viewer(page).getByRole('button', { name: 'Save' }));
  expect(file.name).toBe('photo-3.jpg');
  expect(file.bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  await viewer(page).getByRole('button', { name: 'Close' }).click();
});

it('saves a photo with the ending of its bytes, whatever ending the other has named it with', async () => {
  const { page } = bert;
  const [photo] = photos;
  if (!photo) throw new Error('there are three photos');
  await choose(anny.page, 'Photo or video', { ...photo, name: 'IMG_2041.html' });
  await ready(anny.page).getByLabel('Original').check();
  await ready(anny.page).getByText('IMG_2041.html').waitFor();
  await ready(anny.page).getByLabel('Caption').fill('Not a page');
  await sendThem(anny.page);
  await acceptedMessages(page).filter({ hasText: 'Not a page' }).getByRole('button', { name: 'View photo' }).click();
  await untilShown(page, 400);
  const file = await saved(page, viewer(page).getByRole('button', { name: 'Save' }));
  expect(file.name).toBe('IMG_2041.jpg');
  await viewer(page).getByRole('button', { name: 'Close' }).click();
});

it('closes over a photo that is deleted while an upload of one’s own stands refused, and holds it no more', async () => {
  const [photo] = photos;
  if (!photo) throw new Error('there are three photos');
  await choose(anny.page, 'Photo or video', { ...photo, name: 'gone.jpg' });
  await ready(anny.page).getByLabel('Caption').fill('Soon gone');
  await sendThem(anny.page);
  await untilSeen(bert.page, 'Soon gone');
  await bert.page.route('**/assets/*/*?of=*', (route) => {
    const mark = markOf(new URL(route.request().url()).pathname);
    const headers = { [markHeader]: mark, 'content-type': 'text/plain' };
    return route.fulfill({ status: 413, headers, body: 'too-large' });
  });
  await choose(bert.page, 'File', { name: 'refused.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await sendThem(bert.page);
  const refused = pendingMessages(bert.page).filter({ hasText: 'This file is too large for this server.' });
  await refused.waitFor();
  await acceptedMessages(bert.page)
    .filter({ hasText: 'Soon gone' })
    .getByRole('button', { name: 'View photo' })
    .click();
  await untilShown(bert.page, 400);
  const address = (await large(bert.page).getAttribute('src')) ?? '';
  await remove(anny.page, 'Soon gone');
  await viewer(bert.page).waitFor({ state: 'detached' });
  const isHeld = () =>
    bert.page.evaluate(
      (asked) =>
        fetch(asked).then(
          () => true,
          () => false,
        ),
      address,
    );
  expect(await isHeld()).toBe(false);
  await bert.page.unrouteAll({ behavior: 'ignoreErrors' });
  await refused.getByRole('button', { name: 'Remove' }).click();
});

it('shows no photo that was erased while another one was looked at', async () => {
  for (const [index, caption] of ['To be looked at', 'To be erased'].entries()) {
    const photo = photos[index];
    if (!photo) throw new Error('there are three photos');
    await choose(anny.page, 'Photo or video', photo);
    await ready(anny.page).getByLabel('Caption').fill(caption);
    await sendThem(anny.page);
    await untilSeen(bert.page, caption);
  }
  const shown = acceptedMessages(bert.page).filter({ hasText: 'To be looked at' });
  await acceptedMessages(bert.page).filter({ hasText: 'To be erased' }).getByRole('img').waitFor();
  await shown.getByRole('button', { name: 'View photo' }).click();
  await untilShown(bert.page, 400);
  await remove(anny.page, 'To be erased');
  await acceptedMessages(bert.page).filter({ hasText: 'To be erased' }).waitFor({ state: 'detached' });
  await bert.page.keyboard.press('ArrowRight');
  expect(await shownWidth(bert.page)).toBe(400);
  await bert.page.keyboard.press('Escape');
});

it('shows a small preview in the quote of an answer, to both, also after a reload', async () => {
  await reply(bert.page, 'Three of them', 'Lovely');
  for (const { page } of [anny, bert]) {
    const quote = acceptedMessages(page).filter({ hasText: 'Lovely' }).locator('.quote');
    await quote.locator('canvas.quote-preview').waitFor();
    await page.reload();
    await quote.locator('canvas.quote-preview').waitFor();
  }
  await choose(anny.page, 'File', { name: 'plan.odt', mimeType: '', buffer: Buffer.from('plan') });
  await ready(anny.page).getByLabel('Caption').fill('The plan');
  await sendThem(anny.page);
  await untilSeen(bert.page, 'The plan');
  await reply(bert.page, 'The plan', 'I see');
  const quote = acceptedMessages(anny.page).filter({ hasText: 'I see' }).locator('.quote');
  await quote.getByText('ODT').waitFor();
});

/** Gives the page files as a clipboard or a hand does. */
const give = (page: Page, selector: string, way: 'paste' | 'drop', files: readonly PickedFile[]) =>
  page.locator(selector).evaluate(
    (target, [kind, given]) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      const init = { bubbles: true, cancelable: true };
      if (kind === 'paste') target.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: transfer }));
      else target.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: transfer }));
    },
    [way, files.map((file) => ({ ...file, base64: file.buffer.toString('base64') }))] as const,
  );

it('takes a pasted picture wherever the focus is, and files dropped anywhere on the chat', async () => {
  const { page } = anny;
  const items = ready(page).getByRole('listitem');
  const [first, second, third] = photos;
  if (!first || !second || !third) throw new Error('there are three photos');
  await give(page, 'textarea[name="text"], #composer textarea', 'paste', [first]);
  await items.filter({ hasText: 'photo-1.jpg' }).waitFor();
  await give(page, '.ready-caption', 'paste', [second]);
  await items.filter({ hasText: 'photo-2.jpg' }).waitFor();
  await give(page, 'header', 'drop', [third, { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }]);
  await items.filter({ hasText: 'notes.txt' }).waitFor();
  expect(await items.count()).toBe(4);
  await sendThem(page);
  const received = acceptedMessages(bert.page).last();
  await received.getByRole('button', { name: 'Download notes.txt' }).waitFor();
  expect(await received.locator('.picture').count()).toBe(3);
});

it('closes over a photo that is deleted meanwhile', async () => {
  await view(bert.page, 2);
  await remove(anny.page, 'Three of them');
  await viewer(bert.page).waitFor({ state: 'detached' });
});
