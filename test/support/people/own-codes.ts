import type { Locator, Page } from 'playwright-core';
import { type Invitation, openLink, untilInChat } from './phones.ts';

/** Opens the settings and the dialog in them in which a person chooses a code of their own. */
export async function openOwnCode(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Settings', disabled: false }).click();
  await page.getByRole('button', { name: 'Choose my own code' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose my own code' });
  await dialog.waitFor();
  return dialog;
}

/** Takes what the dialog shows or holds, and closes it and the settings. */
export async function confirmCode(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Use this code' }).click();
  await dialog.getByText('Only your own code lets in at your link now.').waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.page().getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Done' }).click();
}

/** Chooses the code that is made for the person. Returns it as it is shown. */
export async function chooseMadeCode(page: Page): Promise<string> {
  const dialog = await openOwnCode(page);
  const code = (await dialog.getByLabel('The new code').textContent()) ?? '';
  await confirmCode(dialog);
  return code;
}

export async function choosePhrase(page: Page, phrase: string, opened?: Locator): Promise<void> {
  const dialog = opened ?? (await openOwnCode(page));
  await dialog.getByLabel('A phrase of my own').check();
  await dialog.getByLabel('Phrase', { exact: true }).fill(phrase);
  await confirmCode(dialog);
}

export async function typeOwnCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Your own code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Get in' }).click();
}

export async function enterByOwnCode(page: Page, invitation: Invitation, code: string): Promise<void> {
  await openLink(page, invitation);
  await typeOwnCode(page, code);
  await untilInChat(page);
}
