import { silentServerAfterMs } from '../../chat/limits.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { encodeCommand } from '../../protocol/commands.ts';
import type { Carrier, CarrierListener } from './carrier.ts';

/** hx-ws's own record of a connection. */
interface Connection {
  url: string;
  /** How often it was tried in vain. */
  attempt: number;
  readonly socket: WebSocket | null;
  readonly abortController: AbortController | null;
  readonly config: { readonly reconnectCodes: readonly number[] };
}

type ConnectionEvent = CustomEvent<{
  readonly connection: Connection;
  readonly reason?: 'closed' | 'removed' | 'cancelled';
  readonly code?: number | null;
}>;

export interface LiveSocket extends Carrier {
  /** Whether it has been trying for longer than a connection takes, or was opened and has said nothing yet. */
  isConnectingForLong(): boolean;
  /** Whether nothing is heard any more of what was open: the network is gone without a word. */
  isSilent(): boolean;
}

export interface LiveSocketSurroundings {
  latestRevision(): number;
  /** Whether to leave it at the last try until somebody asks for another. */
  isResting(): boolean;
  readonly listener: CarrierListener;
}

/** What browsers say of a connection that ended without a word. */
const abnormalClosure = 1006;
/** From here on hx-ws waits for about a second, then for twice as long, and so on. */
const laterAttempt = 1;
const connectWithinMs = 8_000;

/** The socket that htmx holds for `chat`, an element with `hx-ws:connect` that waits for the event `unlocked`. */
export function createLiveSocket(chat: HTMLElement, surroundings: LiveSocketSurroundings): LiveSocket {
  const { latestRevision, isResting, listener } = surroundings;
  const listening = new AbortController();
  let connection: Connection | undefined;
  let state: 'connecting' | 'open' = 'connecting';
  let connectingSinceMs = performance.now();
  let heardAtMs = 0;

  const on = (name: string, hear: (event: ConnectionEvent) => void) =>
    chat.addEventListener(name, (event) => hear(event as ConnectionEvent), { signal: listening.signal });

  on('htmx:ws:before:connection', (event) => {
    const isAskedFor = event.detail.connection.socket === null;
    if (!isAskedFor && isResting()) return event.preventDefault();
    connection = event.detail.connection;
    connectingSinceMs = performance.now();
    const url = new URL(connection.url);
    url.searchParams.set('after', String(latestRevision()));
    connection.url = url.href;
  });

  // The server has a word for everybody who comes. Networks there are that let a socket be opened and nothing through.
  on('htmx:ws:before:message:incoming', ({ detail }) => {
    // What came by a connection that is gone may be put into the page only now: it says nothing of the next one.
    if (detail.connection.socket?.readyState !== WebSocket.OPEN) return;
    heardAtMs = performance.now();
    if (state === 'open') return;
    state = 'open';
    listener.onOpen();
  });

  on('htmx:ws:close', ({ detail }) => {
    if (detail.reason !== 'closed') return;
    const wasOpen = state === 'open';
    state = 'connecting';
    connectingSinceMs = performance.now();
    if (wasOpen) listener.onAway();
    const code = detail.code ?? closeCodes.done;
    // hx-ws takes a socket that was opened for one that is good, and would come back to a server in trouble at once.
    if (code === closeCodes.tryAgainLater) detail.connection.attempt ||= laterAttempt;
    if (!detail.connection.config.reconnectCodes.includes(code)) listener.onOver(code);
    else if (!wasOpen) listener.onFailure();
  });

  return {
    open: () => void chat.dispatchEvent(new CustomEvent('unlocked')),
    send: (command) => {
      if (connection?.socket?.readyState !== WebSocket.OPEN) return false;
      connection.socket.send(encodeCommand(command));
      return true;
    },
    renew: () => connection && giveUp(connection),
    isConnectingForLong: () => state === 'connecting' && performance.now() - connectingSinceMs > connectWithinMs,
    isSilent: () => state === 'open' && performance.now() - heardAtMs > silentServerAfterMs,
    close: () => {
      listening.abort();
      // Whatever happens to the socket now, nobody comes back.
      chat.addEventListener('htmx:ws:before:connection', (event) => event.preventDefault());
      connection?.socket?.close(closeCodes.done);
    },
  };
}

/** On a dead network a browser waits a minute for the answer to its close, and hx-ws for the browser: it is told at once. */
function giveUp({ socket, abortController }: Connection): void {
  if (!socket || socket.readyState === WebSocket.CLOSED) return;
  socket.close();
  socket.dispatchEvent(new CloseEvent('close', { code: abnormalClosure }));
  abortController?.abort();
}
