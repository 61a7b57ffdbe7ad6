import { deleteCookie, setCookie } from 'hono/cookie';
import type { WebContext } from '../app/services.ts';
import { tokenInCookie } from './secret-tokens.ts';

/**
 * Sets a cookie that scripts cannot read. Of the requests that other sites cause, browsers send it only with a person's
 * navigation, such as a link in a mail (`Lax`). A navigation is a GET, which changes nothing; everything that changes or
 * opens something checks its origin itself (own-origin.ts).
 */
export function setSecretCookie(c: WebContext, name: string, token: string, path: string, maximumAgeMs?: number): void {
  setCookie(c, name, token, {
    path,
    httpOnly: true,
    sameSite: 'Lax',
    // By the page's own origin: behind a proxy this server sees plain http although the browser uses https.
    secure: c.req.header('origin')?.startsWith('https:') ?? false,
    ...(maximumAgeMs !== undefined && { maxAge: Math.ceil(maximumAgeMs / 1000) }),
  });
}

/** Removes a cookie that opens nothing any more, if the browser still sends it. */
export function expireCookie(c: WebContext, name: string, path: string): void {
  if (tokenInCookie(c.req.header('cookie'), name) !== undefined) deleteCookie(c, name, { path });
}
