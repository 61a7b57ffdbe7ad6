import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isLinkId } from '../../chat/link.ts';
import { linkIdOfDeviceCookie } from '../../protocol/cookies.ts';
import { sealSizes } from '../../protocol/page.ts';
import { cookiesNamed, sentCookies } from '../requests/cookie-values.ts';

const tokenBytes = 32;
const pattern = new RegExp(`^[A-Za-z0-9_-]{${sealSizes.hash}}$`);

/** The value of a cookie: 32 random bytes, base64url. */
export const makeToken = (): string => randomBytes(tokenBytes).toString('base64url');

/** Whether the text has the form of 32 bytes in base64url: a token, an access key or a verifier. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && pattern.test(text);

/** The SHA-256 of a token, base64url, which is all that the store keeps of it. */
export const tokenHash = (token: string): string => hash('sha256', token, 'base64url');

/** The tokens in the cookies of one name, the most trusted first: only one of several may be right. */
export const tokensInCookies = (cookies: string | undefined, name: string): readonly string[] =>
  cookiesNamed(cookies, name).flatMap(({ value }) => (isToken(value) ? [value] : []));

/** The device tokens of a browser, in the order in which it sends them: the newest chats last (RFC 6265 §5.4). */
export const deviceTokensIn = (cookies: string | undefined): readonly DeviceToken[] =>
  sentCookies(cookies).flatMap(({ name, value }) => {
    const linkId = linkIdOfDeviceCookie(name);
    return linkId !== undefined && isLinkId(linkId) && isToken(value) ? [{ linkId, token: value }] : [];
  });

export interface DeviceToken {
  readonly linkId: string;
  readonly token: string;
}

/** Whether the verifier is the SHA-256 of the secret, compared in constant time. */
export function matchesVerifier(secret: Uint8Array | string, verifier: string): boolean {
  const actual = hash('sha256', secret, 'buffer');
  const expected = Buffer.from(verifier, 'base64url');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
