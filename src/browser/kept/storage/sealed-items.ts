import { decodeBase64url, encodeBase64url } from '../../../sealing/bytes/base64url.ts';
import { openKept, sealKept } from '../../../sealing/kept.ts';
import { readTabItem, removeTabItem, writeTabItem } from './tab-storage.ts';

/*
 * Browsers write a tab's storage to the disk. What this tab keeps of a chat is therefore sealed under a storage key, which the
 * server hands to the pages of this device and destroys with the chat, with the device, or when it is signed out.
 */

/** The storage keys that this page was given, by the link or chat that they are for. Kept in memory only. */
const storageKeys = new Map<string, Uint8Array>();

/** @param key base64url, as the server hands it out */
export function takeStorageKey(owner: string, key: string | undefined): void {
  const bytes = decodeBase64url(key ?? '');
  if (bytes?.length) storageKeys.set(owner, bytes);
}

/** Returns false when the storage is blocked or full, or no storage key is here. */
export function writeSealedItem(owner: string, place: string, text: string): boolean {
  const storageKey = storageKeys.get(owner);
  return storageKey !== undefined && writeTabItem(place, encodeBase64url(sealKept(text, storageKey, place)));
}

/** undefined when nothing is there, or it cannot be opened. What its owner's key does not open is erased. */
export function readSealedItem(owner: string, place: string): string | undefined {
  const storageKey = storageKeys.get(owner);
  const item = readTabItem(place);
  if (storageKey === undefined || item === undefined) return undefined;
  const sealed = decodeBase64url(item);
  const text = sealed && openKept(sealed, storageKey, place);
  if (text === undefined) removeTabItem(place);
  return text;
}
