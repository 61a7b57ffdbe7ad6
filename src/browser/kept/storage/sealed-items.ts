import { decodeBase64url, encodeBase64url } from '../../../sealing/bytes/base64url.ts';
import { openKept, sealKept } from '../../../sealing/kept.ts';
import { readTabItem, removeTabItem, writeTabItem } from './tab-storage.ts';

/*
 * Browsers write what a page stores to the disk. What is kept of a chat is therefore sealed under a storage key, which the server
 * hands to the pages of this device, whichever tab they are in, and destroys with the chat, with the device, or when it is signed out.
 */

/** The storage keys that this page was given, by the link or chat that they are for. Kept in memory only. */
const storageKeys = new Map<string, Uint8Array>();

/** @param key base64url, as the server hands it out */
export function takeStorageKey(owner: string, key: string | undefined): void {
  const bytes = decodeBase64url(key ?? '');
  if (bytes?.length) storageKeys.set(owner, bytes);
}

/** Seals a text for the place where it is kept; empty when no storage key is here. */
export function sealForKeeping(owner: string, place: string, text: string): string {
  const storageKey = storageKeys.get(owner);
  return storageKey ? encodeBase64url(sealKept(text, storageKey, place)) : '';
}

/** undefined when it cannot be opened. */
export function openFromKeeping(owner: string, place: string, kept: string): string | undefined {
  const storageKey = storageKeys.get(owner);
  const sealed = decodeBase64url(kept);
  return storageKey && sealed && openKept(sealed, storageKey, place);
}

/** Returns false when the storage is blocked or full, or no storage key is here. */
export function writeSealedItem(owner: string, place: string, text: string): boolean {
  const sealed = sealForKeeping(owner, place, text);
  return sealed !== '' && writeTabItem(place, sealed);
}

/** undefined when nothing is there, or it cannot be opened. What its owner's key does not open is erased. */
export function readSealedItem(owner: string, place: string): string | undefined {
  const text = openFromKeeping(owner, place, readTabItem(place) ?? '');
  if (text === undefined && storageKeys.has(owner)) removeTabItem(place);
  return text;
}
