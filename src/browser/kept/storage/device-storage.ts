/*
 * localStorage: choices of this browser's, for every chat. A browser that keeps nothing for this page keeps the defaults; no function here
 * throws then.
 */

export function readDeviceItem(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param text undefined to keep nothing */
export function writeDeviceItem(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // As above.
  }
}
