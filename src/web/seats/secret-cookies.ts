import { deleteCookie, setCookie } from 'hono/cookie';
import { hostPrefix } from '../../protocol/cookies.ts';
import type { WebContext } from '../app/services.ts';
import { cookiesNamed } from '../requests/cookie-values.ts';

/**
 * Sets a new cookie that scripts cannot read. With requests of other sites, browsers send it only for a person's
 * navigation, such as a link in a mail (`Lax`). A navigation is a GET, which changes nothing; every request that changes or
 * opens something has its origin checked (own-origin.ts).
 * @param maximumAgeMs undefined for a cookie that ends when the browser is closed
 */
export function setSecretCookie(c: WebContext, name: string, value: string, maximumAgeMs?: number): void {
  writeCookie(c, isFromHttps(c) ? `${hostPrefix}${name}` : name, value, maximumAgeMs);
}

/** Extends the age of a cookie under each name by which the browser sent it. */
export function renewCookie(c: WebContext, name: string, value: string, maximumAgeMs: number): void {
  const sent = cookiesNamed(c.req.header('cookie'), name).filter((cookie) => cookie.value === value);
  for (const sentName of new Set(sent.map((cookie) => cookie.name))) writeCookie(c, sentName, value, maximumAgeMs);
}

/** Replaces the value of a session cookie, under the name by which the browser sent it. */
export const rewriteCookie = (c: WebContext, sentName: string, value: string): void => writeCookie(c, sentName, value);

/** Removes the cookies of this name that the browser sent. */
export function expireCookie(c: WebContext, name: string): void {
  const sent = cookiesNamed(c.req.header('cookie'), name);
  for (const sentName of new Set(sent.map((cookie) => cookie.name))) expireSentCookie(c, sentName);
}

export const expireSentCookie = (c: WebContext, sentName: string): void =>
  void deleteCookie(c, sentName, { path: '/', secure: sentName.startsWith(hostPrefix) });

/**
 * By the page's own origin: behind a proxy this server sees plain http although the browser uses https. Browsers name it with what may change
 * something, and with nothing that only reads: there a cookie is written under the name that it was sent by.
 */
export const isFromHttps = (c: WebContext): boolean => c.req.header('origin')?.startsWith('https:') ?? false;

function writeCookie(c: WebContext, name: string, value: string, maximumAgeMs?: number): void {
  setCookie(c, name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: name.startsWith(hostPrefix),
    ...(maximumAgeMs !== undefined && { maxAge: Math.max(1, Math.ceil(maximumAgeMs / 1000)) }),
  });
}
