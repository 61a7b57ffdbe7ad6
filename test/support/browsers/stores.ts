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
  // Caches and service workers exist on secure origins alone. A built file has its own hash in its name, and says nothing of anybody.
  for (const name of 'caches' in globalThis ? await caches.keys() : []) {
    if (!name.startsWith('/assets/worker-')) stored.push({ place: `cache ${name}`, text: name });
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const content = (await (await cache.match(url))?.arrayBuffer()) ?? new ArrayBuffer();
      const bytes = [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))];
      const hash = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
      if (/-([0-9a-f]{64})\.\w+$/.exec(url)?.[1] === hash) continue;
      stored.push({ place: `cache ${name} ${url}`, text: new TextDecoder().decode(content) });
    }
  }
  return stored;
}
