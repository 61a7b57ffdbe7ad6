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
  /** Adds a message at the end, or replaces the one with its id where it stands. */
  save(message: WaitingMessage): Promise<void>;
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
  const storeFor = (mode: IDBTransactionMode) => database.transaction(storeName, mode).objectStore(storeName);
  return {
    async save(message) {
      const store = storeFor('readwrite');
      const place = await finished(store.index(idIndex).getKey(message.messageId));
      await finished(place === undefined ? store.add(message) : store.put(message, place));
    },
    async remove(messageId) {
      const store = storeFor('readwrite');
      const place = await finished(store.index(idIndex).getKey(messageId));
      if (place !== undefined) await finished(store.delete(place));
    },
    async list() {
      return await finished<WaitingMessage[]>(storeFor('readonly').getAll());
    },
  };
}

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
    async save(message) {
      const isKnown = messages.some(({ messageId }) => messageId === message.messageId);
      keep(
        isKnown
          ? messages.map((known) => (known.messageId === message.messageId ? message : known))
          : [...messages, message],
      );
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
