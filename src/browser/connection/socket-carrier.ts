import { silentServerAfterMs } from '../../chat/limits.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { type Command, encodeCommand } from '../../protocol/commands.ts';
import type { Carrier, CarrierListener } from './carrier.ts';

/** hx-ws's record of a connection. */
interface SocketConnection {
  url: string;
  /** The number of tries that failed. */
  attempt: number;
  readonly socket: WebSocket | null;
  readonly abortController: AbortController | null;
  readonly config: { readonly reconnectCodes: readonly number[] };
}

interface SocketDetail {
  readonly connection: SocketConnection;
  readonly reason?: 'closed' | 'removed' | 'cancelled';
  readonly code?: number | null;
}

type SocketEvent = CustomEvent<SocketDetail>;

export interface SocketSurroundings {
  /** The revision up to which this page has received everything. */
  latestRevision(): number;
  /** Whether hx-ws must not reconnect by itself: another carrier works. */
  isResting(): boolean;
  readonly listener: CarrierListener;
}

/** The code that browsers report for a connection that was not closed properly (RFC 6455 §7.4.1). */
const abnormalClosure = 1006;
/** From this attempt on, hx-ws waits before it connects. */
const laterAttempt = 1;
const connectWithinMs = 8_000;
const beforeConnection = 'htmx:ws:before:connection';

/** The socket that hx-ws holds for `chat`, an element with `hx-ws:connect` that waits for the event `unlocked`. */
export class SocketCarrier implements Carrier {
  readonly #chat: HTMLElement;
  readonly #surroundings: SocketSurroundings;
  readonly #listening = new AbortController();
  #connection: SocketConnection | undefined;
  #isOpen = false;
  /** When it began to connect; once it is open, when the last frame arrived. */
  #sinceMs = performance.now();

  constructor(chat: HTMLElement, surroundings: SocketSurroundings) {
    this.#chat = chat;
    this.#surroundings = surroundings;
    this.#on(beforeConnection, (event) => this.#onConnecting(event));
    this.#on('htmx:ws:before:message:incoming', ({ detail }) => this.#onFrame(detail));
    this.#on('htmx:ws:close', ({ detail }) => this.#onClosed(detail));
  }

  open(): void {
    this.#chat.dispatchEvent(new CustomEvent('unlocked'));
  }

  send(command: Command): boolean {
    const socket = this.#connection?.socket;
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(encodeCommand(command));
    return true;
  }

  renew(): void {
    if (this.#connection) abandon(this.#connection);
  }

  close(): void {
    this.#listening.abort();
    // hx-ws must not reconnect, whatever happens to the socket.
    this.#chat.addEventListener(beforeConnection, (event) => event.preventDefault());
    this.#connection?.socket?.close(closeCodes.done);
  }

  /** Whether connecting takes too long, or the socket is open and no frame has arrived yet. */
  isConnectingForLong(): boolean {
    return !this.#isOpen && performance.now() - this.#sinceMs > connectWithinMs;
  }

  /** Whether the open socket has received nothing for too long: the network is gone and the browser has not noticed. */
  isSilent(): boolean {
    return this.#isOpen && performance.now() - this.#sinceMs > silentServerAfterMs;
  }

  #on(name: string, hear: (event: SocketEvent) => void): void {
    const { signal } = this.#listening;
    this.#chat.addEventListener(name, (event) => hear(event as SocketEvent), { signal });
  }

  #onConnecting(event: SocketEvent): void {
    const { connection } = event.detail;
    const isReconnecting = connection.socket !== null;
    if (isReconnecting && this.#surroundings.isResting()) {
      event.preventDefault();
      return;
    }
    this.#connection = connection;
    this.#sinceMs = performance.now();
    const url = new URL(connection.url);
    url.searchParams.set('after', String(this.#surroundings.latestRevision()));
    connection.url = url.href;
  }

  /** The server sends a frame to every socket at once. Some networks open a socket and let no frame through. */
  #onFrame({ connection }: SocketDetail): void {
    // A frame of a closed connection may be put into the page late; it does not show that the next one works.
    if (connection.socket?.readyState !== WebSocket.OPEN) return;
    this.#sinceMs = performance.now();
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#surroundings.listener.onOpen();
  }

  #onClosed({ connection, reason, code }: SocketDetail): void {
    if (reason !== 'closed') return;
    const { listener } = this.#surroundings;
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    this.#sinceMs = performance.now();
    if (wasOpen) listener.onAway();
    const closeCode = code ?? closeCodes.done;
    // hx-ws reconnects at once after a socket that was opened; a server that is overloaded needs the pause.
    if (closeCode === closeCodes.tryAgainLater) connection.attempt ||= laterAttempt;
    if (!connection.config.reconnectCodes.includes(closeCode)) listener.onOver(closeCode);
    else if (!wasOpen) listener.onFailure();
  }
}

/** On a dead network the close handshake takes a minute, and hx-ws waits for it; so hx-ws is told of the close at once. */
function abandon({ socket, abortController }: SocketConnection): void {
  if (!socket || socket.readyState === WebSocket.CLOSED) return;
  socket.close();
  socket.dispatchEvent(new CloseEvent('close', { code: abnormalClosure }));
  abortController?.abort();
}
