import { deleteCookie, setCookie } from 'hono/cookie';
import type { WebContext } from '../app/services.ts';
import { tokenInCookie } from './secret-tokens.ts';

/** Sets a cookie that no script can read and no other site's page can cause to be sent. */
export function setSecretCookie(c: WebContext, name: string, token: string, path: string, maximumAgeMs?: number): void {
  setCookie(c, name, token, {
    path,
    httpOnly: true,
    sameSite: 'Strict',
    // The page's own word: behind a proxy this server sees plain http while the browser sees https.
    secure: c.req.header('origin')?.startsWith('https:') ?? false,
    ...(maximumAgeMs !== undefined && { maxAge: Math.ceil(maximumAgeMs / 1000) }),
  });
}

/** Removes the cookie from a browser that still sends it, as it opens nothing any more. */
export function expireCookie(c: WebContext, name: string, path: string): void {
  if (tokenInCookie(c.req.header('cookie'), name) !== undefined) deleteCookie(c, name, { path });
}
