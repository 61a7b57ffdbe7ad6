import { type EnteredChat, findEntered } from '../../actions/read-chat-entry.ts';
import type { WebServices } from '../app/services.ts';
import type { Taken } from '../guard/limiters.ts';
import type { RequestSource } from '../requests/request-source.ts';
import { claimedLinks, type FoundChats, findListed } from '../seats/find-seat.ts';
import { takeReads } from '../seats/take-reads.ts';

export type EnteredChats = ({ readonly ok: true } & FoundChats<EnteredChat>) | Extract<Taken, { readonly ok: false }>;

/**
 * The living chats that this browser has entered and that are wanted, for a request about all of them. It counts for the networks as many reads as
 * it looks for chats, and for a device once that is proved: of an invented cookie there is a new one each time.
 */
export async function findEnteredChats(
  services: WebServices,
  source: RequestSource,
  isWanted: (entered: EnteredChat) => boolean = () => true,
): Promise<EnteredChats> {
  const { store, guard, limits } = services;
  const links = claimedLinks(source);
  // The request itself is counted already.
  const taken = takeReads(services, source, Math.max(0, links.length - 1));
  if (!taken.ok) return taken;
  const chats = await findListed(links, limits.chatsPerBrowser, async (link) => {
    const entered = await findEntered(store, link);
    return entered && isWanted(entered) ? entered : undefined;
  });
  const newest = links.findLast((link) => chats.found.some((entered) => entered.link === link));
  const takenOf = newest ? guard.takeReadOf(newest.deviceId) : taken;
  return takenOf.ok ? { ok: true, ...chats } : takenOf;
}
