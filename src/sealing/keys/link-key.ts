import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { randomBytes } from '../bytes/random.ts';

const linkKeyLength = 16;
/** In characters of base64url. */
const encodedLength = 22;

export const makeLinkKey = (): Uint8Array => randomBytes(linkKeyLength);

/** The fragment of the link: 22 characters of base64url. */
export const encodeLinkKey = (linkKey: Uint8Array): string => encodeBase64url(linkKey);

/**
 * Reads a link's fragment, with or without its `#`; undefined when it is too short or damaged. Programs add characters to a
 * link (a full stop, a bracket, `&utm_source=x`), so only the first 22 count. The greeting proves them.
 */
export function decodeLinkKey(fragment: string): Uint8Array | undefined {
  const linkKey = decodeBase64url(fragment.replace(/^#/, '').slice(0, encodedLength));
  return linkKey?.length === linkKeyLength ? linkKey : undefined;
}
