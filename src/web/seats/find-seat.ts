import { type EnteredLink, findEntered } from '../../actions/read-chat-entry.ts';
import type { ListedLink } from '../../hub/list/listed-chat.ts';
import type { Seat } from '../../hub/peers/seat.ts';
import type { WebServices } from '../app/services.ts';
import { wordsForPeer } from '../requests/page-language.ts';
import type { RequestSource } from '../requests/request-source.ts';
import { findChatForOrganizer, findLink } from './find-chat.ts';
import { deviceTokensIn, tokenHash } from './secret-tokens.ts';

/** The reason for a refusal, as an HTTP status. */
export type SeatRefusal = 401 | 403 | 404 | 410 | 429;

const refusals = { tombstone: 410, unknown: 404, 'not-yours': 403, 'rate-limited': 429 } as const;

/** The seat of a device that has entered by this link. The query of the address names the page's revision and language. */
export async function participantSeat(
  services: WebServices,
  source: RequestSource,
  linkId: string,
  query: string | undefined,
): Promise<Seat | SeatRefusal> {
  const found = await findLink(services, source, linkId);
  if (found.found !== 'chat') return refusals[found.found];
  if (!found.device) return 401;
  if (!services.guard.takeReadOf(found.device.deviceId).ok) return 429;
  const { chatId, createdAtMs, idleTimeoutMs, revision } = found.chat;
  const { participantId, deviceId } = found.device;
  const lifetime = { createdAtMs, idleTimeoutMs };
  return {
    chatId,
    participantId,
    deviceId,
    lifetime,
    words: wordsForPeer(source, query),
    after: validRevision(query, revision),
  };
}

/** The organizer's seat, for the browser that created this chat. */
export async function organizerSeat(
  services: WebServices,
  source: RequestSource,
  chatId: string,
  query: string | undefined,
): Promise<Seat | SeatRefusal> {
  const found = await findChatForOrganizer(services, source, chatId);
  if (found.found !== 'chat') return refusals[found.found];
  if (!services.guard.takeReadOf(chatId).ok) return 429;
  const { createdAtMs, idleTimeoutMs } = found.chat;
  const lifetime = { createdAtMs, idleTimeoutMs };
  return {
    chatId,
    participantId: undefined,
    deviceId: undefined,
    lifetime,
    words: wordsForPeer(source, query),
    after: 0,
  };
}

/** The links of this browser's device cookies, the oldest first. Only the store can verify them. */
export const claimedLinks = (source: RequestSource): readonly EnteredLink[] =>
  deviceTokensIn(source.header('cookie')).map(({ linkId, token }) => ({ linkId, deviceId: tokenHash(token) }));

/** A browser's chats, at most as many as its list shows. */
export interface FoundChats<Found> {
  readonly found: readonly Found[];
  /** Links that no longer open a chat. */
  readonly gone: readonly EnteredLink[];
  /** Whether the browser has entered chats before these. */
  readonly hasMore: boolean;
}

/** Finds living chats, from the newest link on, until a list is full: ended chats make room for earlier ones. */
export async function findListed<Found>(
  links: readonly EnteredLink[],
  mostFound: number,
  find: (link: EnteredLink) => Promise<Found | undefined>,
): Promise<FoundChats<Found>> {
  let rest = links;
  const found: Found[] = [];
  const gone: EnteredLink[] = [];
  while (rest.length > 0 && found.length < mostFound) {
    const next = rest.slice(found.length - mostFound);
    rest = rest.slice(0, -next.length);
    const answers = await Promise.all(next.map(async (link) => ({ link, one: await find(link) })));
    for (const { link, one } of answers) {
      if (one === undefined) gone.push(link);
      else found.push(one);
    }
  }
  return { found, gone, hasMore: rest.length > 0 };
}

/**
 * The living chats that this browser has entered. An invented link does not count as a guess, because the answer reveals nothing:
 * every link without a valid token is left out, whether or not its chat exists.
 */
export const enteredLinks = ({ store, limits }: WebServices, source: RequestSource): Promise<FoundChats<ListedLink>> =>
  findListed(claimedLinks(source), limits.chatsPerBrowser, async (link) => {
    const entered = await findEntered(store, link);
    return entered && { ...link, chatId: entered.chat.chatId, participantId: entered.device.participantId };
  });

/**
 * The page's revision, or 0 (send everything) for an impossible one: not a positive integer, or newer than the chat's, as
 * after a failover that lost the newest changes.
 */
function validRevision(query: string | undefined, newestRevision: number): number {
  const revision = Number(new URLSearchParams(query).get('after') ?? undefined);
  return Number.isSafeInteger(revision) && revision > 0 && revision <= newestRevision ? revision : 0;
}
