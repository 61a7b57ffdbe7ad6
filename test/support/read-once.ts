import type { Locator, Page } from 'playwright-core';
import { acceptedMessages } from './people/phones.ts';

/** Presses "Read once" in the menu of "Attach"; what is sent next is read once. */
export async function chooseReadOnce(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Read once' }).click();
  await chosenReadOnce(page).waitFor();
}

/** The button that says so, and takes it back. */
export const chosenReadOnce = (page: Page): Locator => page.getByRole('button', { name: 'Read once', pressed: true });
export const opener = (page: Page): Locator => page.getByRole('button', { name: 'Read once: tap to open' });
export const shownOnce = (page: Page): Locator => page.getByRole('dialog', { name: 'Read once' });
/** The messages that were read once, as what is left of them says. */
export const readAndGone = (page: Page): Locator => acceptedMessages(page).filter({ hasText: 'message was read once' });
