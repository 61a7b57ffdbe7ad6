import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import '../../support/browsers/browser-words.ts';
import { stickerNames, wordsOfSticker } from '../../../src/browser/stickers/sticker-set.ts';
import { sendSealed } from '../../support/commands/commands.ts';
import { drawTransparentPng } from '../../support/files/pictures.ts';
import { lastOpened, watchMedia } from '../../support/people/media.ts';
import { acceptedMessages, pendingMessages } from '../../support/people/phones.ts';
import { shareTwoPhones } from '../../support/people/two-phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import { until } from '../../support/servers/processes.ts';

const group = (page: Page) => page.getByRole('group', { name: 'Stickers' });

async function openStickers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: 'Sticker' }).click();
  await group(page).waitFor();
}

async function sendSticker(page: Page, words: string): Promise<void> {
  await openStickers(page);
  await group(page).getByRole('button', { name: words, exact: true }).click();
}

const sticker = (page: Page, words: string) =>
  acceptedMessages(page).getByRole('img', { name: `Sticker: ${words}`, exact: true });

/** How many colors an element has on the screen. */
const colorsOf = async (page: Page, element: ReturnType<typeof sticker>): Promise<number> => {
  const png = (await element.screenshot()).toString('base64');
  return page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
    const colors = new Set<number>();
    for (let at = 0; at < data.length; at += 4)
      colors.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    return colors.size;
  }, png);
};

it('has at least 24 stickers, each drawn and named', () => {
  const sheet = readFileSync(new URL('../../../public/stickers/stickers.svg', import.meta.url), 'utf8');
  expect(stickerNames.length).toBeGreaterThanOrEqual(24);
  const drawn = [...sheet.matchAll(/<symbol id="(\w+)"/g)].map(([, name]) => name);
  expect(drawn.sort()).toEqual([...stickerNames].sort());
  expect(new Set(stickerNames.map(wordsOfSticker)).size).toBe(stickerNames.length);
});

withBothStores((store, itOnce) => {
  const asked: string[] = [];
  const here = shareTwoPhones(store, { prepare: ({ context }) => watchMedia(context) });
  beforeAll(() => {
    for (const { page } of [here.anny, here.bert]) page.on('request', (request) => asked.push(request.url()));
  });

  it('sends a sticker by its name alone, and no request tells which', async () => {
    asked.length = 0;
    await sendSticker(here.anny.page, 'Hello');
    await sticker(here.bert.page, 'Hello').waitFor();
    await sticker(here.anny.page, 'Hello').waitFor();
    expect(await pendingMessages(here.anny.page).count()).toBe(0);
    const sheets = asked.filter((url) => url.includes('/stickers-') && url.endsWith('.svg'));
    expect(new Set(sheets).size).toBe(1);
    // One request of each page, and none for a sticker.
    expect(sheets.length).toBeLessThanOrEqual(2);
    expect(asked.filter((url) => /hello/i.test(url) || /^\/[\w-]+\/assets\//.test(new URL(url).pathname))).toEqual([]);
    await until('it to be drawn', async () => (await colorsOf(here.bert.page, sticker(here.bert.page, 'Hello'))) > 50);
  });

  itOnce('sends another one without any request at all', async () => {
    asked.length = 0;
    await sendSticker(here.anny.page, 'Good night');
    await sticker(here.bert.page, 'Good night').waitFor();
    expect(asked).toEqual([]);
  });

  itOnce('is chosen by keyboard, and the focus comes back', async () => {
    const { page } = here.bert;
    await page.getByRole('button', { name: 'Attach' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await group(page).waitFor();
    await page.keyboard.press('Escape');
    await group(page).waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Attach');
    await openStickers(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await sticker(here.anny.page, 'Thank you').waitFor();
  });

  it('is a message: it is answered, quoted, shown in the list, and deleted', async () => {
    const { page } = here.bert;
    await page
      .getByRole('button', { name: /^More about “Sticker”/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await sendSticker(page, 'Ha ha');
    await acceptedMessages(here.anny.page)
      .filter({ has: here.anny.page.getByRole('img', { name: 'Sticker: Ha ha' }) })
      .locator('.quote')
      .getByText('Sticker')
      .waitFor();
    const list = await here.bert.context.newPage();
    await list.goto(`${here.parley.url}/chats`);
    await list.getByText('Sticker').waitFor();
    await list.close();
    await acceptedMessages(page)
      .filter({ has: page.getByRole('img', { name: 'Sticker: Ha ha' }) })
      .getByRole('button', { name: /^More about/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete for both' }).click();
    await sticker(here.anny.page, 'Ha ha').waitFor({ state: 'hidden' });
  });

  itOnce('takes no more height than another one, whatever shape the other’s page says that it has', async () => {
    const { page } = here.bert;
    const place = { assetId: 'A'.repeat(22), key: 'A'.repeat(43), name: 'tall.webp', size: 1_000 };
    const attachments = [{ kind: 'sticker', ...place, width: 1, height: 32_768 }];
    const shown = acceptedMessages(page);
    const before = await shown.count();
    await sendSealed(here.anny.page, { kind: 'media', text: '', attachments });
    await until('it to come', async () => (await shown.count()) > before);
    await shown.last().locator('.sticker').waitFor();
    expect(page.viewportSize()?.width).toBe(360);
    expect((await shown.last().boundingBox())?.height).toBeLessThan(200);
  });

  itOnce('is made of a picture: 512 pixels, WebP, and see-through where the picture was', async () => {
    const { page } = here.anny;
    await openStickers(page);
    const picking = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Make a sticker' }).click();
    const png = await drawTransparentPng(page, 1200, 900);
    await (await picking).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: png });
    const ready = page.getByRole('region', { name: 'Ready to send' });
    await ready.getByRole('img', { name: 'Sticker' }).waitFor();
    await ready.getByRole('button', { name: 'Send' }).click();
    const made = acceptedMessages(here.bert.page).getByRole('img', { name: 'Sticker', exact: true });
    await made.waitFor();
    const looks = await made.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const alphaAt = (x: number, y: number) => context?.getImageData(x, y, 1, 1).data[3];
      return [canvas.width, canvas.height, alphaAt(1, 1), alphaAt(510, 382), alphaAt(256, 192)];
    });
    expect(looks).toEqual([512, 384, 0, 0, 255]);
    expect(await lastOpened(here.bert.page)).toMatch(/WEBP$/);
  });
});
