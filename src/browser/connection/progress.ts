/** The revision up to which this page has received everything; a new connection asks for the changes after it. */
export interface Progress {
  latest(): number;
  advance(revisions: readonly number[]): void;
}

export function createProgress(revisionOfPage: number): Progress {
  let revision = revisionOfPage;
  return {
    latest: () => revision,
    advance: (revisions) => {
      revision = Math.max(revision, ...revisions);
    },
  };
}
