import { randomBytes } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawJpeg, withExif } from '../../support/files/pictures.ts';
import { choose, ready, saved, sendThem } from '../../support/people/attaching.ts';
import { remove } from '../../support/people/message-menu.ts';
import {
  acceptedMessages,
  endChat,
  enterAtOnce,
  kept,
  pendingMessages,
  untilEnded,
} from '../../support/people/phones.ts';
import { shareTwoPhones } from '../../support/people/two-phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import { until } from '../../support/servers/processes.ts';

/** A picture's natural size and the colors of its top and bottom, once it is there. */
const looksOf = (picture: Locator) =>
  picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const colorAt = (share: number) => {
      const pixel = context?.getImageData(canvas.width / 2, canvas.height * share, 1, 1).data ?? [];
      return (pixel[0] ?? 0) > (pixel[2] ?? 0) ? 'red' : 'blue';
    };
    return { width: image.naturalWidth, height: image.naturalHeight, top: colorAt(0.2), bottom: colorAt(0.8) };
  });

withBothStores((store, itOnce) => {
  const here = shareTwoPhones(store, { bert: { viewport: { width: 390, height: 844 } } });

  const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: randomBytes(700_000) };

  it('sends a file, whose bytes the other saves as they were', async () => {
    await choose(here.anny.page, 'File', letter);
    await ready(here.anny.page).getByText('700 KB').waitFor();
    await sendThem(here.anny.page);
    const received = acceptedMessages(here.bert.page).filter({ hasText: 'letter.txt' });
    await received.waitFor();
    expect(await pendingMessages(here.anny.page).count()).toBe(0);
    const file = await saved(here.bert.page, received.getByRole('button', { name: 'Download letter.txt' }));
    expect(file.name).toBe('letter.txt');
    expect(file.bytes.equals(letter.buffer)).toBe(true);
  });

  it('sends a photo upright, smaller, and without what the camera wrote into it', async () => {
    const where = 'At the lake, 47.1 N 9.2 E';
    const photo = withExif(await drawJpeg(here.anny.page, 3000, 2000), 6, where);
    expect(photo.includes(where)).toBe(true);
    await choose(here.anny.page, 'Photo or video', { name: 'IMG_1.jpeg', mimeType: 'image/jpeg', buffer: photo });
    await ready(here.anny.page).getByLabel('Caption').fill('Our garden');
    await sendThem(here.anny.page);
    const picture = acceptedMessages(here.bert.page).getByRole('img', { name: 'Our garden' });
    await picture.waitFor();
    expect(await looksOf(picture)).toEqual({ width: 1365, height: 2048, top: 'red', bottom: 'blue' });
    await acceptedMessages(here.bert.page)
      .filter({ hasText: 'Our garden' })
      .getByRole('button', { name: 'View photo' })
      .click();
    const viewer = here.bert.page.getByRole('dialog', { name: 'Photo' });
    const { name, bytes } = await saved(here.bert.page, viewer.getByRole('button', { name: 'Save' }));
    expect(name).toBe('IMG_1.jpg');
    expect(bytes.includes(where)).toBe(false);
    expect(bytes.includes('Exif')).toBe(false);
    await here.bert.page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'hidden' });
  });

  itOnce('keeps the place of a picture before it is there, and after a reload', async () => {
    const { page } = here.bert;
    const shapeOf = () =>
      page
        .locator('.picture-frame')
        .last()
        .evaluate((frame) => {
          const { width, height } = frame.getBoundingClientRect();
          return { shape: Math.round((100 * height) / width), hasPreview: frame.querySelector('canvas') !== null };
        });
    await page.route('**/assets/*/*', (route) =>
      route.request().url().includes('/assets/files-') ? route.continue() : route.abort(),
    );
    await page.reload();
    await page.locator('.picture-frame canvas').last().waitFor();
    expect(await shapeOf()).toEqual({ shape: 150, hasPreview: true });
    expect(await page.getByRole('img', { name: 'Our garden' }).count()).toBe(0);
    await page.unroute('**/assets/*/*');
    await page.getByRole('img', { name: 'Our garden' }).waitFor();
    expect(await shapeOf()).toEqual({ shape: 150, hasPreview: true });
  });

  itOnce('asks for the script that shows files until it comes', async () => {
    const { page } = here.bert;
    let asked = 0;
    await page.route('**/assets/files-*', (route) => {
      asked += 1;
      return asked < 3 ? route.abort() : route.continue();
    });
    await page.reload();
    await page.getByRole('img', { name: 'Our garden' }).waitFor();
    expect(asked).toBe(3);
    await page.unroute('**/assets/files-*');
  });

  itOnce('removes what was chosen by mistake, and sends nothing before "Send"', async () => {
    const { page } = here.anny;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const another = { ...letter, name: 'another.pdf', mimeType: 'application/pdf' };
    await choose(page, 'File', letter, another);
    await ready(page).getByText('This file may say who made it and where.').waitFor();
    expect(await ready(page).getByText('This file may say').count()).toBe(1);
    await ready(page).getByRole('button', { name: 'Remove letter.txt' }).click();
    expect(await ready(page).getByRole('listitem').count()).toBe(1);
    await ready(page).getByRole('button', { name: 'Remove another.pdf' }).click();
    await ready(page).waitFor({ state: 'hidden' });
    expect(asked.filter((each) => each.startsWith('PUT'))).toEqual([]);
    await page.getByLabel('Message', { exact: true }).waitFor();
  });

  itOnce('shows a hostile name as what it is, and nothing that is no picture as one', async () => {
    const page = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const name = `${'x'.repeat(150)}\u202egpj.svg`;
    await choose(here.anny.page, 'File', { name, mimeType: 'image/svg+xml', buffer: Buffer.from(page) });
    await sendThem(here.anny.page);
    const shown = `${'x'.repeat(60)}…${'x'.repeat(52)}gpj.svg`;
    const button = acceptedMessages(here.bert.page).getByRole('button', { name: `Download ${shown}` });
    await button.waitFor();
    const file = await saved(here.bert.page, button);
    expect(file.bytes.toString()).toBe(page);
    expect(await acceptedMessages(here.bert.page).last().getByRole('img', { name: 'Photo' }).count()).toBe(0);
  });

  it('goes on with an upload after the page was closed in the middle of it', async () => {
    const { page } = here.anny;
    const large = { name: 'large.bin', mimeType: 'application/octet-stream', buffer: randomBytes(1_500_000) };
    const parts: string[] = [];
    await page.route('**/assets/*/*?of=*', async (route) => {
      parts.push(route.request().url());
      if (parts.length > 2) return;
      await route.continue();
    });
    await choose(page, 'File', large);
    await sendThem(page);
    await until('the third part to be on its way', () => parts.length > 2);
    await page.getByRole('progressbar', { name: 'Sending' }).waitFor();
    await page.close();
    expect(await acceptedMessages(here.bert.page).filter({ hasText: 'large.bin' }).count()).toBe(0);
    const next = await here.anny.context.newPage();
    const sentAgain: string[] = [];
    next.on('request', (request) => {
      if (request.method() === 'PUT') sentAgain.push(request.url());
    });
    await enterAtOnce(next, here.chat.a);
    Object.assign(here.anny, { page: next });
    const received = acceptedMessages(here.bert.page).filter({ hasText: 'large.bin' });
    await received.waitFor();
    const file = await saved(here.bert.page, received.getByRole('button', { name: 'Download large.bin' }));
    expect(file.bytes.equals(large.buffer)).toBe(true);
    expect(sentAgain.length).toBeGreaterThan(0);
    expect(sentAgain.length).toBeLessThan(6);
    expect(await received.count()).toBe(1);
  });

  it('sends nothing of a file that was cancelled', async () => {
    const { page } = here.anny;
    let isHeld = false;
    await page.route('**/assets/*/*?of=*', () => {
      isHeld = true;
    });
    await choose(page, 'File', { ...letter, name: 'cancelled.txt' });
    await sendThem(page);
    await until('a part to be on its way', () => isHeld);
    const bubble = pendingMessages(page).filter({ hasText: 'cancelled.txt' });
    await bubble.getByRole('button', { name: 'Cancel' }).click();
    await bubble.waitFor({ state: 'hidden' });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.reload();
    await acceptedMessages(page).filter({ hasText: 'large.bin' }).waitFor();
    expect(await pendingMessages(page).count()).toBe(0);
    expect(await acceptedMessages(here.bert.page).filter({ hasText: 'cancelled.txt' }).count()).toBe(0);
  });

  it('erases the bytes of a deleted message at once, at the server and on both pages', async () => {
    const picture = () => here.bert.page.getByRole('img', { name: 'Our garden' });
    await picture().scrollIntoViewIfNeeded();
    const path = await here.bert.page.evaluate(() => {
      const asset = [...document.querySelectorAll('.files')].map((files) => files.getAttribute('data-assets'))[1];
      return `${location.pathname}/assets/${asset}/0`;
    });
    const status = () => here.bert.page.evaluate(async (asked) => (await fetch(asked)).status, path);
    expect(await status()).toBe(200);
    const url = await picture().getAttribute('src');
    const opens = () =>
      here.bert.page.evaluate(
        (asked) =>
          fetch(asked ?? '').then(
            () => true,
            () => false,
          ),
        url,
      );
    await remove(here.anny.page, 'Our garden');
    await picture().waitFor({ state: 'detached' });
    expect(await status()).toBe(404);
    expect(await opens()).toBe(false);
    expect(await here.anny.page.getByRole('img', { name: 'Our garden' }).count()).toBe(0);
  });

  it('leaves nothing of files in a browser once the chat has ended', async () => {
    await endChat(here.anny.page);
    await Promise.all([untilEnded(here.anny.page), untilEnded(here.bert.page)]);
    await until(
      'the databases to go',
      async () => (await kept(here.anny)).length === 0 && (await kept(here.bert)).length === 0,
    );
  });
});
