import type { CommandCounts } from '../measure/redis-commands.ts';
import type { Usage } from '../measure/usage.ts';
import type { Target } from '../targets/target.ts';
import type { ClosedLoop, ClosedLoopFigures } from './closed-loop.ts';
import type { OpenLoop, OpenLoopFigures } from './open-loop.ts';

/** What a generator is asked for: chats are opened once, then loaded in one way after the other. */
export interface Job {
  readonly target: Target;
  readonly chats: number;
  readonly measuresMemory: boolean;
  readonly closedLoops: readonly ClosedLoop[];
  readonly openLoop?: OpenLoop;
  /** In so many chats is written in the open loop; in all of them when it is not said. */
  readonly writingChats?: number;
  /** Who reads tells it, as a page does. */
  readonly tellsReceipts: boolean;
  readonly countsRedisCommands: boolean;
}

export interface JobFigures {
  /** Chats made; absent for relays, which keep none. */
  readonly creation?: Rate;
  /** Sockets accepted. */
  readonly acceptance: Rate;
  /** What each chat's two sockets, and everything kept for it, add to the server's resident memory. */
  readonly bytesPerChat?: number;
  readonly closedLoops: readonly ClosedLoopFigures[];
  readonly openLoop?: OpenLoopFigures;
  /** Commands the Redis was sent per message. */
  readonly redisCommandsPerMessage?: CommandCounts;
}

export interface Rate extends Usage {
  readonly count: number;
}

/** What a generator answers with. */
export type JobAnswer = { readonly figures: JobFigures } | { readonly error: string };
