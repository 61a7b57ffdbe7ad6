/** A message that the server has not accepted yet, as it is kept on this device: sealed. */
export interface WaitingMessage {
  readonly messageId: string;
  readonly sealed: string;
  readonly writtenAtMs: number;
  /** Why it was refused for good, as a person reads it; absent while it is on its way. */
  readonly refusal?: string;
}

/** Where one link's waiting messages are kept, in the order in which they were written. */
export interface WaitingMessages {
  /** Adds a message at the end. */
  add(message: WaitingMessage): Promise<void>;
  /** Replaces a message where it stands. */
  replace(message: WaitingMessage): Promise<void>;
  remove(messageId: string): Promise<void>;
  list(): Promise<readonly WaitingMessage[]>;
}

/** IndexedDB where the browser lets this page have it (it outlives the tab), else the tab's own storage. */
export async function openWaitingMessages(linkId: string): Promise<WaitingMessages> {
  try {
    return keptInDatabase(await Promise.race([openDatabase(linkId), tooLate()]));
  } catch {
    return keptInTab(linkId);
  }
}

/** A database that does not open must not keep a person from writing. */
const openWithinMs = 2_000;

const tooLate = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the database does not open')), openWithinMs);
  });

/** Leaves nothing of a link's waiting messages on this device. Whoever has them open loses them. */
export async function forgetWaitingMessages(linkId: string): Promise<void> {
  writeTab(placeOf(linkId), []);
  try {
    await finished(indexedDB.deleteDatabase(placeOf(linkId)));
  } catch {
    // A browser that gives this page no database has nothing to forget.
  }
}

/** Every link has a place, and so a database, of its own: forgetting leaves not even an empty one. */
const placeOf = (linkId: string): string => `parley:outbox:${linkId}`;
const storeName = 'waiting';
const idIndex = 'messageId';

async function openDatabase(linkId: string): Promise<IDBDatabase> {
  const request = indexedDB.open(placeOf(linkId), 1);
  request.addEventListener('upgradeneeded', () => {
    const store = request.result.createObjectStore(storeName, { autoIncrement: true });
    store.createIndex(idIndex, 'messageId', { unique: true });
  });
  const database = await finished(request);
  // Another tab is deleting it: an open connection would hold that up.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

function keptInDatabase(database: IDBDatabase): WaitingMessages {
  /** Resolves when it is on the disk, or as near to it as the browser tells. */
  const write = (change: (store: IDBObjectStore) => void | Promise<void>): Promise<void> => {
    const transaction = database.transaction(storeName, 'readwrite');
    const isCommitted = committed(transaction);
    return Promise.all([change(transaction.objectStore(storeName)), isCommitted]).then(() => {});
  };
  const placeOfMessage = (store: IDBObjectStore, messageId: string) => finished(store.index(idIndex).getKey(messageId));
  return {
    add: (message) => write((store) => void store.add(message)),
    replace: (message) =>
      write(async (store) => {
        const place = await placeOfMessage(store, message.messageId);
        if (place !== undefined) store.put(message, place);
      }),
    remove: (messageId) =>
      write(async (store) => {
        const place = await placeOfMessage(store, messageId);
        if (place !== undefined) store.delete(place);
      }),
    list: () => finished<WaitingMessage[]>(database.transaction(storeName).objectStore(storeName).getAll()),
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
function keptInTab(linkId: string): WaitingMessages {
  const key = placeOf(linkId);
  let messages = readTab(key);
  const keep = (changed: readonly WaitingMessage[]) => {
    messages = changed;
    writeTab(key, messages);
  };
  return {
    async add(message) {
      keep([...messages, message]);
    },
    async replace(message) {
      keep(messages.map((known) => (known.messageId === message.messageId ? message : known)));
    },
    async remove(messageId) {
      keep(messages.filter((known) => known.messageId !== messageId));
    },
    async list() {
      return messages;
    },
  };
}

function readTab(key: string): readonly WaitingMessage[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as WaitingMessage[];
  } catch {
    return [];
  }
}

function writeTab(key: string, messages: readonly WaitingMessage[]): void {
  try {
    if (messages.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(messages));
  } catch {
    // Full or blocked: this page keeps them for as long as it lives.
  }
}
