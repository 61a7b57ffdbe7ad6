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
 * Does one step in a database. Another page deletes the database when it takes out the last of it, so each step opens it
 * anew, and is done again if it was deleted meanwhile.
 * @param missing whether a missing database is made; if not, the step is not done
 * @param work resolves once its transaction is committed
 * @returns undefined when the step was not done
 * @throws what IndexedDB throws; Error when it does not answer
 */
export async function inDatabase<T>(
  { name, make }: KeptDatabase,
  missing: 'make' | 'leave',
  work: (database: IDBDatabase) => Promise<T>,
): Promise<T | undefined> {
  while (!erased.has(name)) {
    const database = await answered(openDatabase(name, missing === 'make' && make), openWithinMs);
    if (!database) return undefined;
    let isDeleted = false;
    database.addEventListener('versionchange', () => {
      isDeleted = true;
    });
    const result = await work(database).finally(() => database.close());
    if (!isDeleted) return result;
  }
  return undefined;
}

/**
 * Deletes the database of these stores if a transaction has emptied them all. The deletion is asked for before the transaction
 * ends, because a page that waits to write after it must still have the database open: then that page learns of it.
 */
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

/** A page that is asleep in the middle of a step can keep a database from opening. */
const openWithinMs = 30_000;

/** @throws Error when it takes longer */
export function answered<T>(answer: Promise<T>, withinMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), withinMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

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
