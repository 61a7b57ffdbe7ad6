import { keepNoMore, readTabItem, removeTabItem, tabItemKeys, writeTabItem } from '../storage/tab-storage.ts';

/** Tells the pages of a tab that it was left quickly. It holds no data but its key. */
const leftKey = 'parley:left';

/**
 * Erases everything that this tab keeps: keys, drafts, the organizer's links and codes. What waits to be sent stays on the device, sealed
 * under a key that is gone from here.
 */
export function forgetTab(): void {
  for (const key of tabItemKeys()) if (key !== leftKey) removeTabItem(key);
  writeTabItem(leftKey, '');
  keepNoMore();
}

/** Whether this tab was left and no page of Parley was opened in it since. */
export const wasTabLeft = (): boolean => readTabItem(leftKey) !== undefined;

export const forgetThatTabWasLeft = (): void => removeTabItem(leftKey);
