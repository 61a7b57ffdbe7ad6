import { isChatId } from '../../chat/link.ts';
import { chatIdsPerOrganizerCookie } from '../../config/limits.ts';
import { hostPrefix, organizerCookieName } from '../../protocol/cookies.ts';
import type { WebContext } from '../app/services.ts';
import { cookiesNamed } from '../requests/cookie-values.ts';
import { expireSentCookie, isFromHttps, rewriteCookie, setSecretCookie } from './secret-cookies.ts';
import { isToken, makeToken, tokenHash } from './secret-tokens.ts';

/** The cookie of an organizer: one secret for all chats of the browser, and their ids, the oldest first. */
export interface OrganizerCookie {
  readonly token: string;
  readonly chatIds: readonly string[];
}

/** The organizer's secret of one chat, which the store verifies. Secrets differ, so that they do not show which chats have one organizer. */
export const organizerSecretOf = (token: string, chatId: string): string => `${token}.${chatId}`;

export const organizerVerifierOf = (token: string, chatId: string): string =>
  tokenHash(organizerSecretOf(token, chatId));

/** Every organizer cookie of a request. A cookie that another site has planted opens nothing, and the others still count. */
export const organizerCookiesIn = (header: string | undefined): readonly OrganizerCookie[] =>
  cookiesNamed(header, organizerCookieName).flatMap(({ value }) => parse(value) ?? []);

/**
 * The cookie to which a new chat is added. Over https only a `__Host-` cookie counts: another one may be planted by somebody who
 * knows its token and would be the organizer.
 */
export function organizerCookieForNew(c: WebContext): OrganizerCookie {
  const name = isFromHttps(c) ? `${hostPrefix}${organizerCookieName}` : organizerCookieName;
  const sent = cookiesNamed(c.req.header('cookie'), organizerCookieName).filter((cookie) => cookie.name === name);
  return sent.flatMap(({ value }) => parse(value) ?? [])[0] ?? { token: makeToken(), chatIds: [] };
}

export function addToOrganizerCookie(c: WebContext, { token, chatIds }: OrganizerCookie, chatId: string): void {
  const others = chatIds.filter((known) => known !== chatId);
  const value = textOf({ token, chatIds: [...others, chatId].slice(-chatIdsPerOrganizerCookie) });
  setSecretCookie(c, organizerCookieName, value);
}

/**
 * Removes ended chats from each cookie, and a cookie with its last chat. Several cookies of one name stay, because another site may have
 * planted one of them.
 */
export function removeFromOrganizerCookie(c: WebContext, endedIds: readonly string[]): void {
  const sent = cookiesNamed(c.req.header('cookie'), organizerCookieName);
  for (const { name, value } of sent) {
    const isOnlyOne = sent.filter((other) => other.name === name).length === 1;
    const cookie = isOnlyOne ? parse(value) : undefined;
    if (!cookie?.chatIds.some((chatId) => endedIds.includes(chatId))) continue;
    const chatIds = cookie.chatIds.filter((chatId) => !endedIds.includes(chatId));
    if (chatIds.length === 0) expireSentCookie(c, name);
    else rewriteCookie(c, name, textOf({ token: cookie.token, chatIds }));
  }
}

const textOf = ({ token, chatIds }: OrganizerCookie): string => [token, ...chatIds].join('.');

function parse(value: string): OrganizerCookie | undefined {
  const [token, ...chatIds] = value.split('.');
  return isToken(token) && chatIds.every(isChatId) ? { token, chatIds } : undefined;
}
