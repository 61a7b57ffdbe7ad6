import { waitingPlace } from '../waiting/waiting-list.ts';
/** Files that are on their way, as this device keeps them: sealed, in a database of their own for each link. */
export interface KeptUpload {
  readonly uploadId: string;
  /** The message that shows the files, sealed for this device. */
  readonly sealed: string;
  /** A recording that the person has not sent yet. */
  readonly isUnsent?: true;
}

export interface KeptUploads {
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
  try {
    return keptInDatabase(await openDatabase(waitingPlace('uploads', linkId)));
  } catch {
    return keptInMemory();
  }
}

async function openDatabase(place: string): Promise<IDBDatabase> {
  const request = indexedDB.open(place, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('uploads', { keyPath: 'uploadId' });
    request.result.createObjectStore('parts');
  });
  const database = await done(request);
  database.addEventListener('versionchange', () => database.close());
  return database;
}

function keptInDatabase(database: IDBDatabase): KeptUploads {
  const store = (name: 'uploads' | 'parts', mode: IDBTransactionMode) =>
    database.transaction(name, mode).objectStore(name);
  return {
    list: () => done(store('uploads', 'readonly').getAll()),
    add: async (upload) => void (await done(store('uploads', 'readwrite').put(upload))),
    keepPart: async (assetId, part, sealed) => {
      await done(store('parts', 'readwrite').put(sealed, [assetId, part]));
    },
    part: (assetId, part) => done(store('parts', 'readonly').get([assetId, part])),
    remove: async (uploadId, assetIds) => {
      await done(store('uploads', 'readwrite').delete(uploadId));
      for (const assetId of assetIds) {
        await done(
          store('parts', 'readwrite').delete(IDBKeyRange.bound([assetId, 0], [assetId, Number.MAX_SAFE_INTEGER])),
        );
      }
    },
  };
}

function keptInMemory(): KeptUploads {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    list: async () => [],
    add: async () => {},
    keepPart: async (assetId, part, sealed) => void parts.set(`${assetId} ${part}`, sealed),
    part: async (assetId, part) => parts.get(`${assetId} ${part}`),
    remove: async (_, assetIds) => {
      for (const key of parts.keys()) if (assetIds.includes(key.split(' ')[0] ?? '')) parts.delete(key);
    },
  };
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
