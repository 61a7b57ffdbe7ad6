/** Things that wait on this device, each under an id of its own, in the order in which they were added. */
export interface WaitingList<Item> {
  /** Adds an item at the end. */
  add(item: Item): Promise<void>;
  /** Replaces the item of the same id where it stands. */
  replace(item: Item): Promise<void>;
  remove(id: string): Promise<void>;
  list(): Promise<readonly Item[]>;
}

type Identified<Id extends string> = { readonly [Name in Id]: string };

/**
 * IndexedDB where the browser lets this page have it (it outlives the tab), else the tab's own storage. Every list has a
 * place, and so a database, of its own: forgetting leaves not even an empty one.
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

/** A database that does not open must not keep a person from writing. */
const openWithinMs = 2_000;

const tooLate = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the database does not open')), openWithinMs);
  });

/** Leaves nothing of a list on this device. Whoever has it open loses it. */
export async function forgetWaitingList(place: string): Promise<void> {
  writeTab(place, []);
  try {
    await finished(indexedDB.deleteDatabase(place));
  } catch {
    // A browser that gives this page no database has nothing to forget.
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
  // Another tab is deleting it: an open connection would hold that up.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

function keptInDatabase<Id extends string, Item extends Identified<Id>>(
  database: IDBDatabase,
  idName: Id,
): WaitingList<Item> {
  /** Resolves when it is on the disk, or as near to it as the browser tells. */
  const write = (change: (store: IDBObjectStore) => void | Promise<void>): Promise<void> => {
    const transaction = database.transaction(storeName, 'readwrite');
    const isCommitted = committed(transaction);
    return Promise.all([change(transaction.objectStore(storeName)), isCommitted]).then(() => {});
  };
  const placeOf = (store: IDBObjectStore, id: string) => finished(store.index(idName).getKey(id));
  return {
    add: (item) => write((store) => void store.add(item)),
    replace: (item) =>
      write(async (store) => {
        const place = await placeOf(store, item[idName]);
        if (place !== undefined) store.put(item, place);
      }),
    remove: (id) =>
      write(async (store) => {
        const place = await placeOf(store, id);
        if (place !== undefined) store.delete(place);
      }),
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

/** sessionStorage outlives a reload. Where even that is closed to us, the page itself keeps them. */
function keptInTab<Id extends string, Item extends Identified<Id>>(place: string, idName: Id): WaitingList<Item> {
  let items: readonly Item[] = readTab(place);
  const keep = (changed: readonly Item[]) => {
    items = changed;
    writeTab(place, items);
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

function readTab<Item>(place: string): readonly Item[] {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '[]') as Item[];
  } catch {
    return [];
  }
}

function writeTab(place: string, items: readonly unknown[]): void {
  try {
    if (items.length === 0) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(items));
  } catch {
    // Full or blocked: this page keeps them for as long as it lives.
  }
}
