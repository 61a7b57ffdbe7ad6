import { readTabItem, removeTabItem, writeTabItem } from './storage/tab-storage.ts';

/** Tells the landing page, after a reload, that this device was signed out. It holds no data but its key. */
const markKey = (linkId: string): string => `parley:signed-out:${linkId}`;

/** Without storage the landing page asks for the code and gives no reason. */
export function markSignedOut(linkId: string): void {
  writeTabItem(markKey(linkId), '');
}

/** Returns whether the mark was set, and removes it. */
export function takeSignedOutMark(linkId: string): boolean {
  const isMarked = readTabItem(markKey(linkId)) !== undefined;
  removeTabItem(markKey(linkId));
  return isMarked;
}
