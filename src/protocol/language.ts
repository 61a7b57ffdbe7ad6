/** Remembers on a device the language that a person chose, by its tag. It is no secret. */
export const languageCookieName = 'language';

/** Says with a script's request which language its page has: another may have been chosen in another tab since. */
export const languageHeader = 'page-language';

/** Says the same in the address of a socket, whose request carries no header of a script's. */
export const languageParameter = 'language';

/** The address of a socket, for a page of this language. */
export const socketAddress = (path: string, tag: string): string => `${path}?${languageParameter}=${tag}`;
