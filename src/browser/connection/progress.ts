/** Up to which revision of the chat this page has been sent everything; what is asked for when the connection is back. */
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
