import type { Locator, Page } from 'playwright-core';
import { acceptedMessages, say } from './phones.ts';

/* What a person does with messages that stand in the chat, by keyboard. */

export const field = (page: Page): Locator => page.getByLabel('Message', { exact: true });

/** The message that says this, wherever else it is quoted. */
export const message = (page: Page, text: string): Locator =>
  acceptedMessages(page).filter({ has: page.locator('sealed-message:not([hidden])', { hasText: text }) });

export const more = (page: Page, text: string): Locator =>
  message(page, text).getByRole('button', { name: /^More about/ });

export const menu = (page: Page): Locator => page.getByRole('dialog', { name: 'More' });

export async function openMenu(page: Page, text: string): Promise<void> {
  await more(page, text).focus();
  await page.keyboard.press('Enter');
  await menu(page).waitFor();
}

/** Chooses something from the menu of the message that says this. */
export async function choose(page: Page, text: string, action: string): Promise<void> {
  await openMenu(page, text);
  await menu(page).getByRole('button', { name: action, exact: true }).click();
}

export async function reply(page: Page, text: string, answer: string): Promise<void> {
  await choose(page, text, 'Reply');
  await say(page, answer);
}

export async function edit(page: Page, from: string, to: string): Promise<void> {
  await choose(page, from, 'Edit');
  await field(page).fill(to);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

export async function remove(page: Page, text: string): Promise<void> {
  await choose(page, text, 'Delete');
  await page.getByRole('button', { name: 'Delete for both' }).click();
}

export const react = (page: Page, text: string, emoji: string): Promise<void> =>
  choose(page, text, `React with ${emoji}`);
