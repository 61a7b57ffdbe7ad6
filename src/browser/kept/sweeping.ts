import { isLinkId } from '../../chat/link.ts';
import type { KeptAnswer } from '../../protocol/page.ts';
import { askAboutKept } from '../asking/ask-about-kept.ts';
import { forgetOwnChat, organizerKey, readTabItem, removeTabItem, tabItemKeys } from './storage/tab-storage.ts';
import { forgetWaitingList } from './waiting/waiting-list.ts';

/** Everything that is kept for a link ends with its id. */
const nameOfLink = /^parley:[a-z-]+:(\w+)$/;

/**
 * Asks the server once about everything that this browser keeps, and erases what belongs to chats that are no more: they may
 * have ended while no page of theirs looked on. Returns the storage keys of the others; undefined without an answer.
 * @param listed more links of this browser, whose storage keys are wanted
 */
export async function sweep(listed: readonly string[] = []): Promise<KeptAnswer['storageKeys'] | undefined> {
  const kept = await everythingKept();
  const ownChatId = readTabItem(organizerKey);
  const answer = await askAboutKept({
    linkIds: [...new Set([...kept.linkIds, ...listed])],
    chatIds: ownChatId === undefined ? [] : [ownChatId],
  });
  for (const owner of answer?.gone ?? []) {
    for (const key of tabItemKeys()) if (key.endsWith(`:${owner}`)) removeTabItem(key);
    forgetOwnChat(owner);
    for (const name of kept.databases) if (name.endsWith(`:${owner}`)) await forgetWaitingList(name);
  }
  return answer?.storageKeys;
}

interface Kept {
  /** Some more than once. */
  readonly linkIds: readonly string[];
  readonly databases: readonly string[];
}

async function everythingKept(): Promise<Kept> {
  const databases = await databaseNames();
  const linkIds = [...tabItemKeys(), ...databases].flatMap((name) => nameOfLink.exec(name)?.[1] ?? []);
  return { linkIds: linkIds.filter(isLinkId), databases };
}

async function databaseNames(): Promise<readonly string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('parley:') ? [name] : []));
  } catch {
    return [];
  }
}
