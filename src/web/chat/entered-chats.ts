import { type EnteredChat, findEntered } from '../../actions/read-chat-entry.ts';
import type { WebServices } from '../app/services.ts';
import type { Taken } from '../guard/limiters.ts';
import type { RequestSource } from '../requests/request-source.ts';
import { claimedLinks, type FoundChats, findListed } from '../seats/find-seat.ts';
import { takeReads } from '../seats/take-reads.ts';

export type EnteredChats = ({ readonly ok: true } & FoundChats<EnteredChat>) | Extract<Taken, { readonly ok: false }>;

/**
 * Finds the living chats that this browser has entered, for a request about several of them. Each chat counts as one read of the client's
 * networks. It also counts for the device once the store has verified the device: invented cookies would have a new count each time.
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
