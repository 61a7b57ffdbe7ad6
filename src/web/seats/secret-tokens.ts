import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parse } from 'hono/utils/cookie';
import { isLinkId } from '../../chat/link.ts';
import { linkIdOfDeviceCookie } from '../../protocol/cookies.ts';
import { sealSizes } from '../../protocol/page.ts';

const tokenBytes = 32;
const pattern = new RegExp(`^[A-Za-z0-9_-]{${sealSizes.hash}}$`);

/** 32 random bytes, base64url: what a cookie holds. */
export const makeToken = (): string => randomBytes(tokenBytes).toString('base64url');

/** Whether the text can be 32 bytes of base64url: a token, an access key or a verifier. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && pattern.test(text);

/** What the store knows a token by: its SHA-256, base64url. */
export const tokenHash = (token: string): string => hash('sha256', token, 'base64url');

/** The token in a cookie; undefined when there is none that could be one. A token needs no quotes and no escapes. */
export function tokenInCookie(cookies: string | undefined, name: string): string | undefined {
  const beginning = `${name}=`;
  const cookie = cookies?.split(';').find((one) => one.trimStart().startsWith(beginning));
  const token = cookie?.trim().slice(beginning.length);
  return isToken(token) ? token : undefined;
}

/** The tokens by which a browser may have entered chats, the newest chats last, as browsers send them (RFC 6265 §5.4). */
export function deviceTokensIn(
  cookies: string | undefined,
): readonly { readonly linkId: string; readonly token: string }[] {
  return Object.entries(parse(cookies ?? '')).flatMap(([name, token]) => {
    const linkId = linkIdOfDeviceCookie(name);
    return linkId !== undefined && isLinkId(linkId) && isToken(token) ? [{ linkId, token }] : [];
  });
}

/** Whether the secret is the one whose SHA-256 this is; the time taken does not tell how nearly. */
export function provesVerifier(secret: Uint8Array | string, verifier: string): boolean {
  const proof = hash('sha256', secret, 'buffer');
  const expected = Buffer.from(verifier, 'base64url');
  return proof.length === expected.length && timingSafeEqual(proof, expected);
}
