import type { Command } from '../../protocol/commands.ts';

/** One way between this page and the server. It finds by itself back to a server that was away. */
export interface Carrier {
  /** Begins to look for the server, where that is not under way. */
  open(): void;
  /** Sends now, after everything that was sent before; returns false when the connection is away. */
  send(command: Command): boolean;
  /** Leaves a connection that has stopped being of use, for a new one. */
  renew(): void;
  close(): void;
}

export interface CarrierListener {
  /** The first of what the page has missed is here; the rest follows. */
  onOpen(): void;
  /** The connection that was open is lost. */
  onAway(): void;
  /** Another try to connect was in vain. */
  onFailure(): void;
  /** The server has closed for good, for the reason that the code tells; see close-codes.ts. */
  onOver(code: number): void;
}

/** What carries a chat where no socket gets through. */
export type MakeStandIn = (surroundings: {
  readonly linkId: string;
  latestRevision(): number;
  /** Puts what came into the page, as if it came by the socket. */
  receive(html: string): Promise<void>;
  readonly listener: CarrierListener;
}) => Carrier;
