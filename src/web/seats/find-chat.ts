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

/** Several cookies of the device's name may come, one of them right. */
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
