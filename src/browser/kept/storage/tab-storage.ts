/*
 * sessionStorage survives a reload and is erased when the tab closes. A browser may block it or have no room left; no
 * function here throws then.
 */

/** undefined when nothing is stored under this key, or the storage is blocked. */
export function readTabItem(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Returns false when the storage is blocked or full. */
export function writeTabItem(key: string, text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function removeTabItem(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // A blocked storage holds nothing.
  }
}

export function tabItemKeys(): readonly string[] {
  try {
    return Object.keys(sessionStorage);
  } catch {
    return [];
  }
}

/** Names the chat that this tab has made. */
export const organizerKey = 'parley:organizer';

/** Erases what this tab keeps of a chat that it has made. */
export function forgetOwnChat(chatId: string): void {
  if (readTabItem(organizerKey) === chatId) removeTabItem(organizerKey);
  removeTabItem(`${organizerKey}:${chatId}`);
}
