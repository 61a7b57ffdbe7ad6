import { readTabItem, removeTabItem, writeTabItem } from '../storage/tab-storage.ts';

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

/**
 * Opens a list in IndexedDB, which outlives the tab; or in the tab's storage, where the browser blocks IndexedDB. Each list
 * is a database of its own, so that forgetting it leaves not even an empty one. Written without `idb`, whose 1.1 KB break the
 * landing page's budget (decision 23).
 * @param place the name of the database
 * @param idName the member of an item that holds its id
 */
export async function openWaitingList<Id extends string, Item extends Identified<Id>>(
  place: string,
  idName: Id,
): Promise<WaitingList<Item>> {
  try {
    return keptInDatabase(await Promise.race([openDatabase(place, idName), tooLate()]), idName);
  } catch {
    return keptInTab(place, idName);
  }
}

/** A database that never opens must not prevent a person from writing. */
const openWithinMs = 2_000;

const tooLate = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(reject, openWithinMs);
  });

/** Deletes a list from this device, also for the pages that have it open. */
export async function forgetWaitingList(place: string): Promise<void> {
  removeTabItem(place);
  try {
    await finished(indexedDB.deleteDatabase(place));
  } catch {
    // A blocked IndexedDB holds nothing.
  }
}

const storeName = 'waiting';

async function openDatabase(place: string, idName: string): Promise<IDBDatabase> {
  const request = indexedDB.open(place, 1);
  request.addEventListener('upgradeneeded', () => {
    const store = request.result.createObjectStore(storeName, { autoIncrement: true });
    store.createIndex(idName, idName, { unique: true });
  });
  const database = await finished(request);
  // Another tab deletes the database; an open connection would delay that.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

function keptInDatabase<Id extends string, Item extends Identified<Id>>(
  database: IDBDatabase,
  idName: Id,
): WaitingList<Item> {
  /** Resolves when the transaction is committed. */
  const write = (change: (store: IDBObjectStore) => void | Promise<void>): Promise<void> => {
    const transaction = database.transaction(storeName, 'readwrite');
    const isCommitted = committed(transaction);
    return Promise.all([change(transaction.objectStore(storeName)), isCommitted]).then(() => {});
  };
  const writeAt = (id: string, change: (store: IDBObjectStore, key: IDBValidKey) => void): Promise<void> =>
    write(async (store) => {
      const key = await finished(store.index(idName).getKey(id));
      if (key !== undefined) change(store, key);
    });
  return {
    add: (item) => write((store) => void store.add(item)),
    replace: (item) => writeAt(item[idName], (store, key) => store.put(item, key)),
    remove: (id) => writeAt(id, (store, key) => store.delete(key)),
    list: () => finished<Item[]>(database.transaction(storeName).objectStore(storeName).getAll()),
  };
}

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });

const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

/** Where the tab's storage is blocked as well, the list lives as long as the page. */
function keptInTab<Id extends string, Item extends Identified<Id>>(place: string, idName: Id): WaitingList<Item> {
  let items: readonly Item[] = JSON.parse(readTabItem(place) ?? '[]');
  const keep = (changed: readonly Item[]) => {
    items = changed;
    if (items.length > 0) writeTabItem(place, JSON.stringify(items));
    else removeTabItem(place);
  };
  return {
    async add(item) {
      keep([...items, item]);
    },
    async replace(item) {
      keep(items.map((known) => (known[idName] === item[idName] ? item : known)));
    },
    async remove(id) {
      keep(items.filter((known) => known[idName] !== id));
    },
    async list() {
      return items;
    },
  };
}
