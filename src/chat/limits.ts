/**
 * The bounds that pages enforce too. They are built into the pages, so they are not settings. The server's own bounds are
 * in src/config/limits.ts.
 */

/** The silence, in milliseconds, after which a page gives a connection up. A server sends something in every heartbeat interval. */
export const silentServerAfterMs = 25_000;

/** The longest name and text, in Unicode code points. */
export const maximumNameCharacters = 40;
export const maximumTextCharacters = 4_000;
