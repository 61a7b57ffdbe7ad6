import { isLinkId } from '../../chat/link.ts';
import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { decodeLinkKey } from '../../sealing/keys/link-key.ts';
import type { KeysOfChat } from '../../sealing/keys/participant-key.ts';
import { readSealedItem, writeSealedItem } from './storage/sealed-items.ts';
import { readTabItem, removeTabItem } from './storage/tab-storage.ts';

/**
 * The keys of the chats that are open in this tab, sealed. They survive a reload, and are erased when the tab closes. They are
 * kept by link, so that the two links of a chat, opened in one browser, stay two people.
 */
export interface TabKeys {
  /** The key that the organizer made. */
  readonly chatKey: Uint8Array;
  readonly linkKey: Uint8Array;
  /** The person's own key, on a device that knows their own code. */
  readonly ownKey?: Uint8Array | undefined;
  /** The key that both people's devices have agreed on; only beside the own key. */
  readonly agreedKey?: Uint8Array | undefined;
  /** How far the chat had come then; only beside the agreed key. */
  readonly agreedSince?: Uint8Array | undefined;
}

/** Once there is an agreed key, it seals, and the organizer's still opens what was sealed before. */
export const keysOfChat = ({ chatKey, agreedKey }: TabKeys): KeysOfChat =>
  agreedKey ? { chatKey: agreedKey, otherKey: chatKey } : { chatKey };

const storagePrefix = 'parley:keys:';
const storageKey = (linkId: string): string => storagePrefix + linkId;

/** Returns false when the storage is blocked or full, or this page has no storage key of the link. */
export function saveChatKey(linkId: string, keys: TabKeys): boolean {
  const { chatKey, linkKey, ownKey, agreedKey, agreedSince } = keys;
  const kept = [chatKey, linkKey, ownKey, agreedKey, agreedKey && agreedSince].filter((key) => key !== undefined);
  const text = kept.map(encodeBase64url).join('.');
  return writeSealedItem(linkId, storageKey(linkId), text);
}

export function loadChatKey(linkId: string): TabKeys | undefined {
  const kept = readSealedItem(linkId, storageKey(linkId))?.split('.').map(decodeBase64url) ?? [];
  const [chatKey, linkKey, ownKey, agreedKey, agreedSince] = kept;
  return chatKey && linkKey && { chatKey, linkKey, ownKey, agreedKey, agreedSince };
}

export const forgetChat = (linkId: string): void => removeTabItem(storageKey(linkId));

/** Whether this tab keeps keys of a link, even where nothing opens them any more. */
export const holdsKeys = (linkId: string): boolean => readTabItem(storageKey(linkId)) !== undefined;

/** The id of this page's link; undefined on the start page. */
export function linkIdOfPage(): string | undefined {
  const path = location.pathname.slice(1);
  return isLinkId(path) ? path : undefined;
}

/** The key that the organizer made, for this page's link, when this tab has it. */
export function chatKeyOfPage(): Uint8Array | undefined {
  const linkId = linkIdOfPage();
  return linkId === undefined ? undefined : loadChatKey(linkId)?.chatKey;
}

/** The link key of this page: from the URL's fragment, else from this tab's storage. */
export function linkKeyOfPage(): Uint8Array | undefined {
  const linkId = linkIdOfPage();
  return decodeLinkKey(location.hash) ?? (linkId === undefined ? undefined : loadChatKey(linkId)?.linkKey);
}
