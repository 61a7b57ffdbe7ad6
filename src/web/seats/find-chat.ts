import type { Chat } from '../../chat/chat.ts';
import { isChatId, isLinkId } from '../../chat/link.ts';
import { deviceCookieName, organizerCookieName } from '../../protocol/cookies.ts';
import type { FoundChat, FoundLink } from '../../store/chat-store.ts';
import type { WebServices } from '../app/services.ts';
import type { Asker } from '../requests/asker.ts';
import { clientAddress } from '../requests/client-address.ts';
import { provesVerifier, tokenHash, tokenInCookie } from './secret-tokens.ts';

/** The asker has asked for too many links that do not exist, and is not told about this one. */
export interface NotTold {
  readonly found: 'not-told';
  readonly retryAfterMs: number;
}

export type LinkAnswer = FoundLink | NotTold;

/** What an organizer may know: nothing without the token that made this chat. */
export type OrganizerAnswer =
  | { readonly found: 'chat'; readonly chat: Chat }
  | { readonly found: 'not-yours' }
  | Exclude<FoundChat, { readonly found: 'chat' }>
  | NotTold;

const unknown = { found: 'unknown' } as const;
const notYours = { found: 'not-yours' } as const;

/** What a link leads to, and whether this browser has proved its code. */
export async function findLink(services: WebServices, asker: Asker, linkId: string): Promise<LinkAnswer> {
  if (!isLinkId(linkId)) return unknown;
  const token = tokenInCookie(asker.header('cookie'), deviceCookieName(linkId));
  const found = await services.store.findByLink(linkId, token === undefined ? undefined : tokenHash(token));
  const isProved = found.found === 'chat' && found.device !== undefined;
  return isProved ? found : unlessGuessing(services, asker, found);
}

/** The chat that this browser made. */
export async function findOwnChat(services: WebServices, asker: Asker, chatId: string): Promise<OrganizerAnswer> {
  if (!isChatId(chatId)) return unknown;
  const token = tokenInCookie(asker.header('cookie'), organizerCookieName(chatId));
  if (token === undefined) return notYours;
  const found = await services.store.find(chatId);
  const isProved = found.found === 'chat' && provesVerifier(token, found.chat.organizerVerifier);
  return isProved ? found : unlessGuessing(services, asker, found.found === 'chat' ? notYours : found);
}

/**
 * Withholds the answer from whoever asked for too many things that do not exist. A browser that has proved what it may
 * know is not guessing, and is not asked to pay.
 */
async function unlessGuessing<Answer extends { readonly found: string }>(
  { guard, origins }: WebServices,
  asker: Asker,
  answer: Answer,
): Promise<Answer | NotTold> {
  const address = clientAddress(asker, origins.trustProxyHops);
  const retryAfterMs = await guard.mayNotAskForMs(address);
  if (retryAfterMs > 0) return { found: 'not-told', retryAfterMs };
  if (answer.found === 'unknown') await guard.countUnknownLink(address);
  return answer;
}
