import { databaseOpensWithinMs } from '../../../chat/limits.ts';
import {
  committed,
  deleteIfEmpty,
  eraseDatabase,
  finished,
  inDatabase,
  type KeptDatabase,
  keepIn,
} from '../storage/database.ts';
import { openFromKeeping, readSealedItem, sealForKeeping, writeSealedItem } from '../storage/sealed-items.ts';
import { removeTabItem } from '../storage/tab-storage.ts';

/** Items stored on this device, each with a unique id, in the order in which they were added. */
export interface WaitingList<Item> {
  /** Adds an item at the end. */
  add(item: Item): Promise<void>;
  /** Replaces the item with the same id; its place in the order stays. */
  replace(item: Item): Promise<void>;
  remove(id: string): Promise<void>;
  list(): Promise<readonly Item[]>;
}

/** What can wait on a device: messages, changes of messages, and files. */
export const waitingKinds = ['outbox', 'changes', 'uploads'] as const;

/** The name of a database. */
export const waitingPlace = (kind: (typeof waitingKinds)[number], linkId: string): string => `parley:${kind}:${linkId}`;

type Identified<Id extends string> = { readonly [Name in Id]: string };

/** An item as it is stored: without the link's storage key, nothing but its id can be read. */
type Stored<Id extends string> = Identified<Id> & { readonly kept: string };

/**
 * Opens a list in IndexedDB, which outlives the tab; or in the tab's storage, where the browser blocks IndexedDB. Each list
 * is a database of its own, which exists only while something waits in it. All tabs of a device have the storage key that seals it,
 * so that each can send what another has left. Written without `idb`, whose 1.1 KB break the landing page's budget (decision 23).
 * @param idName the member of an item that holds its id
 */
export async function openWaitingList<Id extends string, Item extends Identified<Id>>(
  kind: (typeof waitingKinds)[number],
  linkId: string,
  idName: Id,
): Promise<WaitingList<Item>> {
  const place = waitingPlace(kind, linkId);
  const list = keptInDatabase<Id, Item>(linkId, place, idName);
  try {
    await Promise.race([list.list(), tooLate()]);
    return list;
  } catch {
    return keptInTab(linkId, place, idName);
  }
}

/** Deletes a list from this device, also for the pages that have it open. */
export async function forgetWaitingList(place: string): Promise<void> {
  removeTabItem(place);
  await eraseDatabase(place);
}

const tooLate = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(reject, databaseOpensWithinMs);
  });

const storeName = 'waiting';

function keptInDatabase<Id extends string, Item extends Identified<Id>>(
  linkId: string,
  place: string,
  idName: Id,
): WaitingList<Item> {
  // Without a storage key nothing of an item is kept.
  const seal = (item: Item) => ({
    [idName]: item[idName],
    kept: sealForKeeping(linkId, place, JSON.stringify(item)),
  });
  const open = (stored: Stored<Id> | Item): readonly Item[] => {
    // Kept by a page from before an upgrade.
    if (!('kept' in stored)) return [stored];
    const text = openFromKeeping(linkId, place, stored.kept);
    return text ? [JSON.parse(text)] : [];
  };
  const kept: KeptDatabase = {
    name: place,
    make: (database) => {
      const store = database.createObjectStore(storeName, { autoIncrement: true });
      store.createIndex(idName, idName, { unique: true });
    },
  };
  const write = async (database: IDBDatabase, change: (store: IDBObjectStore) => void | Promise<void>) => {
    const transaction = database.transaction(storeName, 'readwrite');
    const isCommitted = committed(transaction);
    await Promise.all([change(transaction.objectStore(storeName)), isCommitted]);
  };
  const keyIn = (store: IDBObjectStore, id: string) => finished(store.index(idName).getKey(id));
  const writeAt = async (id: string, change: (store: IDBObjectStore, key: IDBValidKey) => void) => {
    await inDatabase(kept, 'leave', (database) =>
      write(database, async (store) => {
        const key = await keyIn(store, id);
        if (key !== undefined) change(store, key);
      }),
    );
  };
  const read = (database: IDBDatabase) => database.transaction(storeName).objectStore(storeName);
  return {
    add: (item) =>
      keepIn(
        kept,
        (database) => write(database, (store) => void store.add(seal(item))),
        async (database) => (await keyIn(read(database), item[idName])) !== undefined,
      ),
    replace: (item) => writeAt(item[idName], (store, key) => store.put(seal(item), key)),
    remove: (id) =>
      writeAt(id, (store, key) => {
        store.delete(key);
        deleteIfEmpty(store);
      }),
    list: async () => {
      const stored = await inDatabase(kept, 'leave', (database) => finished<Stored<Id>[]>(read(database).getAll()));
      return stored?.flatMap(open) ?? [];
    },
  };
}

/** Where the tab's storage is blocked as well, the list lives as long as the page. */
function keptInTab<Id extends string, Item extends Identified<Id>>(
  linkId: string,
  place: string,
  idName: Id,
): WaitingList<Item> {
  let items: readonly Item[] = JSON.parse(readSealedItem(linkId, place) ?? '[]');
  const keep = (changed: readonly Item[]) => {
    items = changed;
    if (items.length > 0) writeSealedItem(linkId, place, JSON.stringify(items));
    else removeTabItem(place);
  };
  return {
    add: async (item) => keep([...items, item]),
    replace: async (item) => keep(items.map((known) => (known[idName] === item[idName] ? item : known))),
    remove: async (id) => keep(items.filter((known) => known[idName] !== id)),
    list: async () => items,
  };
}
