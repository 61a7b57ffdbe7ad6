import type { Ending } from '../chat/lifetime.ts';
import type { RefusalReason } from '../protocol/commands.ts';

/** What became of a typed code; `paused`: it was not looked at. */
export type CodeResult = 'right' | 'wrong' | 'paused';

/** How many pages are connected in which way; an organizer's and a list's are sockets as well. */
export type ConnectionCounts = Readonly<Record<'socket' | 'stream' | 'organizer' | 'list', number>>;

export interface AnsweredRequest {
  readonly method: string;
  /** The pattern of its route, never its path. */
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
}

/** Counts what happens. Nothing that it is told can name anybody: kinds, reasons and numbers alone. */
export interface Tally {
  chatCreated(): void;
  /** A chat with somebody connected to it by this server has ended. */
  chatEnded(reason: Ending): void;
  messageAccepted(): void;
  commandRefused(reason: RefusalReason): void;
  codeTried(result: CodeResult): void;
  requestAnswered(request: AnsweredRequest): void;
  /** A socket was asked for and not given. */
  upgradeRefused(status: number): void;
}

/** For a server that nobody measures. */
export const countNothing: Tally = {
  chatCreated: ignore,
  chatEnded: ignore,
  messageAccepted: ignore,
  commandRefused: ignore,
  codeTried: ignore,
  requestAnswered: ignore,
  upgradeRefused: ignore,
};

function ignore(): void {}
