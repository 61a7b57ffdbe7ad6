import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';

export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * Presses "Attach", an item of its menu, and picks files as the device's own picker does.
 * @param files large ones by their paths, so that their bytes need not go through the browser's protocol
 */
export async function choose(
  page: Page,
  item: 'Photo or video' | 'File',
  ...files: PickedFile[] | string[]
): Promise<void> {
  await page.getByRole('button', { name: 'Attach' }).click();
  const picking = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: item }).click();
  await (await picking).setFiles(files);
}

export const ready = (page: Page): Locator => page.getByRole('region', { name: 'Ready to send' });
export const sendThem = (page: Page) => ready(page).getByRole('button', { name: 'Send', exact: true }).click();

export async function saved(page: Page, button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const saving = page.waitForEvent('download');
  await button.click();
  const download = await saving;
  const stream = await download.createReadStream();
  return { name: download.suggestedFilename(), bytes: await buffer(stream) };
}
