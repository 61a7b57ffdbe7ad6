export type EntryProblem =
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'paused'; readonly retryAfterMs: number }
  | { readonly kind: 'malformed' };

/** The reason why a code was refused, for the landing page's alert. `<retry-countdown>` counts down by itself. */
export const EntryError = ({ problem }: { readonly problem: EntryProblem }) => {
  switch (problem.kind) {
    case 'wrong':
      return (
        <p>
          That is not the right code. {problem.triesLeft} {problem.triesLeft === 1 ? 'try' : 'tries'} left.
        </p>
      );
    case 'paused':
      return (
        <p>
          Too many wrong codes. Try again in{' '}
          <retry-countdown role="timer" data-remaining-ms={Math.ceil(problem.retryAfterMs)} />.
        </p>
      );
    case 'malformed':
      return <p>That could not be read as a secret code. Check it and try again.</p>;
  }
};
