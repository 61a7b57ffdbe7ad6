/**
 * Cookies hold only a random secret of 32 bytes, base64url. Their names contain the link or chat that they open, so that
 * one browser can hold both links of a chat (decision 2).
 */
export const deviceCookieName = (linkId: string): string => `device-${linkId}`;
export const organizerCookieName = (chatId: string): string => `organizer-${chatId}`;

const devicePrefix = deviceCookieName('');

/** The link id in a device cookie's name, unchecked; undefined for any other cookie. */
export const linkIdOfDeviceCookie = (name: string): string | undefined =>
  name.startsWith(devicePrefix) ? name.slice(devicePrefix.length) : undefined;
