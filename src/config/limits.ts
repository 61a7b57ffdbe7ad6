/*
 * The server's bounds, each with its unit in its name. Bounds that pages enforce are in src/chat/limits.ts, those of the sealed format
 * in src/sealing.
 */

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const kibiBytes = 1024;
const mebiBytes = 1024 * kibiBytes;

/** `LIMIT_<NAME>` in the environment sets each: `messagesPerChat` is `LIMIT_MESSAGES_PER_CHAT`. */
export const defaultLimits = {
  // Life of a chat
  longestLifeMs: 7 * dayMs,
  enterWithinMs: dayMs,
  tombstoneMs: dayMs,

  // What a chat may hold
  messagesPerChat: 10_000,
  sealedBytesPerChat: 16 * mebiBytes,
  /** Until both people have entered. */
  sealedBytesUntilBothIn: 64 * kibiBytes,
  devicesPerParticipant: 10,
  /** Entries and wrong codes of each participant: the newest are kept. */
  happeningsPerParticipant: 20,
  messagesPerPage: 50,
  /** How long a message that is read once may be open before it is erased: as long as the longest voice message, and a minute. */
  readOnceOpenMs: 16 * minuteMs,

  /** Sealed files. A file of 100 MiB fits: sealing adds a little. */
  assetBytesPerFile: 101 * mebiBytes,
  assetBytesPerChat: 256 * mebiBytes,
  /** One request carries one part. */
  assetPartBytes: mebiBytes,
  /** Parts that arrive at once, of one participant and of all. */
  assetPartsAtOnce: 6,
  allAssetPartsAtOnce: 64,
  /** Requests for parts of files, either way. */
  assetPartsPerDevice: 1_000,
  /** Files that are on their way: no message has claimed them yet. */
  unclaimedAssetsPerChat: 40,
  /** From the last part of each on. */
  unclaimedAssetMs: hourMs,

  // What a store may hold
  /** All chats that were made from one address. Wider IPv6 networks may hold a multiple (network-factors.ts). */
  storedBytesPerCreator: 64 * mebiBytes,
  /** The same for sealed files. */
  assetBytesPerCreator: 512 * mebiBytes,
  /** Bytes of its creator's budget that a chat in a shared store is granted in one step. */
  grantedBytesAtOnce: 256 * kibiBytes,
  grantedAssetBytesAtOnce: 8 * mebiBytes,
  /** The part of the store in which no new chat is made, so that there is room for the messages of those that exist. */
  keptFreePercent: 10,

  // What an embedded store may hold
  chats: 100_000,
  /** Less where this process has less memory: see src/config/memory-bound.ts. */
  storedBytes: 1024 * mebiBytes,
  /** Of all sealed files; less where the machine or the container has less memory. */
  assetBytes: 1024 * mebiBytes,

  // Files in a bucket (ASSETS_URL)
  /** How long the bucket may take to answer. */
  bucketTimeoutMs: 10 * secondMs,
  /** How often the bucket is compared with the chats, so that what could not be erased goes. */
  bucketSweepMs: 30 * secondMs,

  // What a shared store may take
  /** How long Redis may take to answer before a command is given up. */
  storeTimeoutMs: 3 * secondMs,
  /** How much later than at its deadline Redis itself erases a chat that no server is left to destroy. */
  erasureSlackMs: 5 * secondMs,

  // Commands and requests
  /** One sealed message as base64url: the largest padding bucket, with room for its envelope. */
  sealedCharacters: 44_000,
  /** One sealed deletion, reaction or withdrawal as base64url; all of them are this long. */
  sealedChangeCharacters: 396,
  /** One sealed receipt as base64url; all of them are this long. */
  sealedReceiptCharacters: 71,
  frameBytes: 64 * kibiBytes,
  requestBodyBytes: 64 * kibiBytes,
  commandsPerWindow: 200,
  commandWindowMs: 10 * secondMs,
  /** Requests that only read, and connections. A page that is loaded in full can be some megabytes. */
  readsPerDevice: 200,
  readsPerAddress: 1_000,
  readWindowMs: 10 * secondMs,
  requestTimeoutMs: 15 * secondMs,
  headerBytes: 16 * kibiBytes,
  /** Browsers and proxies ask for one thing after the other on a connection; a few more do no harm. */
  unansweredRequestsPerConnection: 10,

  // Getting in
  /** An IPv6 address is counted with its /64; its /56 and /48 may do this many times as much as one address. */
  ipv6Slash56Factor: 3,
  ipv6Slash48Factor: 12,
  codeTriesPerAddress: 5,
  firstCodePauseMs: minuteMs,
  longestCodePauseMs: hourMs,
  /** How long wrong tries are held against an address. */
  codeTryMemoryMs: dayMs,
  codeTriesPerLink: 100,
  codeTriesPerLinkWindowMs: hourMs,
  unknownLinksPerAddress: 30,
  unknownLinksWindowMs: minuteMs,
  chatsPerAddress: 60,
  chatsPerAddressWindowMs: hourMs,

  /** How long a device may be away and needs no code when it is back, while the other keeps the chat alive. */
  deviceAwayMs: dayMs,

  // Live channel
  socketsPerParticipant: 20,
  socketsPerOrganizer: 5,
  heartbeatIntervalMs: 10 * secondMs,
  deadPeerAfterMs: 25 * secondMs,
  /** A page with an event stream is heard by its requests alone, and the timers of a hidden one run once a minute. */
  deadStreamAfterMs: 90 * secondMs,
  /** The longest pause between two polls of a page that gets neither sockets nor streams; after it the page counts as gone. */
  nextPollWithinMs: 10 * secondMs,
  /** A server that renews no lease for this long is lost, and the people connected to it count as away. */
  presenceLeaseMs: 25 * secondMs,
  /** A server's lease in one chat. It lapses even where Redis has lost the list of servers (decision 51). */
  seatLeaseMs: 45 * minuteMs,
  /** The longest time between two checks of a watched chat. A check renews presence, and notices a chat that Redis has lost. */
  chatCheckMs: 20 * minuteMs,
  /** The number of lost servers for which Redis keeps the time of their loss. */
  lostServersKept: 50,
  typingMs: 5 * secondMs,
  bufferedBytesPerSocket: mebiBytes,
  /** How many of the chats that one browser has entered its list shows. */
  chatsPerBrowser: 50,
  listsPerBrowser: 10,
  changesPerCatchUp: 200,

  // Pushes
  /** How long no page of a participant may have been in front before their devices are sent a push. */
  noticeAfterMs: 5 * secondMs,
  /** A participant's devices are sent one push in this time at most. */
  noticeEveryMs: minuteMs,
  /** How often a push that failed is sent again, `noticeEveryMs` apart. */
  pushRepeats: 3,
  /** The address at a push service; those of the known ones have some hundred. */
  endpointCharacters: 1_024,
  /** How long a push service keeps a push for a device that is switched off. */
  pushKeptMs: dayMs,
  /** How long a push service may take to answer. */
  pushTimeoutMs: 5 * secondMs,
  /** Requests to push services under way; what comes on top of them waits for its turn. */
  pushesAtOnce: 50,
  /** Pushes that wait for their turn; what comes on top of them is not sent. */
  pushesWaiting: 10_000,
  /** How long Redis keeps the key pair of the servers after somebody used it last: longer than any chat lives. */
  pushKeysMs: 8 * dayMs,

  // Operating
  /** How often the files of a certificate are looked at, so that a renewed one is taken into use. */
  certificateCheckMs: minuteMs,
  /** How long an answer of `/readyz` is good for: however often it is asked, the store is asked once in this time. */
  readinessMs: secondMs,
  /** How long Redis keeps the scripts and styles of a version after its last server, for pages that are open then. */
  sharedAssetsMs: dayMs,
  /** How often a server sees to it that Redis has them. */
  shareAssetsEveryMs: minuteMs,

  /** How many bytes of the log may wait for a reader that does not read; later lines are dropped. */
  waitingLogBytes: mebiBytes,

  // Leaving
  /** A second signal to stop that comes sooner counts as the first: terminals and npm send one each. */
  secondSignalAfterMs: secondMs / 2,
  /** Over how long the sockets are sent away, so that they do not all come to another server at once. */
  drainMs: 5 * secondMs,
  /** How long finishing what is under way may take; container engines kill ten seconds after SIGTERM. */
  stopWithinMs: 9 * secondMs,
  /** Closing the store, as the last step of a stop. A store that does not answer in this time is left as it is. */
  closeStoreWithinMs: secondMs / 2,
} as const satisfies Readonly<Record<string, number>>;

export type Limits = { readonly [Name in keyof typeof defaultLimits]: number };

/*
 * Bounds that are no settings: what they bound follows from how the code works, or from what Redis, browsers and other programs take.
 */

/** Messages in one call of the append script: a long one holds up all chats, and Lua cannot unpack more than some thousand values. */
export const appendsPerScript = 100;
/** The number of watched chats that are checked at the same time. */
export const chatChecksAtOnce = 100;
/** Long lists of channels are subscribed to in parts, so that other commands can run in between. */
export const channelsPerSubscription = 500;
/** The channels of one command must share a shard, which different chats need not: of a Cluster's, so many commands leave at once. */
export const shardedSubscriptionsAtOnce = 100;
/** The longest pause before a lost connection to Redis is tried again. */
export const storeRetryDelayMs = secondMs;
/** How many entries of a creator's budget are looked at with one command. */
export const budgetEntriesAtOnce = 200;
/** Timers do not notice that the clock was set forward or that the machine slept; ringing at least this often does. */
export const alarmAtLatestAfterMs = minuteMs;
/** The largest share of an embedded store that the chats of one network may hold. */
export const largestShareOfNetwork = 0.5;
/** Of so many sweeps of the bucket one also looks at the files of living chats. */
export const sweepsPerThoroughOne = 20;

/** More languages than browsers send, and a longer header; the rest of a header is not read. */
export const languageRanges = 20;
export const languageHeaderCharacters = 500;
/** Matching takes a while, and browsers of one place ask for the same. Who asks for something rare is matched anew. */
export const languageHeadersKept = 1_000;

/** The shortest secret among the settings. */
export const leastSecretCharacters = 32;
/** As many cookies of one name are tried. A browser sends several where another path or a planted cookie has the same name. */
export const cookiesOfOneName = 4;
/** The organizer's cookie keeps ids only so that it goes with the last chat. More would not fit into a cookie of 4 KB. */
export const chatIdsPerOrganizerCookie = 250;
/** More than any built file takes. */
export const sharedFileBytes = mebiBytes;
/** Built files of other versions that are kept in memory: those that pages in a few languages load of about two versions. */
export const sharedFilesInMemory = 64;
/** The connections of this interval share one look for free file descriptors. A look for each would cost a twentieth of the connection. */
export const fileLookEveryMs = secondMs / 10;
/** How long the contact of `security.txt` is good for. RFC 9116 §2.5.5 recommends less than a year. */
export const securityContactMs = 90 * dayMs;
