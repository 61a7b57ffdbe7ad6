import { takeStorageKey } from '../../../src/browser/kept/storage/sealed-items.ts';
import { forgetWaitingList, openWaitingList, waitingPlace } from '../../../src/browser/kept/waiting/waiting-list.ts';

interface Note {
  readonly noteId: string;
}

const linkId = '0123456789ABCDEFGH';
/** All tabs of a device are given the same. */
takeStorageKey(linkId, 'k'.repeat(43));

/** Run in a page by waiting-lists.test.ts. */
export interface WaitingLists {
  databases(): Promise<readonly string[]>;
  list(): Promise<readonly string[]>;
  /** Adds notes one after the other and takes each out again, but for every `keptOf`th. */
  addAndRemove(name: string, count: number, keptOf: number): Promise<void>;
  /** Takes the last note out while another is being added, so many times. Resolves to the notes that were lost by it. */
  addWhileLastGoes(times: number): Promise<readonly string[]>;
  forgetWhileAdding(): Promise<void>;
}

const open = () => openWaitingList<'noteId', Note>('outbox', linkId, 'noteId');

const waitingLists: WaitingLists = {
  databases: async () => (await indexedDB.databases()).map(({ name = '' }) => name),
  list: async () => (await (await open()).list()).map(({ noteId }) => noteId),
  addAndRemove: async (name, count, keptOf) => {
    const list = await open();
    for (let index = 1; index <= count; index += 1) {
      await list.add({ noteId: `${name} ${index}` });
      if (index % keptOf > 0) await list.remove(`${name} ${index}`);
    }
  },
  addWhileLastGoes: async (times) => {
    const [one, other] = [await open(), await open()];
    const lost: string[] = [];
    for (let round = 1; round <= times; round += 1) {
      const [last, added] = [`last ${round}`, `added ${round}`];
      await one.add({ noteId: last });
      await Promise.all([one.remove(last), other.add({ noteId: added })]);
      if ((await other.list()).length === 0) lost.push(added);
      await other.remove(added);
    }
    return lost;
  },
  forgetWhileAdding: async () => {
    const list = await open();
    const added = Array.from({ length: 20 }, (_, index) => list.add({ noteId: `late ${index}` }).catch(() => {}));
    await forgetWaitingList(waitingPlace('outbox', linkId));
    await Promise.all(added);
  },
};

Object.assign(globalThis, { waitingLists });
