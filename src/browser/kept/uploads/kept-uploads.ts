import { committed, deleteIfEmpty, finished, inDatabase, type KeptDatabase, keepIn } from '../storage/database.ts';
import { waitingPlace } from '../waiting/waiting-list.ts';

/** Files that are on their way, as this device keeps them: sealed, in a database of their own for each link. */
export interface KeptUpload {
  readonly uploadId: string;
  /** The message that shows the files, with their keys: sealed for this device alone. */
  readonly sealed: string;
  /** A recording that the person has not sent yet. */
  readonly isUnsent?: true;
}

export interface KeptUploads {
  /** Whether another page has them when this one is closed. */
  readonly outlivesPage: boolean;
  list(): Promise<readonly KeptUpload[]>;
  /** Only once all of its parts are kept. */
  add(upload: KeptUpload): Promise<void>;
  keepPart(assetId: string, part: number, sealed: Uint8Array<ArrayBuffer>): Promise<void>;
  part(assetId: string, part: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Forgets the upload, and the parts of these files. */
  remove(uploadId: string, assetIds: readonly string[]): Promise<void>;
}

/** In memory alone where the browser blocks IndexedDB. */
export async function openKeptUploads(linkId: string): Promise<KeptUploads> {
  const uploads = keptInDatabase({ name: waitingPlace('uploads', linkId), make: makeStores });
  try {
    await uploads.list();
    return uploads;
  } catch {
    return keptInMemory();
  }
}

function makeStores(database: IDBDatabase): void {
  database.createObjectStore('uploads', { keyPath: 'uploadId' });
  database.createObjectStore('parts');
}

const partsOf = (assetId: string): IDBKeyRange => IDBKeyRange.bound([assetId, 0], [assetId, Number.MAX_SAFE_INTEGER]);

function keptInDatabase(kept: KeptDatabase): KeptUploads {
  const read = <T>(name: 'uploads' | 'parts', request: (store: IDBObjectStore) => IDBRequest<T>) =>
    inDatabase(kept, 'leave', (database) => finished(request(database.transaction(name).objectStore(name))));
  const write = (change: (uploads: IDBObjectStore, parts: IDBObjectStore) => void) => (database: IDBDatabase) => {
    const transaction = database.transaction(['uploads', 'parts'], 'readwrite');
    change(transaction.objectStore('uploads'), transaction.objectStore('parts'));
    return committed(transaction);
  };
  const isIn = (name: 'uploads' | 'parts', key: IDBValidKey) => async (database: IDBDatabase) =>
    (await finished(database.transaction(name).objectStore(name).count(key))) > 0;
  return {
    outlivesPage: true,
    list: async () => (await read('uploads', (store) => store.getAll())) ?? [],
    add: (upload) =>
      keepIn(
        kept,
        write((uploads) => void uploads.put(upload)),
        isIn('uploads', upload.uploadId),
      ),
    keepPart: (assetId, part, sealed) =>
      keepIn(
        kept,
        write((_, parts) => void parts.put(sealed, [assetId, part])),
        isIn('parts', [assetId, part]),
      ),
    part: (assetId, part) => read('parts', (store) => store.get([assetId, part])),
    remove: async (uploadId, assetIds) => {
      const takeOut = write((uploads, parts) => {
        uploads.delete(uploadId);
        for (const assetId of assetIds) parts.delete(partsOf(assetId));
        deleteIfEmpty(uploads, parts);
      });
      await inDatabase(kept, 'leave', takeOut);
    },
  };
}

export function keptInMemory(): KeptUploads {
  const uploads = new Map<string, KeptUpload>();
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    outlivesPage: false,
    list: async () => [...uploads.values()],
    add: async (upload) => void uploads.set(upload.uploadId, upload),
    keepPart: async (assetId, part, sealed) => void parts.set(`${assetId} ${part}`, sealed),
    part: async (assetId, part) => parts.get(`${assetId} ${part}`),
    remove: async (uploadId, assetIds) => {
      uploads.delete(uploadId);
      for (const key of parts.keys()) if (assetIds.includes(key.split(' ')[0] ?? '')) parts.delete(key);
    },
  };
}
