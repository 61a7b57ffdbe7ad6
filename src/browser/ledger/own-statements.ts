import { Seen } from '../../sealing/ledger/seen.ts';
import { makeWriter, type Statement } from '../../sealing/statements/statement.ts';
import { onMessagesShown } from '../messages/messages-shown.ts';
import { sequenceOf } from '../page/arrival.ts';
import { versionsIn } from './shown-versions.ts';

/** Makes the statements of this page: numbered, dated, and with what the page has seen since the last one. */
export interface OwnStatements {
  next(mostClaims: number): Statement;
}

/** @param nowMs the server's time, as this page knows it */
export function createOwnStatements(list: HTMLElement, nowMs: () => number, over: AbortSignal): OwnStatements {
  const writer = makeWriter();
  const seen = new Seen();
  let counter = 0;
  let oldest = Number.POSITIVE_INFINITY;

  onMessagesShown(
    list,
    (messages) => {
      const isOlder = (message: HTMLElement) => sequenceOf(message) < oldest && oldest !== Number.POSITIVE_INFINITY;
      seen.see(versionsOf(messages.filter(isOlder)), 'oldest');
      seen.see(versionsOf(messages.filter((message) => !isOlder(message))), 'newest');
      oldest = Math.min(oldest, ...messages.map(sequenceOf));
    },
    over,
  );
  return {
    next: (mostClaims) => {
      counter += 1;
      return { writer, counter, writtenAtMs: nowMs(), seen: seen.claim(mostClaims) };
    },
  };
}

const versionsOf = (messages: readonly HTMLElement[]) =>
  messages.flatMap((message) => {
    const versions = versionsIn(message);
    return versions ? [versions.content, ...versions.reactions] : [];
  });

/** The server's time: what the page was rendered with, and the time since by a clock that nobody sets. */
export function createServerClock(renderedAtMs: number): () => number {
  const startedAtMs = performance.now();
  return () => Math.round(renderedAtMs + performance.now() - startedAtMs);
}
