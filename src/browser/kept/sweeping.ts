import { isLinkId } from '../../chat/link.ts';
import { type KeptAnswer, keptFields, paths } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';
import { forgetOwnChat, organizerKey, readTabItem, removeTabItem, tabItemKeys } from './storage/tab-storage.ts';
import { forgetWaitingList } from './waiting/waiting-list.ts';

/** The server answers for so many links and chats in one request. */
const mostAtOnce = 50;

/** Everything that is kept for a link ends with its id. */
const nameOfLink = /^parley:[a-z-]+:(\w+)$/;

/**
 * Asks the server once about everything that this browser keeps, and erases what belongs to chats that are no more: they may
 * have ended while no page of theirs looked on. Returns the storage keys of the others; none without an answer.
 * @param listed more links of this browser, whose storage keys are wanted
 */
export async function sweep(listed: readonly string[] = []): Promise<KeptAnswer['storageKeys']> {
  const kept = await everythingKept();
  const body = new URLSearchParams();
  for (const linkId of [...new Set([...kept.links, ...listed])].slice(0, mostAtOnce))
    body.append(keptFields.links, linkId);
  const chatId = readTabItem(organizerKey);
  if (chatId !== undefined) body.append(keptFields.chats, chatId);
  const answer = await ask(body);
  for (const owner of answer?.gone ?? []) {
    for (const key of tabItemKeys()) if (key.endsWith(`:${owner}`)) removeTabItem(key);
    forgetOwnChat(owner);
    for (const name of kept.databases) if (name.endsWith(`:${owner}`)) await forgetWaitingList(name);
  }
  return answer?.storageKeys ?? {};
}

interface Kept {
  readonly links: readonly string[];
  readonly databases: readonly string[];
}

async function everythingKept(): Promise<Kept> {
  const databases = await databaseNames();
  const links = [
    ...tabItemKeys().map((key) => nameOfLink.exec(key)?.[1]),
    ...databases.map((name) => nameOfLink.exec(name)?.[1]),
  ];
  return { links: [...new Set(links.filter((link) => link !== undefined && isLinkId(link)))] as string[], databases };
}

async function databaseNames(): Promise<readonly string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('parley:') ? [name] : []));
  } catch {
    return [];
  }
}

async function ask(body: URLSearchParams): Promise<KeptAnswer | undefined> {
  try {
    const response = await askParley(paths.kept, { method: 'POST', body, cache: 'no-store' });
    return response.ok ? ((await response.json()) as KeptAnswer) : undefined;
  } catch {
    return undefined;
  }
}
