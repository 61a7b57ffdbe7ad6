import type { Ending } from '../chat/lifetime.ts';
import type { RefusalReason } from '../protocol/commands.ts';

/** The result of a typed code; `paused`: it was not checked. */
export type CodeResult = 'right' | 'wrong' | 'paused';

/** The reason why no chat was created. */
export type ChatRefusal = 'full' | 'creator-full' | 'too-many';

/** The result of a push; `gone`: the browser is no longer subscribed. */
export type PushOutcome = 'sent' | 'gone' | 'failed';

/** The number of connected pages of each kind. Organizers and lists connect by sockets as well. */
export type ConnectionCounts = Readonly<Record<'socket' | 'stream' | 'organizer' | 'list', number>>;

export interface AnsweredRequest {
  readonly method: string;
  /** The route's pattern, never the path: paths hold link ids. */
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
}

/** The kinds of trouble that keep a browser from connecting. */
export type ConnectionTrouble =
  | 'malformed'
  | 'headers-too-large'
  | 'timeout'
  | 'wrong-method'
  | 'missing-upgrade'
  | 'tls-to-http'
  | 'http-to-tls'
  | 'tls-handshake'
  | 'no-files';

/** Counts events by kinds, reasons and numbers. No argument identifies a person or a chat. */
export interface Tally {
  chatCreated(): void;
  /** @param reason `full`: the store is full. `creator-full` and `too-many`: the creator's network has reached a bound. */
  chatRefused(reason: ChatRefusal): void;
  /** A chat with a page connected to this server has ended. */
  chatEnded(reason: Ending): void;
  messageAccepted(): void;
  commandRefused(reason: RefusalReason): void;
  codeTried(result: CodeResult): void;
  requestAnswered(request: AnsweredRequest): void;
  /** An upgrade to a WebSocket was refused. */
  upgradeRefused(status: number): void;
  upgradeGiven(): void;
  connectionTrouble(kind: ConnectionTrouble): void;
  pushSent(outcome: PushOutcome): void;
}

/** The tally of a server without metrics. */
export const countNothing: Tally = {
  chatCreated: ignore,
  chatRefused: ignore,
  chatEnded: ignore,
  messageAccepted: ignore,
  commandRefused: ignore,
  codeTried: ignore,
  requestAnswered: ignore,
  upgradeRefused: ignore,
  upgradeGiven: ignore,
  connectionTrouble: ignore,
  pushSent: ignore,
};

function ignore(): void {}
