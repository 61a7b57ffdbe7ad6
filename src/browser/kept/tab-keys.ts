import { isLinkId } from '../../chat/link.ts';
import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { decodeLinkKey } from '../../sealing/keys/link-key.ts';

/**
 * The keys of the chats that are open in this tab. They live in sessionStorage: a reload keeps them, closing the tab
 * forgets them. They are kept by link, so that the two links of a chat opened in one browser stay two people.
 */
export interface TabKeys {
  readonly chatKey: Uint8Array;
  readonly linkKey: Uint8Array;
}

const storagePrefix = 'parley:keys:';
const storageKey = (linkId: string): string => storagePrefix + linkId;

/** Returns false when the browser keeps nothing for this page (storage is blocked or full). */
export function saveChatKey(linkId: string, keys: TabKeys): boolean {
  const text = [keys.chatKey, keys.linkKey].map(encodeBase64url).join('.');
  try {
    sessionStorage.setItem(storageKey(linkId), text);
  } catch {
    return false;
  }
  return true;
}

export function loadChatKey(linkId: string): TabKeys | undefined {
  const [chatKey, linkKey] = (read(storageKey(linkId)) ?? '').split('.').map(decodeBase64url);
  return chatKey?.length && linkKey?.length ? { chatKey, linkKey } : undefined;
}

export function forgetChat(linkId: string): void {
  try {
    sessionStorage.removeItem(storageKey(linkId));
  } catch {
    // A browser that blocks the storage has nothing to forget.
  }
}

/** The links of which this tab keeps keys. */
export function keptLinks(): readonly string[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(storagePrefix))
      .map((key) => key.slice(storagePrefix.length));
  } catch {
    return [];
  }
}

/** The link this page was opened by; undefined on the start page. */
export function linkIdOfPage(): string | undefined {
  const path = location.pathname.slice(1);
  return isLinkId(path) ? path : undefined;
}

/** The chat key of the link this page was opened by, when this tab has it. */
export function chatKeyOfPage(): Uint8Array | undefined {
  const linkId = linkIdOfPage();
  return linkId === undefined ? undefined : loadChatKey(linkId)?.chatKey;
}

/** The link key of this page: what stands behind the `#`, else what this tab kept. */
export function linkKeyOfPage(): Uint8Array | undefined {
  const linkId = linkIdOfPage();
  return decodeLinkKey(location.hash) ?? (linkId === undefined ? undefined : loadChatKey(linkId)?.linkKey);
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
