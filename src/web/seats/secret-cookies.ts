import { deleteCookie, setCookie } from 'hono/cookie';
import { hostPrefix } from '../../protocol/cookies.ts';
import type { WebContext } from '../app/services.ts';
import { cookiesNamed } from '../requests/cookie-values.ts';

/**
 * Sets a cookie that scripts cannot read. Of the requests that other sites cause, browsers send it only with a person's
 * navigation, such as a link in a mail (`Lax`). A navigation is a GET, which changes nothing; everything that changes or
 * opens something checks its origin itself (own-origin.ts).
 * @param maximumAgeMs undefined for a cookie that goes when the browser is closed
 */
export function setSecretCookie(c: WebContext, name: string, value: string, maximumAgeMs?: number): void {
  writeCookie(c, isFromHttps(c) ? `${hostPrefix}${name}` : name, value, maximumAgeMs);
}

/** Gives a cookie that the browser sent a new age, under the name that it has. */
export function renewCookie(c: WebContext, name: string, value: string, maximumAgeMs: number): void {
  const sent = cookiesNamed(c.req.header('cookie'), name).find((cookie) => cookie.value === value);
  if (sent) writeCookie(c, sent.name, value, maximumAgeMs);
}

/** Removes the cookies of this name that the browser still sends. */
export function expireCookie(c: WebContext, name: string): void {
  for (const sent of new Set(cookiesNamed(c.req.header('cookie'), name).map((cookie) => cookie.name))) {
    deleteCookie(c, sent, { path: '/', secure: sent.startsWith(hostPrefix) });
  }
}

/** By the page's own origin: behind a proxy this server sees plain http although the browser uses https. */
export const isFromHttps = (c: WebContext): boolean => c.req.header('origin')?.startsWith('https:') ?? false;

function writeCookie(c: WebContext, name: string, value: string, maximumAgeMs: number | undefined): void {
  setCookie(c, name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: name.startsWith(hostPrefix),
    ...(maximumAgeMs !== undefined && { maxAge: Math.max(1, Math.ceil(maximumAgeMs / 1000)) }),
  });
}
