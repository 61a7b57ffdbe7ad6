/** Peers that share a source of events: a room, or the list of a browser's chats. */
export interface PeerGroup {
  /** Sends everything gathered since the last flush. */
  flush(): void;
  /** Pings peers. Called once in each heartbeat interval. */
  beat(): void;
  /** Drops peers that were silent for too long. */
  dropSilent(): void;
}

/** The hub, as its groups of peers see it. */
export interface PeerGroupKeeper<Group extends PeerGroup> {
  /** Time counted by the heartbeat's ticks, so that a stalled server times nobody out. */
  readonly tickTimeMs: number;
  /** Calls `flush` after the code that runs now. */
  flushSoon(group: Group): void;
  onEmptied(group: Group): void;
  onPeerClosed(): void;
}
