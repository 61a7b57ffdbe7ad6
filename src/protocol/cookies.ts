/**
 * Cookies hold nothing but random secrets of 32 bytes, base64url. They are named after what they open, so that the two
 * links opened in one browser stay two people.
 */
export const deviceCookieName = (linkId: string): string => `device-${linkId}`;
export const organizerCookieName = (chatId: string): string => `organizer-${chatId}`;
