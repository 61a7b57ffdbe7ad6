/** What the hub keeps going: peers that share what they are sent. */
export interface Gathering {
  /** Sends everything gathered since the last time. */
  flush(): void;
  /** Asks who is still there, once in every heartbeat interval. */
  beat(): void;
  /** Gives up those of whom nothing has been heard for too long. */
  dropSilent(): void;
}

/** The hub, as those see it that it keeps going. */
export interface GatheringKeeper<Kept extends Gathering> {
  /**
   * For how long the hub's heart has beaten. It stands still while this server does, and does not jump with the machine's
   * clock: by it nobody seems silent whom the server could neither ask nor hear.
   */
  readonly heartMs: number;
  /** Asks for `flush` as soon as what is being done now is done. */
  flushSoon(gathering: Kept): void;
  onEmptied(gathering: Kept): void;
  onPeerClosed(): void;
}
