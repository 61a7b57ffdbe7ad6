import { readTabItem, removeTabItem, writeTabItem } from './storage/tab-storage.ts';

/** Tells the landing page, after a reload, that this device was signed out. It holds no data but its key. */
export const signedOutPlace = (linkId: string): string => `parley:signed-out:${linkId}`;

/** Without storage the landing page asks for the code and gives no reason. */
export function markSignedOut(linkId: string): void {
  writeTabItem(signedOutPlace(linkId), '');
}

/** Returns whether the mark was set, and removes it. */
export function takeSignedOutMark(linkId: string): boolean {
  const isMarked = readTabItem(signedOutPlace(linkId)) !== undefined;
  removeTabItem(signedOutPlace(linkId));
  return isMarked;
}
