/**
 * The bounds that pages enforce too. They are built into the pages, so they are not settings. The server's own bounds are
 * in src/config/limits.ts.
 */

/** The silence, in milliseconds, after which a page gives a connection up. A server sends something in every heartbeat interval. */
export const silentServerAfterMs = 25_000;

/** The silence after which a page asks a server whether it is there; a second later it takes a proxy to hold a stream back. */
export const quietServerAfterMs = 11_000;

/** How often a page with a stream says that it is there, and how often a page asks that gets no stream either. */
export const signOfLifeEveryMs = 30_000;
export const pollEveryMs = 2_000;

/** The longest name and text, in characters as a person counts them (grapheme clusters). */
export const maximumNameCharacters = 40;
export const maximumTextCharacters = 4_000;

/** The largest name, in bytes of UTF-8: a sealed name has room for no more. */
export const maximumNameBytes = 164;
/** The largest text, in bytes of UTF-8 as a JSON string: a sealed message holds 32 KiB with everything that it says beside its text. */
export const maximumTextBytes = 30_000;

/** The number of links, and of own chats, that one request of a browser may ask about. */
export const mostChatsAskedAbout = 50;

/** The longest name of a file, in characters as a person counts them. */
export const maximumFileNameCharacters = 120;

/** The longest voice message, and how long before its end a person is told. */
export const longestVoiceSeconds = 900;
export const toldBeforeEndSeconds = 10;

/** The longest round video. */
export const longestRoundVideoSeconds = 60;

/**
 * The weakest phrase that may be a code, by its letters and digits alone. A pair is two neighbouring characters that do not repeat or
 * count up or down; pairs that come again count once.
 */
export const leastPhraseCharacters = 20;
export const leastPhrasePairs = 16;
/** The longest phrase, in UTF-16 units as it is typed. */
export const longestPhrase = 200;

/** With a connection for so long, a page compares what it shows with what was sealed even if the server has not said that all has come. */
export const comparesAtLatestAfterMs = 20_000;

/** More messages than this are not held in a page. */
export const mostMessagesShown = 300;
