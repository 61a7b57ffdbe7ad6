/** The revision up to which this page has received everything; a new connection asks for the changes after it. */
export interface Progress {
  latest(): number;
  advance(revisions: readonly number[]): void;
  /** Whether the connection that is there has brought everything that was missed. */
  isCaughtUp(): boolean;
  caughtUp(): void;
  /** The number of the connection that is there, from 1 on; undefined without one. */
  connection(): number | undefined;
  /** There is a new connection: changes may be missing. */
  connected(): void;
  /** The connection is away. */
  disconnected(): void;
}

export function createProgress(revisionOfPage: number): Progress {
  let revision = revisionOfPage;
  let [connections, isConnected, isCaughtUp] = [0, false, false];
  return {
    latest: () => revision,
    advance: (revisions) => {
      revision = Math.max(revision, ...revisions);
    },
    isCaughtUp: () => isCaughtUp,
    caughtUp: () => {
      isCaughtUp = true;
    },
    connection: () => (isConnected ? connections : undefined),
    connected: () => {
      connections += 1;
      [isConnected, isCaughtUp] = [true, false];
    },
    disconnected: () => {
      [isConnected, isCaughtUp] = [false, false];
    },
  };
}
