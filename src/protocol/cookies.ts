/**
 * Cookies hold nothing but random secrets of 32 bytes, base64url. They are named after what they open, so that the two
 * links opened in one browser stay two people.
 */
export const deviceCookieName = (linkId: string): string => `device-${linkId}`;
export const organizerCookieName = (chatId: string): string => `organizer-${chatId}`;

const devicePrefix = deviceCookieName('');

/** What a device's cookie may open; undefined for any other cookie. */
export const linkIdOfDeviceCookie = (name: string): string | undefined =>
  name.startsWith(devicePrefix) ? name.slice(devicePrefix.length) : undefined;
