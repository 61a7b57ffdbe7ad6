import { takeStorageKey } from '../kept/storage/sealed-items.ts';
import { sweep } from '../kept/sweeping.ts';

let taken: Promise<void> | undefined;

/**
 * Asks once, until it is answered, for the storage keys of the listed chats and of what this tab keeps. Forgets what belongs to ended chats.
 * @param listed the links of the list
 */
export function takeStorageKeys(listed: readonly string[]): Promise<void> {
  taken ??= sweep(listed).then((keys) => {
    // An entry asks again when the page is looked at.
    if (!keys) taken = undefined;
    for (const [linkId, key] of Object.entries(keys ?? {})) takeStorageKey(linkId, key);
  });
  return taken;
}
