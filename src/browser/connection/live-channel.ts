import { firstConnectionWithinMs } from '../../chat/limits.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import type { Command } from '../../protocol/commands.ts';
import { longestRetryDelayMs } from '../asking/retry-delay.ts';
import type { Carrier, MakeFallback } from './carrier.ts';
import { askAboutLink } from './link-answer.ts';
import { SocketCarrier } from './socket-carrier.ts';

export interface LiveChannelSurroundings {
  /** The element that hx-ws connects. */
  readonly chat: HTMLElement;
  readonly linkId: string;
  /** The revision up to which this page has received everything. */
  latestRevision(): number;
  onOpen(): void;
  /** @param why where it is not the network */
  onAway(why?: 'no-place'): void;
  /** The server has closed the connection for good; close-codes.ts explains the code. */
  onOver(code: number): void;
}

/** One socket that fails while the server answers requests may have met a server that was just starting. */
const failuresOfBlockedSocket = 2;

/** The connection of a chat: a socket, or a fallback on networks that block sockets. The page need not know which. */
export class LiveChannel {
  readonly #surroundings: LiveChannelSurroundings;
  readonly #over = new AbortController();
  readonly #socket: SocketCarrier;
  readonly #commandsForLater: Command[] = [];
  /** The carrier whose connection is open. */
  #carrier: Carrier | undefined;
  #fallback: Carrier | undefined;
  #makeFallback: MakeFallback | undefined;
  /** Sockets that failed in a row while the server answered requests. */
  #blockedSockets = 0;

  constructor(surroundings: LiveChannelSurroundings) {
    this.#surroundings = surroundings;
    this.#socket = this.#makeSocket();
    this.#closeWithPage();
  }

  /** Makes the first connection. */
  open(): void {
    this.#socket.open();
    setTimeout(() => {
      if (!this.#carrier && !this.#over.signal.aborted) this.#surroundings.onAway();
    }, firstConnectionWithinMs);
  }

  /** Sends now; returns false while there is no connection. */
  send(command: Command): boolean {
    return this.#carrier?.send(command) ?? false;
  }

  /** Sends now, or before anything else when the connection is back. */
  sendWhenOpen(command: Command): void {
    if (!this.send(command)) this.#commandsForLater.push(command);
  }

  /** Replaces a connection that no longer works. */
  renew(): void {
    this.#socket.renew();
    this.#fallback?.renew();
  }

  /** Tries a socket again, unless there is one or one is on its way. */
  trySocket(): void {
    this.#socket.open();
  }

  /** Asks for a sign of life when none was heard for so long, and renews the connection when none comes. */
  ask(quietMs = 0): void {
    this.#socket.ask(quietMs);
  }

  /** Sets the carrier for networks that block sockets; it is used as soon as two sockets have failed. */
  setFallback(make: MakeFallback): void {
    this.#makeFallback = make;
    this.#useFallbackIfBlocked();
  }

  /** The chat is over: nothing is sent any more, and nothing reconnects. */
  close(): void {
    this.#over.abort();
  }

  #makeSocket(): SocketCarrier {
    const { chat, latestRevision } = this.#surroundings;
    return new SocketCarrier(chat, {
      latestRevision,
      isResting: () => this.#carrier !== undefined && this.#carrier !== this.#socket,
      listener: {
        onOpen: () => {
          this.#blockedSockets = 0;
          this.#fallback?.close();
          this.#fallback = undefined;
          this.#onCarrierOpen(this.#socket);
        },
        onAway: () => this.#onCarrierLost(this.#socket),
        onFailure: (kind) => void this.#checkLink(kind === 'hangs' ? failuresOfBlockedSocket : 1),
        onOver: (code) => void this.#confirmEnd(code),
      },
    });
  }

  /** A proxy may have closed the socket in the server's place: the end is believed when the server says so. */
  async #confirmEnd(code: number): Promise<void> {
    const answer = await askAboutLink(this.#surroundings.linkId, this.#over.signal);
    if (this.#over.signal.aborted) return;
    if (answer === 'gone') return this.#end(code);
    setTimeout(() => this.#socket.open(), longestRetryDelayMs);
  }

  /** Learns by a request why a socket failed; browsers do not tell a script. */
  async #checkLink(failures: number): Promise<void> {
    if (this.#fallback) return;
    const answer = await askAboutLink(this.#surroundings.linkId, this.#over.signal);
    if (this.#over.signal.aborted || this.#carrier) return;
    if (answer === 'gone') return this.#end(closeCodes.done);
    this.#blockedSockets = answer === 'there' ? this.#blockedSockets + failures : 0;
    this.#useFallbackIfBlocked();
  }

  #useFallbackIfBlocked(): void {
    const isBlocked = this.#blockedSockets >= failuresOfBlockedSocket;
    if (this.#fallback || !this.#makeFallback || !isBlocked || this.#over.signal.aborted) return;
    const { linkId, latestRevision } = this.#surroundings;
    const fallback = this.#makeFallback({
      linkId,
      latestRevision,
      listener: {
        onOpen: () => {
          this.#onCarrierOpen(fallback);
          // A server that was away may be back, and sockets with it.
          this.#socket.open();
        },
        onAway: () => {
          this.#onCarrierLost(fallback);
          this.#socket.open();
        },
        onFailure: (kind) => {
          if (kind === 'no-place') this.#surroundings.onAway('no-place');
          this.#socket.open();
        },
        onOver: (code) => this.#end(code),
      },
    });
    this.#fallback = fallback;
    fallback.open();
  }

  #onCarrierOpen(carrier: Carrier): void {
    this.#carrier = carrier;
    this.#surroundings.onOpen();
    for (const command of this.#commandsForLater.splice(0)) this.send(command);
  }

  #onCarrierLost(carrier: Carrier): void {
    if (this.#carrier !== carrier) return;
    this.#carrier = undefined;
    this.#surroundings.onAway();
  }

  /** Only once: the page reloads, and the first response withdraws the cookie that a second reload would need. */
  #end(code: number): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    this.#surroundings.onOver(code);
  }

  #closeWithPage(): void {
    const { signal } = this.#over;
    // hx-ws closes the socket of a page that is left; that is no failure.
    window.addEventListener('pagehide', () => this.#over.abort(), { signal });
    window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    signal.addEventListener('abort', () => {
      this.#fallback?.close();
      this.#socket.close();
    });
  }
}
