/** Peers that share a source of events: a room, or the list of a browser's chats. */
export interface PeerGroup {
  /** Sends all events since the last flush. */
  flush(): void;
  /** Pings peers. Called once in each heartbeat interval. */
  beat(): void;
  /** Terminates peers that were silent for too long. */
  dropSilent(): void;
}

/** The members of the hub that its groups of peers use. */
export interface PeerGroupKeeper<Group extends PeerGroup> {
  /** Time counted by the heartbeat's ticks, so that a stalled server times nobody out. */
  readonly tickTimeMs: number;
  /** Calls `flush` when the running code has ended. */
  flushSoon(group: Group): void;
  onEmptied(group: Group): void;
  onPeerClosed(): void;
}
