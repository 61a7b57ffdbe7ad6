/*
 * sessionStorage survives a reload and is erased when the tab closes. A browser may block it or have no room left; no
 * function here throws then.
 */

declare global {
  /** Set when this page was left quickly. A page has scripts that share no other memory. */
  var parleyWasLeft: true | undefined;
}

/** undefined when nothing is stored under this key, or the storage is blocked. */
export function readTabItem(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** From now on this page stores nothing, whichever of its scripts still runs. */
export function keepNoMore(): void {
  globalThis.parleyWasLeft = true;
}

/** Returns false when the storage is blocked or full, or the page was left. */
export function writeTabItem(key: string, text: string): boolean {
  if (globalThis.parleyWasLeft) return false;
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
