import { readSealedItem, writeSealedItem } from './storage/sealed-items.ts';
import { removeTabItem } from './storage/tab-storage.ts';

const draftKey = (linkId: string): string => `parley:draft:${linkId}`;

/** The sealed pieces of a link's draft, base64url; empty when there is none. */
export const readDraft = (linkId: string): readonly string[] =>
  readSealedItem(linkId, draftKey(linkId))?.split('.') ?? [];

/** Where the storage is full or blocked, the draft lives as long as the page. */
export function writeDraft(linkId: string, pieces: readonly string[]): void {
  if (pieces.length > 0) writeSealedItem(linkId, draftKey(linkId), pieces.join('.'));
  else forgetDraft(linkId);
}

export const forgetDraft = (linkId: string): void => removeTabItem(draftKey(linkId));
