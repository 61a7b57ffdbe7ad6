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

/** The server's time, as this page knows it. */
export interface ServerClock {
  nowMs(): number;
  /** The server has said its time; 0 when it has not. */
  hear(serverMs: number): void;
}

/**
 * The time that the page was rendered with, and the time since by a clock that nobody sets. It follows the server's clock back and never
 * forward: what was written may be accepted later, but not before.
 */
export function createServerClock(renderedAtMs: number): ServerClock {
  let originMs = renderedAtMs - performance.now();
  return {
    nowMs: () => Math.round(originMs + performance.now()),
    hear: (serverMs) => {
      if (serverMs > 0) originMs = Math.min(originMs, serverMs - performance.now());
    },
  };
}
