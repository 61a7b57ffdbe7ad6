/**
 * Cookies hold only random secrets of 32 bytes, base64url. A device has one for each link, named after it, so that one browser
 * can hold both links of a chat. A browser that makes chats has one for all of them (decision 2).
 */
export const deviceCookieName = (linkId: string): string => `device-${linkId}`;

/** Its value is the secret, and the ids of the chats that it is for, with dots between them. */
export const organizerCookieName = 'organizer';

/** Before a cookie's name over https: only this very server can set such a cookie, for all of its paths (RFC 6265bis §4.1.3). */
export const hostPrefix = '__Host-';

const devicePrefix = deviceCookieName('');

/** The link id in a device cookie's name, unchecked; undefined for any other cookie. */
export function linkIdOfDeviceCookie(name: string): string | undefined {
  const plainName = name.startsWith(hostPrefix) ? name.slice(hostPrefix.length) : name;
  return plainName.startsWith(devicePrefix) ? plainName.slice(devicePrefix.length) : undefined;
}
