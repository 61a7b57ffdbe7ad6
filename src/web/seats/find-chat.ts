import type { Chat } from '../../chat/chat.ts';
import { isChatId, isLinkId } from '../../chat/link.ts';
import { deviceCookieName, organizerCookieName } from '../../protocol/cookies.ts';
import type { FoundChat, FoundLink } from '../../store/chat-store.ts';
import type { WebServices } from '../app/services.ts';
import { clientAddress } from '../requests/client-address.ts';
import type { RequestSource } from '../requests/request-source.ts';
import { matchesVerifier, tokenHash, tokenInCookie } from './secret-tokens.ts';

/** The answer is withheld: this network has requested too many unknown links. */
interface RateLimited {
  readonly found: 'rate-limited';
  readonly retryAfterMs: number;
}

export type LinkAnswer = FoundLink | RateLimited;

/** The answer to an organizer; without the chat's organizer token it reveals nothing. */
type OrganizerAnswer =
  | { readonly found: 'chat'; readonly chat: Chat }
  | { readonly found: 'not-yours' }
  | Exclude<FoundChat, { readonly found: 'chat' }>
  | RateLimited;

const unknown = { found: 'unknown' } as const;
const notYours = { found: 'not-yours' } as const;

/** Looks up a link; `device` is set when this browser has proved the code. */
export async function findLink(services: WebServices, source: RequestSource, linkId: string): Promise<LinkAnswer> {
  if (!isLinkId(linkId)) return unknown;
  const token = tokenInCookie(source.header('cookie'), deviceCookieName(linkId));
  const found = await services.store.findByLink(linkId, token === undefined ? undefined : tokenHash(token));
  const isProved = found.found === 'chat' && found.device !== undefined;
  return isProved ? found : unlessRateLimited(services, source, found);
}

/** Looks up a chat for the browser that created it. */
export async function findChatForOrganizer(
  services: WebServices,
  source: RequestSource,
  chatId: string,
): Promise<OrganizerAnswer> {
  if (!isChatId(chatId)) return unknown;
  const token = tokenInCookie(source.header('cookie'), organizerCookieName(chatId));
  if (token === undefined) return notYours;
  const found = await services.store.find(chatId);
  const isProved = found.found === 'chat' && matchesVerifier(token, found.chat.organizerVerifier);
  return isProved ? found : unlessRateLimited(services, source, found.found === 'chat' ? notYours : found);
}

/**
 * Withholds the answer from a network that requested too many unknown links. Callers skip this for a browser that has
 * proved its access: it is not guessing.
 */
async function unlessRateLimited<Answer extends { readonly found: string }>(
  { guard, origins }: WebServices,
  source: RequestSource,
  answer: Answer,
): Promise<Answer | RateLimited> {
  const address = clientAddress(source, origins.trustProxyHops);
  const retryAfterMs = await guard.unknownLinksBlockedForMs(address);
  if (retryAfterMs > 0) return { found: 'rate-limited', retryAfterMs };
  if (answer.found === 'unknown') await guard.countUnknownLink(address);
  return answer;
}
