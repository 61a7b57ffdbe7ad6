/** The revision up to which this page has received everything; a new connection asks for the changes after it. */
export interface Progress {
  latest(): number;
  advance(revisions: readonly number[]): void;
  /** Whether the connection that is there has brought everything that was missed. */
  isCaughtUp(): boolean;
  caughtUp(): void;
  /** The connection is new, or away: changes may be missing. */
  fallBehind(): void;
}

export function createProgress(revisionOfPage: number): Progress {
  let revision = revisionOfPage;
  let isCaughtUp = false;
  return {
    latest: () => revision,
    advance: (revisions) => {
      revision = Math.max(revision, ...revisions);
    },
    isCaughtUp: () => isCaughtUp,
    caughtUp: () => {
      isCaughtUp = true;
    },
    fallBehind: () => {
      isCaughtUp = false;
    },
  };
}
