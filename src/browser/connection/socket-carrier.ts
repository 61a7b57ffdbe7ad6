import { pongAtLatestAfterMs, pongWithinMs, socketOpensWithinMs } from '../../chat/limits.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { type Command, encodeCommand, type RefusalReason } from '../../protocol/commands.ts';
import { heartbeatFrame, pongFrame } from '../../protocol/page.ts';
import { longestRetryDelayMs } from '../asking/retry-delay.ts';
import { abandonSocket } from './abandon-socket.ts';
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
  readonly message?: { readonly data: unknown };
}

type SocketEvent = CustomEvent<SocketDetail>;

export interface SocketSurroundings {
  /** The revision up to which this page has received everything. */
  latestRevision(): number;
  /** Whether hx-ws must not reconnect by itself: another carrier works. */
  isResting(): boolean;
  readonly listener: CarrierListener;
}

const beforeConnection = 'htmx:ws:before:connection';

/**
 * The socket that hx-ws holds for `chat`, an element with `hx-ws:connect` that waits for the event `unlocked`. Some networks
 * open sockets and let nothing through, or only what the server sends; so each socket is sent a ping first. Once one was
 * not answered, later sockets count as open only when theirs was.
 */
export class SocketCarrier implements Carrier {
  readonly #chat: HTMLElement;
  readonly #surroundings: SocketSurroundings;
  readonly #listening = new AbortController();
  #connection: SocketConnection | undefined;
  #state: 'closed' | 'connecting' | 'open' = 'closed';
  /** Whether a word went both ways: by this socket; and whether it must, before the socket is used. */
  #isProven = false;
  #mustBeProven = false;
  #isHanging = false;
  /** Sockets in a row that carried no word both ways. */
  #failures = 0;
  #heardAtMs = 0;
  #pingedAtMs: number | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(chat: HTMLElement, surroundings: SocketSurroundings) {
    this.#chat = chat;
    this.#surroundings = surroundings;
    this.#on(beforeConnection, (event) => this.#onConnecting(event));
    this.#on('htmx:ws:after:connection', () => this.#ping());
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
    if (this.#connection) abandonSocket(this.#connection);
  }

  close(): void {
    this.#listening.abort();
    clearTimeout(this.#patience);
    // hx-ws must not reconnect, whatever happens to the socket.
    this.#chat.addEventListener(beforeConnection, (event) => event.preventDefault());
    this.#connection?.socket?.close(closeCodes.done);
  }

  /** Asks for a sign of life when none was heard for so long, and renews the connection when none comes. */
  ask(quietMs = 0): void {
    const isQuiet = performance.now() - this.#heardAtMs >= quietMs;
    if (this.#state === 'open' && this.#pingedAtMs === undefined && isQuiet) this.#ping();
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
    this.#state = 'connecting';
    this.#isProven = false;
    // hx-ws waits before it connects again.
    this.#expectWithin(socketOpensWithinMs + (isReconnecting ? longestRetryDelayMs : 0));
    const url = new URL(connection.url);
    url.searchParams.set('after', String(this.#surroundings.latestRevision()));
    connection.url = url.href;
  }

  #ping(): void {
    this.#pingedAtMs = performance.now();
    this.send({ type: 'ping' });
    this.#expectWithin(pongWithinMs);
  }

  #expectWithin(patienceMs: number): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#giveUp(), patienceMs);
  }

  #giveUp(): void {
    const wasProven = this.#isProven;
    this.#mustBeProven ||= !wasProven && this.#state !== 'closed';
    this.#isHanging = !wasProven;
    // hx-ws may still wait before it makes the next socket, or this browser makes none.
    if (!this.#connection || !abandonSocket(this.#connection)) {
      this.#expectWithin(socketOpensWithinMs);
      this.#surroundings.listener.onFailure('hangs');
    }
    this.#isHanging = false;
  }

  #onFrame({ connection, message }: SocketDetail): void {
    // A frame of a closed connection may be put into the page late; it does not show that the next one works.
    if (connection.socket?.readyState !== WebSocket.OPEN) return;
    this.#heardAtMs = performance.now();
    if (isPong(message?.data)) this.#onPong();
    else if (this.#pingedAtMs !== undefined && message?.data !== heartbeatFrame) {
      this.#expectWithin(Math.min(pongWithinMs, this.#pingedAtMs + pongAtLatestAfterMs - performance.now()));
    }
    if (this.#state === 'open' || (this.#mustBeProven && !this.#isProven)) return;
    this.#state = 'open';
    this.#surroundings.listener.onOpen();
  }

  #onPong(): void {
    clearTimeout(this.#patience);
    this.#pingedAtMs = undefined;
    this.#isProven = true;
    this.#mustBeProven = false;
    this.#failures = 0;
  }

  #onClosed({ connection, reason, code }: SocketDetail): void {
    if (reason !== 'closed') return;
    const { listener } = this.#surroundings;
    const wasOpen = this.#state === 'open';
    const isFailure = !this.#isProven;
    clearTimeout(this.#patience);
    this.#pingedAtMs = undefined;
    this.#state = 'closed';
    if (wasOpen) listener.onAway();
    const closeCode = code ?? closeCodes.done;
    // hx-ws counts an opened socket as a success and reconnects at once; an overloaded server needs the pause.
    if (isFailure || closeCode === closeCodes.tryAgainLater) this.#failures += 1;
    connection.attempt = Math.max(connection.attempt, this.#failures - 1, 0);
    if (closeCode === closeCodes.tryAgainLater) connection.attempt ||= 1;
    if (!connection.config.reconnectCodes.includes(closeCode)) listener.onOver(closeCode);
    else if (!wasOpen || this.#isHanging) listener.onFailure(this.#isHanging ? 'hangs' : 'failed');
  }
}

/** Servers before this command refuse it, which is an answer as well. */
const unknownCommand: RefusalReason = 'unknown';
const isPong = (data: unknown): boolean =>
  data === pongFrame || (typeof data === 'string' && data.includes(`data-refusal="${unknownCommand}"`));
