/**
 * The bounds that pages enforce, some of them together with the server. They are built into the pages, so they are not settings. The
 * server's own bounds are in src/config/limits.ts, those of the sealed format and of a page's ledger in src/sealing.
 */

// Text and names
/** The longest name and text, in characters as a person counts them (grapheme clusters). */
export const maximumNameCharacters = 40;
export const maximumTextCharacters = 4_000;
/** The largest name, in bytes of UTF-8: a sealed name has room for no more. */
export const maximumNameBytes = 164;
/** The largest text, in bytes of UTF-8 as a JSON string: a sealed message holds 32 KiB with everything that it says beside its text. */
export const maximumTextBytes = 30_000;
/** The largest caption, in the same bytes: it and ten files must fit into one sealed message. */
export const maximumCaptionBytes = 20_000;
/** The longest address that is made a link, and the longest beginning of a mail address that is looked at, in UTF-16 units. */
export const longestAddressUnits = 2_000;
export const longestMailNameUnits = 64;
/** The longest emoji of a reaction, in UTF-16 units, as docs/sealing.md has it; no emoji there is has more than half of it. */
export const longestEmojiUnits = 32;
/**
 * The weakest phrase that may be a code, by its letters and digits alone. A pair is two neighbouring characters that do not repeat or
 * count up or down; pairs that come again count once.
 */
export const leastPhraseCharacters = 20;
export const leastPhrasePairs = 16;
/** The longest phrase, in UTF-16 units as it is typed. */
export const longestPhraseUnits = 200;

// Files
/** The longest name of a file, in characters as a person counts them. */
export const maximumFileNameCharacters = 120;
/** A message shows at most this many files. */
export const mostAssetsOfMessage = 10;
/** No file has more parts than this: a sealed part may be small, and the server keeps a place for each. */
export const mostPartsOfAsset = 1_000;
/** Parts of a page's files that are on their way at once, and how long one may take to cross a weak network. */
export const filePartsAtOnce = 3;
export const filePartWithinMs = 20_000;
/** The longest side of a photo that is sent, of a sticker, and of the picture that a ThumbHash is made of. */
export const photoSidePixels = 2_048;
export const stickerSidePixels = 512;
export const previewSidePixels = 100;
/** Whether a picture moves is said within its first bytes. */
export const pictureHeadBytes = 1024 * 1024;
/** How long a page looks for the picture that stands for a video. */
export const posterWithinMs = 5_000;
/** The longest voice message, and how long before its end a person is told. */
export const longestVoiceSeconds = 900;
export const toldBeforeEndSeconds = 10;
/** The longest round video. */
export const longestRoundVideoSeconds = 60;

// What a page holds and shows
/** More messages than this are not held in a page. */
export const mostMessagesShown = 300;
/**
 * Changes that a page keeps for an answer that was on its way and is older, and for a server that answers as if they had not been.
 * Whatever an honest one is asked for later includes them.
 */
export const mostChangesKept = 500;
/** Lines about problems in a page's log, and notices of them to the other side: a server that shows nothing as it is would fill both. */
export const mostProblemLines = 10;
export const mostProblemNotices = 3;
/** The bound of the unread count; this number means “this many or more”. */
export const mostUnread = 99;
/** The number of links, and of own chats, that one request of a browser may ask about. */
export const mostChatsAskedAbout = 50;

// Requests of a page
/** How long an answer may take to begin, and how long it may pause within its body. */
export const answerBeginsWithinMs = 10_000;
export const answerGoesOnWithinMs = 10_000;
/** A form's answer may take longer: the person who pressed its button waits for it. */
export const formAnswerWithinMs = 30_000;
/** How long the server may take to acknowledge a message or a change. */
export const acknowledgedWithinMs = 10_000;
/**
 * A change whose answer was lost may have been accepted, and changed again on another device. The pause lets the live channel
 * bring the newer version first, which an early retry would undo.
 */
export const changeAgainAfterMs = 5_000;
/** The pause before the first retry, which doubles with each failure, and the longest that it becomes. */
export const firstRetryDelayMs = 500;
export const lastRetryDelayMs = 5_000;
/** A server, or a proxy before it, may ask for a pause of hours; a person waits before the page. */
export const longestRetryAfterMs = 60_000;
/** After so many refusals a page's question about what its browser keeps is left to the next page, or the next look at this one. */
export const mostRefusalsInARow = 6;
/** The shortest pause between two requests for what no socket brings, and between two looks at what a browser keeps. */
export const leastPauseOfRequestsMs = 4_000;
export const leastPauseOfLooksMs = 60_000;
/** How often a device's cookie is renewed while the chat goes on; a cookie lives for a day at least. */
export const cookieRenewedEveryMs = 3_600_000;
/** As long as a page's script waits for an answer, the service worker does too; who leaves quickly does not wait for long. */
export const workerAnswersWithinMs = 10_000;
export const notesWithinMs = 3_000;
/** The service worker is installed a second after its page stands. */
export const workerReadyWithinMs = 10_000;

// Live channel
/** The silence, in milliseconds, after which a page gives a connection up. A server sends something in every heartbeat interval. */
export const silentServerAfterMs = 25_000;
/** The silence after which a page asks a server whether it is there; a second later it takes a proxy to hold a stream back. */
export const quietServerAfterMs = 11_000;
/** The same for a person who types, who must not ask at every key. */
export const quietServerWhileTypingMs = 4_000;
/** A first connection that takes longer is told to the person. */
export const firstConnectionWithinMs = 2_000;
export const panelConnectsWithinMs = 3_000;
export const socketOpensWithinMs = 8_000;
/** How long an answer to a ping may take. Frames that arrive meanwhile show that it is on its way, up to the second bound. */
export const pongWithinMs = 5_000;
export const pongAtLatestAfterMs = 20_000;
/** How often a page that uses a stream or polls tries a socket again. */
export const socketAgainAfterMs = 60_000;
/** The server sends the first message of a stream at once. */
export const streamBeginsWithinMs = 5_000;
/** How often a page with a stream says that it is there, and how often a page asks that gets no stream either. */
export const signOfLifeEveryMs = 30_000;
export const pollEveryMs = 2_000;
/** How long a page polls before it tries a stream again. */
export const pollForMs = 300_000;
/** A phone that slept this long has lost its connection, even where the browser has not noticed. */
export const asleepAfterMs = 35_000;
/** Slows a loop of reloads, should each new page be closed at once. */
export const shortestLifeOfPageMs = 5_000;
/** With a connection for so long, a page compares what it shows with what was sealed even if the server has not said that all has come. */
export const comparesAtLatestAfterMs = 20_000;
/** How often a page says that its person types: the server shows them as typing for five seconds. */
export const typingEveryMs = 3_000;
/** How often a page says that it is in front: sooner than the server takes a silent one for put away. */
export const lookingEveryMs = 2_000;
/** Marks of receipts within this time are sent as one command. */
export const receiptsGatheredMs = 300;

// Other tabs, and the browser's storage
/** Other tabs answer within milliseconds. A hidden tab's timer may take a second, and a suspended tab does not answer. */
export const tabAnswersWithinMs = 100;
export const keysAnswerWithinMs = 400;
/** A database that never opens must not prevent a person from writing. */
export const databaseOpensWithinMs = 2_000;
