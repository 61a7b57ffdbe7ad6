import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { randomBytes } from '../bytes/random.ts';

const linkKeyLength = 16;

export const makeLinkKey = (): Uint8Array => randomBytes(linkKeyLength);

/** The fragment of the link: 22 characters of base64url. */
export const encodeLinkKey = (linkKey: Uint8Array): string => encodeBase64url(linkKey);

/** Reads a link's fragment, with or without its `#`; undefined when it is missing or damaged. */
export function decodeLinkKey(fragment: string): Uint8Array | undefined {
  const linkKey = decodeBase64url(fragment.replace(/^#/, ''));
  return linkKey?.length === linkKeyLength ? linkKey : undefined;
}
