import { type Chat, participantOf } from '../../chat/chat.ts';
import { isChatId, isLinkId } from '../../chat/link.ts';
import { deviceCookieName } from '../../protocol/cookies.ts';
import type { FoundChat, FoundLink } from '../../store/chat-store.ts';
import type { WebServices } from '../app/services.ts';
import { clientNetworks } from '../requests/client-networks.ts';
import { isCrossSite, isEmbeddedCrossSite } from '../requests/own-origin.ts';
import type { RequestSource } from '../requests/request-source.ts';
import { type OrganizerCookie, organizerCookiesIn, organizerSecretOf } from './organizer-cookie.ts';
import { isToken, matchesVerifier, tokenHash, tokensInCookies } from './secret-tokens.ts';

/** The answer is withheld: this network has requested too many unknown links. */
interface RateLimited {
  readonly found: 'rate-limited';
  readonly retryAfterMs: number;
}

type FoundChatByLink = Extract<FoundLink, { readonly found: 'chat' }>;
export type LinkLookup = FoundLink | RateLimited;
type EntryAnswer = (FoundChatByLink & { readonly hasLinkKey: boolean }) | Exclude<LinkLookup, FoundChatByLink>;

/** The answer to an organizer. It reveals nothing to a browser without the chat's organizer token. */
type OrganizerAnswer =
  | { readonly found: 'chat'; readonly chat: Chat }
  | { readonly found: 'not-yours' }
  | Exclude<FoundChat, { readonly found: 'chat' }>
  | RateLimited;

const unknown = { found: 'unknown' } as const;
const notYours = { found: 'not-yours' } as const;

/** Finds the chat of a link; `device` is set when this browser has entered it. */
export async function findLink(services: WebServices, source: RequestSource, linkId: string): Promise<LinkLookup> {
  if (!mayLookUp(source, linkId)) return unknown;
  const found = await findInStore(services, source, linkId);
  const isProved = found.found === 'chat' && found.device !== undefined;
  return isProved ? found : unlessRateLimited(services, source, found);
}

/** Finds the chat of a link for an entry. A client that proves to have the link's key is not guessing links, and is never rate-limited. */
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

/** Images and frames of another site get no page, so that nothing is looked up for them. */
const mayLookUp = (source: RequestSource, linkId: string): boolean => isLinkId(linkId) && !isEmbeddedCrossSite(source);

/** Tries each cookie of the device's name, because only one of several may be right. */
async function findInStore({ store }: WebServices, source: RequestSource, linkId: string): Promise<FoundLink> {
  const tokens = tokensInCookies(source.header('cookie'), deviceCookieName(linkId));
  const found = await store.findByLink(linkId, tokens[0] && tokenHash(tokens[0]));
  if (found.found !== 'chat' || found.device || tokens.length < 2) return found;
  for (const token of tokens.slice(1)) {
    const another = await store.findByLink(linkId, tokenHash(token));
    if (another.found !== 'chat' || another.device) return another;
  }
  return found;
}

/** Looks up a chat for the browser that created it. */
export async function findChatForOrganizer(
  services: WebServices,
  source: RequestSource,
  chatId: string,
): Promise<OrganizerAnswer> {
  if (!isChatId(chatId)) return unknown;
  const cookies = organizerCookiesIn(source.header('cookie'));
  if (cookies.length === 0) return notYours;
  const found = await services.store.find(chatId);
  const isProved = found.found === 'chat' && cookies.some((cookie) => isOrganizer(found.chat, cookie));
  return isProved ? found : unlessRateLimited(services, source, found.found === 'chat' ? notYours : found);
}

const isOrganizer = ({ chatId, organizerVerifier }: Chat, { token }: OrganizerCookie): boolean =>
  matchesVerifier(organizerSecretOf(token, chatId), organizerVerifier);

/**
 * Withholds the answer from a network that has requested too many unknown links. Callers skip this for a browser that has
 * proved its access and so is not guessing.
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
