/** The host as it stands in an `https:`, `http:` or `mailto:` URL, without the port. */
const writtenHost = /^(?:https?:\/\/|(mailto:)[^@]*@)(\[[^\]]*\]|[^/?#:\\]*)/iu;

const plainLetters = /^[\p{L}\p{M}\p{N}.-]+$/u;
/** ASCII and the Latin letters of European languages, without those read as others (ı, ĸ, ŉ) or as two (ĳ, ŀ). */
const everydayLetters =
  /^[\p{ASCII}\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u012F\u0134-\u0137\u0139-\u013E\u0141-\u0148\u014A-\u017E]*$/u;

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

/** Whether a URL's host holds only letters, marks, digits, hyphens and dots: a sign could look like the end of the host. */
export function hasReadableHost(href: string): boolean {
  const host = writtenHost.exec(href)?.[2] ?? '';
  return host.startsWith('[') || (plainLetters.test(host) && (isAscii(host) || URL.canParse(`https://${host}`)));
}

/** Whether a host has a dot that ends more than `www`. */
export const hasDottedHost = (href: string): boolean =>
  (writtenHost.exec(href)?.[2] ?? '').replace(/^www\./i, '').includes('.');

/**
 * The host that an address really leads to, as browsers ask for it (IDNA), when the host as written can be mistaken for
 * another: it holds letters other than everyday Latin ones, or is an IP address in disguise. undefined when it is as it looks.
 */
export function plainHostOf(href: string): string | undefined {
  const [, mail, host] = writtenHost.exec(href) ?? [];
  if (host === undefined || host.startsWith('[')) return undefined;
  if (isAscii(host) ? mail !== undefined : everydayLetters.test(host.normalize('NFC'))) return undefined;
  const { hostname } = new URL(`https://${host}`);
  return hostname === host.toLowerCase() && isAscii(host) ? undefined : hostname;
}
