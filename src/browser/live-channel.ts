import { closeCodes } from '../protocol/close-codes.ts';
import { type Command, encodeCommand } from '../protocol/commands.ts';
import { paths } from '../protocol/page.ts';

/** The socket that htmx holds for the chat, as the page's other scripts use it. */
export interface LiveChannel {
  /** Makes the first connection. */
  open(): void;
  /** Sends now; returns false when the connection is away. */
  send(command: Command): boolean;
  /** Sends now, or first thing when the connection is back. */
  sendWhenOpen(command: Command): void;
  /** Leaves a connection that has stopped being of use; htmx makes a new one. */
  renew(): void;
  /** The chat is over: nothing is sent any more, and nobody comes back. */
  close(): void;
}

export interface LiveChannelListener {
  onOpen(): void;
  onAway(): void;
}

/** hx-ws's own record of a connection. */
interface Connection {
  url: string;
  readonly socket: WebSocket | null;
  readonly config: { readonly reconnectCodes: readonly number[] };
}

type ConnectionEvent = CustomEvent<{ readonly connection: Connection; readonly code?: number | null }>;

const watchEveryMs = 5_000;
/** A phone that slept this long has lost its connection, even where the browser has not noticed. */
const asleepAfterMs = 35_000;
const connectWithinMs = 20_000;
/** What came just before the close is put into the page within this time. */
const lastFramesMs = 500;
/** A page that is told at once to go and ask again must not go in circles. */
const shortestLifeOfPageMs = 5_000;
/** The server's words for: this device, or this chat, is no more. */
const goneStatuses: ReadonlySet<number> = new Set([401, 403, 404, 410]);

/** The connection of `chat`, an element with `hx-ws:connect` that waits for the event `unlocked`. */
export function createLiveChannel(
  chat: HTMLElement,
  linkId: string,
  latestRevision: () => number,
  listener: LiveChannelListener,
): LiveChannel {
  let connection: Connection | undefined;
  let state: 'connecting' | 'open' = 'connecting';
  let connectingSinceMs = performance.now();
  const commandsForLater: Command[] = [];
  const listening = new AbortController();

  const isOpen = () => connection?.socket?.readyState === WebSocket.OPEN;

  const send = (command: Command): boolean => {
    if (!isOpen()) return false;
    connection?.socket?.send(encodeCommand(command));
    return true;
  };

  const renew = () => connection?.socket?.close();

  const on = (name: string, hear: (event: ConnectionEvent) => void) =>
    chat.addEventListener(name, (event) => hear(event as ConnectionEvent), { signal: listening.signal });

  on('htmx:ws:before:connection', ({ detail }) => {
    connection = detail.connection;
    connectingSinceMs = performance.now();
    const url = new URL(detail.connection.url);
    url.searchParams.set('after', String(latestRevision()));
    detail.connection.url = url.href;
  });

  on('htmx:ws:after:connection', () => {
    state = 'open';
    listener.onOpen();
    for (const command of commandsForLater.splice(0)) send(command);
  });

  on('htmx:ws:close', ({ detail }) => {
    const wasOpen = state === 'open';
    state = 'connecting';
    connectingSinceMs = performance.now();
    if (wasOpen) listener.onAway();
    if (!detail.connection.config.reconnectCodes.includes(detail.code ?? closeCodes.done)) {
      return loadPageAgain(listening.signal);
    }
    if (!wasOpen) void loadPageAgainIfGone(linkId, listening.signal);
  });

  const renewWhenStuck = () => {
    if (state === 'connecting' && performance.now() - connectingSinceMs > connectWithinMs) renew();
  };

  whileAwake(renewWhenStuck, renew, listening.signal);
  window.addEventListener('online', renew, { signal: listening.signal });
  // hx-ws closes the socket as the page is left; that is no news to act on.
  window.addEventListener('pagehide', () => listening.abort(), { signal: listening.signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

  return {
    open: () => void chat.dispatchEvent(new CustomEvent('unlocked')),
    send,
    sendWhenOpen: (command) => {
      if (!send(command)) commandsForLater.push(command);
    },
    renew,
    close: () => {
      listening.abort();
      // Whatever happens to the socket now, nobody comes back.
      chat.addEventListener('htmx:ws:before:connection', (event) => event.preventDefault());
      connection?.socket?.close(closeCodes.done);
    },
  };
}

/**
 * Looks every few seconds while the page is seen (browsers slow the timers of a page that is not). A look that comes far
 * too late tells that the device slept, or that the page was away.
 */
function whileAwake(look: () => void, onWoken: () => void, signal: AbortSignal): void {
  let lastLookMs = Date.now();
  const check = () => {
    if (document.hidden) return;
    const wasAway = Date.now() - lastLookMs > asleepAfterMs;
    lastLookMs = Date.now();
    if (wasAway) onWoken();
    else look();
  };
  const timer = setInterval(check, watchEveryMs);
  document.addEventListener('visibilitychange', check, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** The server closed for good; what there is instead is on the page that it now gives. What came last is shown first. */
function loadPageAgain(signal: AbortSignal): void {
  const waitMs = Math.max(lastFramesMs, shortestLifeOfPageMs - performance.now());
  const timer = setTimeout(() => location.reload(), waitMs);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** A browser does not tell why a socket was refused, but an ordinary request does. */
async function loadPageAgainIfGone(linkId: string, signal: AbortSignal): Promise<void> {
  try {
    const { status } = await fetch(`${paths.messages(linkId)}?before=1`, { cache: 'no-store', signal });
    if (goneStatuses.has(status)) loadPageAgain(signal);
  } catch {
    // No network, or no longer of interest: htmx goes on trying.
  }
}
