import { type Chat, participantOf } from '../../chat/chat.ts';
import { isChatId, isLinkId } from '../../chat/link.ts';
import { deviceCookieName, organizerCookieName } from '../../protocol/cookies.ts';
import type { FoundChat, FoundLink } from '../../store/chat-store.ts';
import type { WebServices } from '../app/services.ts';
import { clientNetworks } from '../requests/client-networks.ts';
import { isCrossSite, isEmbeddedCrossSite } from '../requests/own-origin.ts';
import type { RequestSource } from '../requests/request-source.ts';
import { isToken, matchesVerifier, tokenHash, tokenInCookie } from './secret-tokens.ts';

/** The answer is withheld: this network has requested too many unknown links. */
interface RateLimited {
  readonly found: 'rate-limited';
  readonly retryAfterMs: number;
}

type FoundChatByLink = Extract<FoundLink, { readonly found: 'chat' }>;
export type LinkLookup = FoundLink | RateLimited;
type EntryAnswer = (FoundChatByLink & { readonly hasLinkKey: boolean }) | Exclude<LinkLookup, FoundChatByLink>;

/** The answer to an organizer; without the chat's organizer token it reveals nothing. */
type OrganizerAnswer =
  | { readonly found: 'chat'; readonly chat: Chat }
  | { readonly found: 'not-yours' }
  | Exclude<FoundChat, { readonly found: 'chat' }>
  | RateLimited;

const unknown = { found: 'unknown' } as const;
const notYours = { found: 'not-yours' } as const;

/** Looks up a link; `device` is set when this browser has proved the code. */
export async function findLink(services: WebServices, source: RequestSource, linkId: string): Promise<LinkLookup> {
  if (!mayLookUp(source, linkId)) return unknown;
  const found = await findInStore(services, source, linkId);
  const isProved = found.found === 'chat' && found.device !== undefined;
  return isProved ? found : unlessRateLimited(services, source, found);
}

/** Looks up a link for an entry. Whoever proves to have the link's key is not guessing links, and is never held up. */
export async function findLinkForEntry(
  services: WebServices,
  source: RequestSource,
  linkId: string,
  linkProof: string | null,
): Promise<EntryAnswer> {
  if (!mayLookUp(source, linkId)) return unknown;
  const found = await findInStore(services, source, linkId);
  const hasLinkKey = found.found === 'chat' && isLinkProof(linkProof, found);
  if (hasLinkKey) return { ...found, hasLinkKey };
  const answer = await unlessRateLimited(services, source, found);
  return answer.found === 'chat' ? { ...answer, hasLinkKey } : answer;
}

function isLinkProof(linkProof: string | null, { chat, participantId }: FoundChatByLink): boolean {
  const proof = isToken(linkProof) ? Buffer.from(linkProof, 'base64url') : '';
  return matchesVerifier(proof, participantOf(chat, participantId).linkVerifier);
}

/** Images and frames of another site find nothing here, so they look up nothing. */
const mayLookUp = (source: RequestSource, linkId: string): boolean => isLinkId(linkId) && !isEmbeddedCrossSite(source);

function findInStore({ store }: WebServices, source: RequestSource, linkId: string): Promise<FoundLink> {
  const token = tokenInCookie(source.header('cookie'), deviceCookieName(linkId));
  return store.findByLink(linkId, token === undefined ? undefined : tokenHash(token));
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
  const networks = clientNetworks(source, origins.trustProxyHops);
  const request = isCrossSite(source) ? 'cross-site' : 'own';
  const retryAfterMs = await guard.unknownLinksBlockedForMs(networks, request);
  if (retryAfterMs > 0) return { found: 'rate-limited', retryAfterMs };
  if (answer.found === 'unknown') await guard.countUnknownLink(networks, request);
  return answer;
}
