export interface StoredText {
  readonly place: string;
  readonly text: string;
}

/** Runs in a page: everything that its origin has stored in this tab and this browser. */
export async function readStores(): Promise<readonly StoredText[]> {
  const stored: StoredText[] = [];
  for (const [name, storage] of [
    ['sessionStorage', sessionStorage],
    ['localStorage', localStorage],
  ] as const) {
    for (const key of Object.keys(storage)) stored.push({ place: `${name} ${key}`, text: storage.getItem(key) ?? '' });
  }
  /** undefined when it was deleted meanwhile: opening must not make it again. */
  const open = (name: string) =>
    new Promise<IDBDatabase | undefined>((resolve) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
    });
  const all = (store: IDBObjectStore) =>
    new Promise<unknown[]>((resolve, reject) => {
      const request = store.getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await open(name);
    if (!database) continue;
    for (const storeName of database.objectStoreNames) {
      const values = await all(database.transaction(storeName).objectStore(storeName));
      for (const value of values) stored.push({ place: `IndexedDB ${name}/${storeName}`, text: JSON.stringify(value) });
    }
    database.close();
  }
  // Caches and service workers exist on secure origins alone.
  if ('caches' in globalThis) {
    for (const name of await caches.keys()) stored.push({ place: `cache ${name}`, text: name });
  }
  return stored;
}
