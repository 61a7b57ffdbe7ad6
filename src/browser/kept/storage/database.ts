/** A database of IndexedDB that exists only while something is kept in it. */
export interface KeptDatabase {
  readonly name: string;
  /** Makes its object stores. */
  readonly make: (database: IDBDatabase) => void;
}

/** The databases that this page has erased: nothing is put back into them. */
const erased = new Set<string>();

/** Deletes a database from this device, also for the pages that have it open. */
export async function eraseDatabase(name: string): Promise<void> {
  erased.add(name);
  try {
    await finished(indexedDB.deleteDatabase(name));
  } catch {
    // A blocked IndexedDB holds nothing.
  }
}

/**
 * Does one step in a database. Each step opens it anew, because another page deletes it when it takes out the last of it.
 * @param missing whether a missing database is made; if not, the step is not done
 * @param work resolves once its transaction is committed
 * @returns undefined when the step was not done
 * @throws what IndexedDB throws
 */
export async function inDatabase<T>(
  { name, make }: KeptDatabase,
  missing: 'make' | 'leave',
  work: (database: IDBDatabase) => Promise<T>,
): Promise<T | undefined> {
  if (erased.has(name)) return undefined;
  const database = await openDatabase(name, missing === 'make' && make);
  return database && work(database).finally(() => database.close());
}

/**
 * Puts something in, and looks whether it stayed: what was written while another page asked for the deletion is deleted too. That
 * was asked for before the transaction ended which this one waited for, so whoever looks afterwards sees what became of it.
 */
export async function keepIn(
  kept: KeptDatabase,
  put: (database: IDBDatabase) => Promise<void>,
  isThere: (database: IDBDatabase) => Promise<boolean>,
): Promise<void> {
  do await inDatabase(kept, 'make', put);
  while (!((await inDatabase(kept, 'leave', isThere)) || erased.has(kept.name)));
}

/** Deletes the database of these stores if a transaction has emptied them all; asks for that before the transaction ends. */
export function deleteIfEmpty(...stores: readonly IDBObjectStore[]): void {
  let kept = 0;
  for (const [index, store] of stores.entries()) {
    const count = store.count();
    count.onsuccess = () => {
      kept += count.result;
      if (index < stores.length - 1 || kept > 0) return;
      const { db } = store.transaction;
      db.close();
      indexedDB.deleteDatabase(db.name);
    };
  }
}

export const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });

export const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

/** Resolves to undefined when there is none and none shall be made. */
function openDatabase(name: string, make: KeptDatabase['make'] | false): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name, 1);
  let isLeft = false;
  request.addEventListener('upgradeneeded', () => {
    if (make) return make(request.result);
    isLeft = true;
    request.transaction?.abort();
  });
  return finished(request).catch((failure) => (isLeft ? undefined : Promise.reject(failure)));
}
