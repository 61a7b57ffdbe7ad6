import type { Command } from '../../protocol/commands.ts';

/** One connection between this page and the server. It reconnects by itself. */
export interface Carrier {
  /** Begins to connect, unless that is under way. */
  open(): void;
  /** Sends now, after everything that was sent before; returns false while there is no connection. */
  send(command: Command): boolean;
  /** Replaces a connection that no longer works. */
  renew(): void;
  close(): void;
}

/**
 * `hangs`: the connection opened, or seemed to, and carried nothing, or only one way. `no-place`: this person has as many
 * connections as the server allows.
 */
export type FailureKind = 'failed' | 'hangs' | 'no-place';

export interface CarrierListener {
  /** The first of the missed changes has arrived; the rest follows. */
  onOpen(): void;
  /** The open connection is lost. */
  onAway(): void;
  /** Another try to connect has failed. */
  onFailure(kind: FailureKind): void;
  /** The connection was closed for good; close-codes.ts explains the code. A proxy may have closed it in the server's place. */
  onOver(code: number): void;
}

export interface FallbackSurroundings {
  readonly linkId: string;
  /** The revision up to which this page has received everything. */
  latestRevision(): number;
  readonly listener: CarrierListener;
}

/** Makes the carrier for networks that block sockets. */
export type MakeFallback = (surroundings: FallbackSurroundings) => Carrier;
