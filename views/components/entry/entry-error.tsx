import { raw } from 'hono/html';
import type { Words } from '../../../src/words/words.ts';

export type EntryProblem =
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'paused'; readonly retryAfterMs: number }
  | { readonly kind: 'malformed' };

/** The reason why a code was refused, for the landing page's alert. `<retry-countdown>` counts down by itself. */
export const EntryError = ({ problem, words }: { readonly problem: EntryProblem; readonly words: Words }) => {
  switch (problem.kind) {
    case 'wrong':
      return <p>{words.say('landing.wrong', { left: problem.triesLeft })}</p>;
    case 'paused':
      return <p>{raw(words.html('landing.paused', { time: raw(renderRetryCountdown(problem.retryAfterMs)) }))}</p>;
    case 'malformed':
      return <p>{words.say('landing.malformed')}</p>;
  }
};

const renderRetryCountdown = (retryAfterMs: number): string =>
  `<retry-countdown role="timer" data-remaining-ms="${Math.ceil(retryAfterMs)}"></retry-countdown>`;
