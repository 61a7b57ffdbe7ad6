/**
 * The bounds that pages hold to as well. They are part of the page, so none of them is a setting. The server's bounds are in
 * src/config/limits.ts.
 */

/** How long a page waits for a server that says nothing, in milliseconds. A server says something in every heartbeat interval. */
export const silentServerAfterMs = 25_000;

/** The longest name and text, in characters as a person counts them. */
export const maximumNameCharacters = 40;
export const maximumTextCharacters = 4_000;
