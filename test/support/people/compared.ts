import type { Page } from 'playwright-core';
import { elementIds } from '../../../src/protocol/page.ts';
import { until } from '../servers/processes.ts';
import { acceptedMessages } from './phones.ts';

/** Waits until a page has compared everything that it shows with what both people's pages have sealed. */
export const untilCompared = (page: Page): Promise<void> =>
  until('the page to compare what it shows', async () => {
    const compared = await page.locator(`#${elementIds.messages}`).getAttribute('data-compared-revision');
    const revisions = await acceptedMessages(page).evaluateAll((items) =>
      items.map((item) => Number(item.getAttribute('data-revision'))),
    );
    return Number(compared) >= Math.max(...revisions);
  });
