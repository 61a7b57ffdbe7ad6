import type { Page } from 'playwright-core';
import { decodeBase64url, encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { openKept, sealKept } from '../../../src/sealing/kept.ts';
import { storedByPage } from '../people/phones.ts';

export interface KeysOfTab {
  readonly chatKey: Uint8Array;
  readonly linkKey: Uint8Array;
}

/** What a tab keeps once its person has chosen a code of their own, and then agreed on a key. */
export interface AllKeysOfTab extends KeysOfTab {
  readonly ownKey: Uint8Array | undefined;
  readonly agreedKey: Uint8Array | undefined;
}

const placeOf = (linkId: string): string => `parley:keys:${linkId}`;

/** What a tab's storage holds once it has these keys. */
export function storedKeys(
  linkId: string,
  { chatKey, linkKey }: KeysOfTab,
  storageKey: string,
): readonly [place: string, item: string] {
  const place = placeOf(linkId);
  const text = [chatKey, linkKey].map(encodeBase64url).join('.');
  return [place, encodeBase64url(sealKept(text, bytesOf(storageKey), place))];
}

/** The storage key that the server hands to the pages of a link in this browser; empty when it hands out none. */
export async function storageKeyFor(page: Page): Promise<Uint8Array> {
  const { origin, pathname } = new URL(page.url());
  const html = await (await page.context().request.get(origin + pathname)).text();
  return bytesOf(/data-storage-key="([\w-]+)"/.exec(html)?.[1] ?? '');
}

/** The keys of a link that a page's tab keeps, opened with the storage key. */
export async function keysInTab(page: Page): Promise<AllKeysOfTab> {
  const place = placeOf(new URL(page.url()).pathname.slice(1));
  const kept = (await storedByPage(page)).find((stored) => stored.place === `sessionStorage ${place}`);
  const text = openKept(bytesOf(kept?.text ?? ''), await storageKeyFor(page), place);
  const [chatKey, linkKey, ownKey, agreedKey] = (text ?? '').split('.').map(decodeBase64url);
  if (!chatKey?.length || !linkKey?.length) throw new Error('the tab has no keys');
  return { chatKey, linkKey, ownKey, agreedKey };
}

/** An own key, and its secret alone. */
export const ownKeyIn = ({ ownKey = new Uint8Array() }: AllKeysOfTab): readonly string[] =>
  [ownKey, ownKey.subarray(0, 32)].map(encodeBase64url);

const bytesOf = (text: string): Uint8Array => decodeBase64url(text) ?? new Uint8Array();
